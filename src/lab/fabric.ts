import type { BgpPathValues } from '#facts/bgp-route.js';
import type { LabLeaf } from './leaf.js';
import type { PlainReport, PlainRoute } from './print/plain.js';
import { entryFor } from './route-of-paths.js';
import { networkInstancesIn, type Scenario } from './scenario.js';

const PREFIX = '203.0.113.10/32';
const NETWORK_INSTANCE = 'ip-vrf1';
/** A fabric that was never upgraded at once: every era is in it. */
const RELEASES = ['21.6', '21.11', '22.11', '23.3', '23.10', '24.3', '24.10', '25.7', '26.3'];
/** On every eighth leaf multipath was left at one. */
const LEFT_AT_ONE = 8;
const NODES = 3;

/**
 * A fabric of generated leaves: three nodes announce one address to each, and each spreads over its
 * three, except that every eighth one uses a single path.
 */
export function fabricScenario(count: number): Scenario {
  const width = `${count}`.length;
  const leaves = Array.from({ length: count }, (_, at) => leafAt(at, width));
  return {
    name: `fabric-${count}`,
    title: `${count} generated leaves of all releases; every eighth one uses one path of three`,
    release: 'several',
    networkInstance: NETWORK_INSTANCE,
    prefixes: [PREFIX],
    leaves,
  };
}

function leafAt(at: number, width: number): LabLeaf {
  const used = at % LEFT_AT_ONE === LEFT_AT_ONE - 1 ? 1 : NODES;
  const route = routeAt(at, used);
  const reports: readonly PlainReport[] = [
    { kind: 'bgp-route', networkInstance: NETWORK_INSTANCE, data: { routes: [route] } },
    {
      kind: 'route-table-prefix',
      networkInstance: NETWORK_INSTANCE,
      data: { family: 'ipv4', entries: entryFor(route, NETWORK_INSTANCE) },
    },
  ];
  return {
    name: `leaf${`${at + 1}`.padStart(width, '0')}`,
    release: RELEASES[at % RELEASES.length] ?? '25.7',
    networkInstances: networkInstancesIn(reports),
    saved: new Map(),
    configuration: [],
    reports,
  };
}

function routeAt(at: number, used: number): PlainRoute {
  const paths = Array.from({ length: NODES }, (_, node) => pathFrom(at, node, node < used));
  const neighbors = paths.flatMap(({ neighbor }) => neighbor ?? []);
  const attributes = { med: null, localPreference: 100, origin: 'igp', communities: [] } as const;
  return {
    ...{ routeDistinguisher: null, prefix: PREFIX, receivedPaths: NODES, detail: true, paths },
    advertised: [{ path: used, neighbors, attributes: { ...attributes, asPath: [65101, 65001] } }],
  };
}

function pathFrom(leaf: number, node: number, isUsed: boolean): BgpPathValues {
  const address = `192.0.2.${((leaf * NODES + node) % 240) + 10}`;
  return {
    number: node + 1,
    flags: isUsed ? ['best', 'valid', 'used'] : ['valid'],
    ...{ neighbor: address, nextHop: address, origin: 'igp', asPath: [65001], communities: [] },
    ...{ med: null, localPreference: 100, originatorId: null, clusterList: [] },
    ...{ aggregation: null, unknownAttributes: null, invalidReasons: [] },
    tieBreakReason: node === 0 ? 'none' : 'peer-router-id',
    ...{ routeFlapDamping: null, domainPath: null, extra: {} },
  };
}
