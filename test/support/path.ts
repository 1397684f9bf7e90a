import type { BgpPathValues } from '#facts/bgp-route.js';

/** What differs from a plain path; the number is that of its place in the report. */
export type PathSpec = Partial<Omit<BgpPathValues, 'number'>>;

/** A valid path of a node that ties with the best one on every step that must tie. */
export const path = (differs: PathSpec = {}): PathSpec => ({
  flags: ['valid'],
  tieBreakReason: 'peer-router-id',
  ...differs,
});

/** The best path, in use. */
export const best = (differs: PathSpec = {}): PathSpec =>
  path({ flags: ['best', 'valid', 'used'], tieBreakReason: 'none', ...differs });

/** A path that shares the load with the best one. */
export const sharing = (differs: PathSpec = {}): PathSpec =>
  path({ flags: ['best', 'valid', 'used'], ...differs });

/** A path that is not valid, for reasons in YANG's spelling. */
export const invalid = (invalidReasons: readonly string[], differs: PathSpec = {}): PathSpec =>
  path({ flags: [], tieBreakReason: 'none', invalidReasons, ...differs });

/** A route of another protocol that BGP took in: no neighbor and no AS path. */
export const local = (differs: PathSpec = {}): PathSpec =>
  best({ neighbor: '0.0.0.0', nextHop: '0.0.0.0', asPath: [], ...differs });

/** Everything a path prints, as node number `number` sends it. */
export function pathValues(spec: PathSpec, number: number): BgpPathValues {
  const neighbor = `192.0.2.${20 + number}`;
  return {
    number,
    flags: ['valid'],
    neighbor,
    med: null,
    localPreference: 100,
    nextHop: spec.neighbor === undefined ? neighbor : spec.neighbor,
    origin: 'igp',
    asPath: [65001],
    communities: [],
    originatorId: null,
    clusterList: [],
    aggregation: null,
    unknownAttributes: null,
    invalidReasons: [],
    tieBreakReason: null,
    routeFlapDamping: null,
    domainPath: null,
    extra: {},
    ...spec,
  };
}
