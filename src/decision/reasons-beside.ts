import type { ReasonMeaning } from './value-meaning.js';

const NOT_EXPLAINED = 'No public source explains this word, and no public report shows it.';

/** Words that are no step of the ladder: no comparison took place, or no source says which. */
export const REASONS_BESIDE_THE_LADDER: readonly ReasonMeaning[] = [
  {
    name: 'none',
    meaning:
      'No path is sorted ahead of this one: it is the best path. An invalid path prints `none`, too, because it is not compared at all.',
    grade: 'documented',
    multipath: 'yes',
    lookAt: [
      'the flags: only with `Best` and `Valid` is it the best path',
      'the `Invalid Reason` line when the flags are empty',
    ],
    caveat:
      'With multipath several paths carry the flag `Best`; the one that also prints `none` was sorted first.',
  },
  {
    name: 'unknown',
    meaning: 'The router has no reason to show: none was computed, or it is internal.',
    grade: 'inferred',
    multipath: 'unclear',
    lookAt: ['the flags and attributes of all paths of the prefix'],
    caveat: NOT_EXPLAINED,
  },
  {
    name: 'aggregate',
    meaning:
      'One of the two paths is an aggregate, formed here or marked by its sender, and the other is not.',
    grade: 'inferred',
    multipath: 'unclear',
    lookAt: ['the `Aggregation` line of both paths'],
    caveat: NOT_EXPLAINED,
  },
  {
    name: 'extended-community',
    meaning:
      'An extended community told the two paths apart; for EVPN MAC/IP routes that is the mobility sequence number or the static flag.',
    grade: 'inferred',
    multipath: 'unclear',
    lookAt: ['`mac-mobility` among the communities of both paths'],
    caveat: 'It is not expected on IPv4 or IPv6 unicast paths.',
  },
  {
    name: 'missing-attribute',
    meaning:
      'An attribute that was to be compared is absent on one of the two paths, probably the accumulated IGP metric.',
    grade: 'inferred',
    multipath: 'unclear',
    lookAt: [
      'the attributes of both paths in state: `info from state network-instance {network-instance} bgp-rib attr-sets`',
    ],
    caveat: NOT_EXPLAINED,
  },
  {
    name: 'local-peer',
    meaning: 'One of the two paths was originated here and the other was learned from a peer.',
    grade: 'inferred',
    multipath: 'unclear',
    lookAt: ['whether one of the paths has the neighbor 0.0.0.0'],
    caveat:
      'Where this comparison stands among the others is not known; it is not a general first step, because local paths were seen to be decided by `rtm-pref` and by `as-path-length`.',
  },
  {
    name: 'multi-path',
    meaning: 'The path was sorted behind within the set of paths that share the load.',
    grade: 'inferred',
    multipath: 'unclear',
    lookAt: [
      'the flags of all paths',
      '`multipath` and its width: `info from running network-instance {network-instance} protocols bgp`',
    ],
    caveat: NOT_EXPLAINED,
  },
];
