import type { InstalledNextHop, InstalledRouteValues } from '#facts/leaf.js';
import type { ProgrammingValues, Resolution } from '#facts/route-table.js';

export type HopSpec = string | Partial<InstalledNextHop>;

/** What differs from a plain route. */
export interface RouteSpec
  extends Partial<Omit<InstalledRouteValues, 'nextHops' | 'backupNextHops' | 'programming'>> {
  readonly nextHops?: readonly HopSpec[];
  readonly backupNextHops?: readonly HopSpec[];
  readonly programming?: Partial<ProgrammingValues>;
}

/** The active route of BGP over these next hops. */
export const bgpRoute = (nextHops: readonly HopSpec[], differs: RouteSpec = {}): RouteSpec => ({
  nextHops,
  declaredNextHops: nextHops.length,
  ...differs,
});

/** The active route of EVPN to a VTEP. */
export const evpnRoute = (differs: RouteSpec = {}): RouteSpec => ({
  routeType: 'bgp-evpn',
  routeOwner: 'bgp_evpn_mgr',
  nextHops: [{ address: '198.51.100.2', text: '198.51.100.2', resolvedBy: VXLAN }],
  declaredNextHops: 1,
  ...differs,
});

export const staticRoute = (differs: RouteSpec = {}): RouteSpec => ({
  routeType: 'static',
  routeOwner: 'static_route_mgr',
  preference: 5,
  nextHops: ['192.0.2.9'],
  declaredNextHops: 1,
  ...differs,
});

export const VXLAN: Resolution = {
  by: 'tunnel',
  prefix: '198.51.100.2/32',
  type: 'vxlan',
  tunnelId: null,
};

/** Everything but what stands in records of its own. */
export const routeValues = (
  { nextHops = [], backupNextHops = [], programming: _, ...spec }: RouteSpec,
  prefix: string,
): Omit<InstalledRouteValues, 'programming'> => ({
  prefix,
  routeType: 'bgp',
  routeOwner: 'bgp_mgr',
  originNetworkInstance: null,
  metric: 0,
  preference: 170,
  active: true,
  fibStatus: null,
  lastChange: null,
  resilientHash: false,
  declaredNextHops: null,
  ...spec,
  nextHops: nextHops.map(hopValues),
  backupNextHops: backupNextHops.map(hopValues),
});

function hopValues(spec: HopSpec): InstalledNextHop {
  const plain = { type: 'indirect', resolvedBy: null, weight: null };
  if (typeof spec === 'string') return { address: spec, text: spec, ...plain };
  return { address: null, text: spec.address ?? '-', ...plain, ...spec };
}

export const programmingValues = (spec: Partial<ProgrammingValues>): ProgrammingValues => ({
  suppressed: false,
  lastSuccessfulOperation: 'add',
  lastSuccessfulOperationTime: '2024-11-20T10:08:41.512Z',
  pendingOperation: 'none',
  lastFailedOperation: 'none',
  lastFailedComplexes: null,
  ...spec,
});
