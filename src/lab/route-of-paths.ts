import type { Resolution } from '#facts/route-table.js';
import type { PlainEntry, PlainHop, PlainRoute } from './print/plain.js';

/** The route that BGP puts into the route table for its Used paths; none when it uses none. */
export function entryFor(route: PlainRoute, networkInstance: string | null): readonly PlainEntry[] {
  const used = route.paths.filter(({ flags }) => flags.includes('used'));
  const addresses = [...new Set(used.flatMap(({ nextHop }) => nextHop ?? []))];
  if (addresses.length === 0) return [];
  return [
    {
      prefix: route.prefix,
      id: 0,
      ...{ routeType: 'bgp', routeOwner: 'bgp_mgr', originNetworkInstance: networkInstance },
      ...{ metric: 0, preference: 170, active: true, resilientHash: false },
      lastChange: '2026-01-12T06:09:11.204Z',
      nextHops: addresses.map(hopTo),
      backupNextHops: [],
      programming: null,
      extra: {},
    },
  ];
}

/** A node in the subnet of an irb interface of the leaf. */
function hopTo(address: string): PlainHop {
  const subnet = address.replace(/[^.:]*$/, '');
  const end = {
    address: `${subnet}1`,
    ...{ type: 'direct', resolvedBy: null, interface: 'irb1.0', mplsLabels: [] },
  };
  const prefix = address.includes(':') ? `${subnet.replace(/:+$/, '')}::/64` : `${subnet}0/24`;
  const resolvedBy: Resolution = { by: 'route', prefix, type: 'local', tunnelId: null };
  return {
    ...{ address, type: 'indirect', resolvedBy, interface: null, mplsLabels: [] },
    ...{ weight: null, via: [end] },
  };
}
