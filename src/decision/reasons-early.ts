import type { ReasonMeaning } from './value-meaning.js';

/** Printed by steps at which paths must tie to share the load, in the order of the ladder. */
export const EARLY_REASONS: readonly ReasonMeaning[] = [
  {
    name: 'invalid-route',
    meaning: 'The path ahead is valid and this one is not.',
    grade: 'documented',
    multipath: 'no',
    lookAt: ['the `Invalid Reason` line of the path', 'the flags of the path: `Valid` is missing'],
    caveat:
      'The invalid paths seen so far print `none` here and empty flags; do not wait for this word to find them.',
  },
  {
    name: 'fib-install-disabled',
    meaning:
      'A policy keeps this path out of the route table, and the path ahead may be installed.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'import policies with `disable-ip-route-install` (from 24.7): `info from running routing-policy`',
      'the state leaf `fib-disabled` of the path (25.3)',
    ],
    caveat:
      'Releases up to 23.3 have the name `rtm-install-disabled` for the same value, and no release before 24.7 has the setting in policies.',
  },
  {
    name: 'rtm-install-disabled',
    meaning:
      'The former name of `fib-install-disabled`, up to 23.3: this path is kept out of the route table, and the path ahead may be installed.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'which release it is: `show version`',
      'the import policies of the peer: `info from running routing-policy`',
    ],
    caveat:
      'From 23.7 on the same value reads `fib-install-disabled`. Policies can ask for it by `disable-ip-route-install` only from 24.7 on: no setting is known that makes a release print this older word.',
  },
  {
    name: 'long-live-gr-stale',
    meaning:
      'This path is kept by long-lived graceful restart after its peer went away, and the path ahead is not.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'the `Stale` flag of the path',
      'the session to its neighbor: `show network-instance {network-instance} protocols bgp neighbor {neighbor} detail`',
    ],
    caveat: 'Releases up to 25.3 have no setting for long-lived graceful restart.',
  },
  {
    name: 'default-originate',
    meaning:
      'This is the default route that `send-default-route` made, and any other default route goes first.',
    grade: 'observed',
    multipath: 'no',
    lookAt: [
      '`send-default-route` of groups and neighbors: `info from running network-instance {network-instance} protocols bgp`',
    ],
    caveat: 'It concerns 0.0.0.0/0 and ::/0 alone.',
  },
  {
    name: 'origin-validation',
    meaning:
      'The origin of this path is validated less well: valid before not-found before invalid.',
    grade: 'documented',
    multipath: 'no',
    lookAt: ['the AS at the end of the `Path` line, against the registered origins of the prefix'],
    caveat: 'Releases up to 25.3 have no setting for origin validation; the word is not expected.',
  },
  {
    name: 'rtm-pref',
    meaning:
      'This path has the higher route-table preference (administrative distance), and the lower one goes first.',
    grade: 'observed',
    multipath: 'no',
    lookAt: [
      'the `Preference` of every route for the prefix: `show network-instance {network-instance} route-table {family} prefix {prefix} detail`',
      '`preference ebgp` and `preference ibgp`, both 170 by default: `info from running network-instance {network-instance} protocols bgp`',
      'a path with neighbor 0.0.0.0, which brings the preference of its own owner',
    ],
    caveat: 'The BGP report does not print this preference.',
  },
  {
    name: 'local-pref',
    meaning: 'This path has the lower local preference, and the higher one goes first.',
    grade: 'documented',
    multipath: 'no',
    lookAt: [
      'the `Route Preference` line of both paths',
      'import policies that set `local-preference`: `info from running routing-policy`',
    ],
    caveat: null,
  },
  {
    name: 'aigp',
    meaning:
      'This path has no accumulated IGP metric, or the higher sum of that metric and the cost of its next hop.',
    grade: 'SR OS',
    multipath: 'no',
    lookAt: [
      'the attribute `aigp` in the state of the path: `info from state network-instance {network-instance} bgp-rib attr-sets`',
      '`accumulated-igp` under `best-path-selection` (25.3)',
    ],
    caveat: 'The BGP report does not print this metric.',
  },
  {
    name: 'as-path-length',
    meaning: 'This path has the longer AS path, and the shorter one goes first.',
    grade: 'observed',
    multipath: 'no',
    lookAt: [
      'the numbers in brackets on the `Path` line of both paths; a line without brackets has the length 0',
      'a path with neighbor 0.0.0.0: a route that an export policy took in from another protocol may come with an empty AS path',
    ],
    caveat: 'SR Linux has no setting that skips this step.',
  },
  {
    name: 'origin',
    meaning: 'This path has the worse origin: `i` goes before `e`, and `e` before `?`.',
    grade: 'documented',
    multipath: 'no',
    lookAt: [
      'the letter that begins the `Path` line of both paths',
      'import policies that set the origin: `info from running routing-policy`',
    ],
    caveat: null,
  },
  {
    name: 'med',
    meaning:
      'This path has the higher MED among paths of one neighbor AS, and the lower one goes first.',
    grade: 'documented',
    multipath: 'no',
    lookAt: [
      '`MED is` on the `Route Preference` line of the paths whose AS path begins with the same AS',
      '`always-compare-med` (from 22.3), which compares across neighbor ASes: `info from running network-instance {network-instance} protocols bgp best-path-selection`',
    ],
    caveat:
      'Whether an absent MED counts as the lowest or the highest is not known. Without `always-compare-med`, MED compares only paths of one neighbor AS. A path can have lost on it to the path just ahead while the best path, of another neighbor AS, is never compared with it by MED.',
  },
];
