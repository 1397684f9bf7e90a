import type { BgpPathValues } from '#facts/bgp-route.js';
import { addressRank } from './address.js';
import type { DecisionPath, TieBreakReason } from './path.js';

/** How sure we are that SR Linux takes this step here. */
export type Grade = 'documented' | 'observed' | 'SR OS' | 'inferred';

/** One row of the ladder. Lower ranks win. */
export interface Step {
  /** The word printed as `Tie Break Reason` on the path that this step sorts behind. */
  readonly id: TieBreakReason;
  readonly prefers: string;
  /** Undefined: not known. */
  readonly rank: (path: DecisionPath) => number | bigint | undefined;
  /** What the matrix shows for a path. */
  readonly value: (path: DecisionPath) => string | number | null;
  /** Must two paths tie here to share the load? */
  readonly multipath: 'must-tie' | 'may-differ';
  /** An unknown rank: taken for a tie, or the end of what can be told. */
  readonly whenSilent: 'assume-tie' | 'stop';
  /** Why silence may be taken for a tie, or why not. */
  readonly silence: string;
  /** The printed values that the rank is read from. */
  readonly quotes: readonly (keyof BgpPathValues & string)[];
  readonly source: string;
  readonly grade: Grade;
}

const CE =
  'SR Linux 24.10 VPN Services Guide, combined ECMP; 7750 SR Unicast Routing Guide, BGP decision process';
const SROS =
  '7750 SR Layer 2 Services and EVPN Guide, route selection across EVPN-IFL and other owners';
const ORIGINS = { igp: 0, egp: 1, incomplete: 2 } as const;
/** The default of `protocols bgp preference ebgp|ibgp`; imported routes bring that of their owner. */
const BGP_PREFERENCE = 170;
/** The default of `protocols bgp local-preference`. */
const LOCAL_PREFERENCE = 100;

const silent = (
  id: TieBreakReason,
  prefers: string,
  silence: string,
  source: string,
  grade: Grade,
): Step => ({
  id,
  prefers,
  rank: () => undefined,
  value: () => null,
  multipath: 'must-tie',
  whenSilent: 'assume-tie',
  silence,
  quotes: [],
  source,
  grade,
});

/** The decision process of SR Linux, once. The order of the rows is the order of the steps. */
export const STEPS: readonly Step[] = [
  {
    id: 'invalid-route',
    prefers: 'the valid path',
    rank: ({ valid }) => (valid === false ? 1 : 0),
    value: ({ valid }) => (valid === false ? 'invalid' : 'valid'),
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'every report prints the Valid flag',
    quotes: ['flags', 'invalidReasons'],
    source: CE,
    grade: 'documented',
  },
  silent(
    'fib-install-disabled',
    'the path that may be installed',
    'needs a policy with `disable-ip-route-install`, from 24.7',
    CE,
    'SR OS',
  ),
  silent(
    'long-live-gr-stale',
    'the path that is not long-lived stale',
    'no release has a setting for long-lived graceful restart',
    CE,
    'SR OS',
  ),
  silent(
    'default-originate',
    'any other default route over the one made by `send-default-route`',
    'concerns 0.0.0.0/0 and ::/0 alone',
    CE,
    'observed',
  ),
  silent(
    'origin-validation',
    'the better origin validation state',
    'no release up to 25.3 can be configured for it',
    CE,
    'documented',
  ),
  {
    id: 'rtm-pref',
    prefers: 'the lower route-table preference',
    rank: ({ routeTablePreference, peerType }) =>
      routeTablePreference ?? (peerType === 'local' ? undefined : BGP_PREFERENCE),
    value: ({ routeTablePreference }) => routeTablePreference ?? null,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence:
      'a route of another protocol brings the preference of its owner, which the BGP report does not print',
    quotes: ['neighbor'],
    source: CE,
    grade: 'observed',
  },
  {
    id: 'local-pref',
    prefers: 'the higher local preference',
    rank: ({ localPreference }) => -(localPreference ?? LOCAL_PREFERENCE),
    value: ({ localPreference }) => localPreference ?? null,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'a path without the attribute counts as the default, 100',
    quotes: ['localPreference'],
    source: CE,
    grade: 'documented',
  },
  silent(
    'aigp',
    'the path with the lower accumulated IGP metric',
    'needs `accumulated-igp`, from 25.3',
    CE,
    'SR OS',
  ),
  {
    id: 'as-path-length',
    prefers: 'the shorter AS path',
    rank: ({ asPath }) => asPath.length,
    value: ({ asPath }) => asPath.length,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'every report prints the AS path; an AS_SET counts as one',
    quotes: ['asPath', 'origin'],
    source: CE,
    grade: 'observed',
  },
  {
    id: 'origin',
    prefers: 'origin IGP over EGP over incomplete',
    rank: ({ origin }) => (origin === null ? undefined : ORIGINS[origin]),
    value: ({ origin }) => origin,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'every report prints the origin',
    quotes: ['origin'],
    source: CE,
    grade: 'documented',
  },
  {
    id: 'med',
    prefers: 'the lower MED, among paths of one neighbor AS',
    rank: ({ med }) => med ?? undefined,
    value: ({ med }) => med ?? null,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'it is not known whether an absent MED counts as the lowest or the highest',
    quotes: ['med', 'asPath'],
    source: CE,
    grade: 'documented',
  },
  {
    id: 'owner',
    prefers: 'a path learned by BGP over one that another owner brought in',
    rank: ({ peerType }) => (peerType === 'local' ? undefined : 0),
    value: () => null,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'the report does not print which protocol a local path came from',
    quotes: ['neighbor'],
    source: SROS,
    grade: 'SR OS',
  },
  {
    id: 'ebgp-route',
    prefers: 'an eBGP path over an iBGP path',
    rank: ({ peerType }) => (peerType === 'ebgp' ? 0 : peerType === 'ibgp' ? 1 : undefined),
    value: ({ peerType }) => peerType,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'the report does not print the session type',
    quotes: ['neighbor'],
    source: SROS,
    grade: 'SR OS',
  },
  {
    id: 'next-hop-cost',
    prefers: 'the lower metric of what resolves the next hop',
    rank: ({ nextHopCost }) => nextHopCost ?? undefined,
    value: ({ nextHopCost }) => nextHopCost ?? null,
    multipath: 'must-tie',
    whenSilent: 'stop',
    silence: 'the report does not print the cost of the next hop',
    quotes: ['nextHop'],
    source: SROS,
    grade: 'SR OS',
  },
  silent(
    'next-hop-type',
    'a next hop resolved by a tunnel over one resolved by a route',
    'all next hops of one network-instance are usually resolved the same way',
    SROS,
    'SR OS',
  ),
  {
    id: 'peer-router-id',
    prefers: 'the lower originator ID, else router ID, of the peer',
    rank: ({ originatorId, routerId }) => addressRank(originatorId ?? routerId),
    value: ({ originatorId, routerId }) => originatorId ?? routerId ?? null,
    multipath: 'may-differ',
    whenSilent: 'stop',
    silence: 'the report does not print the router ID of the peer',
    quotes: ['originatorId', 'neighbor'],
    source: SROS,
    grade: 'observed',
  },
  {
    id: 'cluster-list',
    prefers: 'the shorter cluster list',
    rank: ({ clusterList }) => clusterList?.length ?? 0,
    value: ({ clusterList }) => clusterList?.length ?? 0,
    multipath: 'may-differ',
    whenSilent: 'stop',
    silence: 'the detail report prints the cluster list',
    quotes: ['clusterList'],
    source: SROS,
    grade: 'SR OS',
  },
  {
    id: 'peer-ip',
    prefers: 'the lower address of the peer',
    rank: ({ peerAddress }) => addressRank(peerAddress),
    value: ({ peerAddress }) => peerAddress ?? null,
    multipath: 'may-differ',
    whenSilent: 'stop',
    silence: 'every report prints the neighbor',
    quotes: ['neighbor'],
    source: SROS,
    grade: 'SR OS',
  },
  {
    id: 'path-identifier',
    prefers: 'the lower path ID among the paths of one peer',
    rank: ({ pathId }) => pathId ?? 0,
    value: ({ pathId }) => pathId ?? null,
    multipath: 'may-differ',
    whenSilent: 'stop',
    silence: 'only peers that send several paths have one',
    quotes: ['neighbor'],
    source: 'YANG tie-break-reason, value 29',
    grade: 'inferred',
  },
];

/** The word on the losing path; a reflected path is compared by its originator. */
export function reasonWord(step: Step, ...paths: readonly DecisionPath[]): TieBreakReason {
  const reflected =
    step.id === 'peer-router-id' &&
    paths.some(({ originatorId }) => (originatorId ?? null) !== null);
  return reflected ? 'originator-id' : step.id;
}

/** Where a printed reason stands on the ladder; null for words that are no step of it. */
export function stepOf(reason: string): number | null {
  const index = STEPS.findIndex(({ id }) => id === (ALIASES[reason] ?? reason));
  return index === -1 ? null : index;
}

/** Words that name the same step: renamed, or a special case of it. */
const ALIASES: Readonly<Record<string, TieBreakReason>> = {
  'rtm-install-disabled': 'fib-install-disabled',
  'originator-id': 'peer-router-id',
  'missing-attribute': 'aigp',
  'vpn-route': 'owner',
  'eigp-labeled': 'owner',
};
