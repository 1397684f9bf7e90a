import * as fc from 'fast-check';
import type { Family } from '#facts/route-table.js';
import { type Era, eraOf } from '#lab/print/era.js';

/**
 * A fabric in which nothing is wrong: nodes announce one prefix, every leaf uses all of its paths, and
 * the route table holds what BGP uses. Each member is a way in which healthy fabrics differ.
 */
export interface Fabric {
  readonly release: string;
  readonly json: boolean;
  readonly family: Family;
  readonly networkInstance: 'ip-vrf1' | 'default';
  readonly session: 'ebgp' | 'ibgp';
  /** Whether each node has an AS number of its own; one for all of them otherwise. */
  readonly ownAs: boolean;
  /** How many nodes announce the prefix to a leaf. */
  readonly nodes: number;
  /** Leaves that peer with nodes. */
  readonly leaves: number;
  /** Whether all leaves peer with the same nodes. */
  readonly shared: boolean;
  /** What one more leaf tells of BGP that knows the prefix over EVPN alone; null: there is none. */
  readonly vtepOnly: 'copy' | 'nothing' | null;
  /** The ECMP weight of each next hop; null: none is printed. */
  readonly weight: number | null;
  readonly localPreference: number | null;
  readonly detail: boolean;
  /** The report that tells the route; null: none was saved. */
  readonly table: 'prefix' | 'rows' | 'flat' | null;
  /** Whether each leaf tells to whom it sent the prefix on. */
  readonly sent: boolean;
  /** Whether the same nodes announce the prefix in `default`, too. */
  readonly twice: boolean;
  /** Whether everything beside the routes was saved: configuration, sessions, EVPN, whole tables. */
  readonly beside: boolean;
}

/** Releases of every era, and of each side of a change in print or in configuration. */
export const RELEASES = [
  ...['21.3', '21.6', '21.11', '22.3', '22.6', '22.11', '23.3', '23.7', '23.10'],
  ...['24.3', '24.7', '24.10', '25.3', '25.7', '25.10', '26.3'],
];

export const anyFabric: fc.Arbitrary<Fabric> = fc
  .record<Fabric>({
    // The last one alone has a report that no other has.
    release: fc.constantFrom(...RELEASES, '26.3', '26.3', '26.3', '26.3'),
    json: fc.boolean(),
    family: fc.constantFrom('ipv4', 'ipv6'),
    networkInstance: fc.constantFrom('ip-vrf1', 'ip-vrf1', 'default'),
    session: fc.constantFrom('ebgp', 'ebgp', 'ibgp'),
    ownAs: fc.boolean(),
    nodes: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 2, arbitrary: fc.integer({ min: 5, max: 16 }) },
      { weight: 1, arbitrary: fc.constantFrom(17, 32, 63, 64) },
    ),
    leaves: fc.integer({ min: 1, max: 4 }),
    shared: fc.boolean(),
    vtepOnly: fc.constantFrom('copy', 'nothing', null),
    weight: fc.constantFrom(null, null, 1, 10),
    localPreference: fc.constantFrom(100, null),
    detail: fc.constantFrom(true, true, false),
    table: fc.constantFrom('prefix', 'rows', 'flat', null),
    sent: fc.boolean(),
    twice: fc.boolean(),
    beside: fc.boolean(),
  })
  .map(possible);

/** What leaves have that the draw can't know: 26.x alone has the flat report, and EVPN is of an ip-vrf. */
function possible(drawn: Fabric): Fabric {
  const isVrf = drawn.networkInstance === 'ip-vrf1';
  return {
    ...drawn,
    ownAs: drawn.ownAs && drawn.session === 'ebgp',
    // In JSON no leaf was seen to answer for a prefix that BGP does not hold.
    vtepOnly: isVrf ? vtepOnlyIn(drawn) : null,
    twice: isVrf && drawn.twice,
    // Everything of very many sessions is long, and no different from that of many.
    beside: drawn.beside && drawn.nodes * drawn.leaves <= 64,
    table: drawn.table === 'flat' && eraOf(drawn.release).release < 2600 ? 'prefix' : drawn.table,
  };
}

const vtepOnlyIn = ({ json, vtepOnly }: Fabric): Fabric['vtepOnly'] =>
  json && vtepOnly === 'nothing' ? 'copy' : vtepOnly;

export const eraIn = ({ release }: Pick<Fabric, 'release'>): Era => eraOf(release);

const PREFIXES: Readonly<Record<Family, string>> = {
  ipv4: '203.0.113.200/32',
  ipv6: '2001:db8:ff::c8/128',
};
export const prefixIn = ({ family }: Pick<Fabric, 'family'>): string => PREFIXES[family];

/** The fabric's own AS. */
export const OWN_AS = 65010;
/** The VTEP of a leaf, also its router ID; leaves count from 0. */
export const vtepOf = (leaf: number): string => `198.51.100.${201 + leaf}`;
export const SPINES = ['198.51.100.251', '198.51.100.252'];

/** A subnet for the nodes of all leaves, or one for each; the last one is half of the first. */
const SUBNETS: Readonly<Record<Family, readonly (readonly [subnet: string, first: number])[]>> = {
  ipv4: [
    ...([
      ['192.0.2.', 2],
      ['198.51.100.', 2],
      ['203.0.113.', 2],
    ] as const),
    ['192.0.2.', 128],
  ],
  ipv6: [0, 1, 2, 3].map((at) => [`2001:db8:0:${at}::`, 2] as const),
};

/** Nodes of a leaf, with the subnet that they are in. */
export function nodesOf(fabric: Fabric, leaf: number) {
  const [start, first] = SUBNETS[fabric.family][fabric.shared ? 0 : leaf] ?? ['192.0.2.', 2];
  const isFour = fabric.family === 'ipv4';
  return {
    subnet: isFour ? `${start}0/24` : `${start}/64`,
    nodes: Array.from({ length: fabric.nodes }, (_, at) => ({
      address: `${start}${isFour ? first + at : (first + at).toString(16)}`,
      as: fabric.session === 'ibgp' ? OWN_AS : fabric.ownAs ? 65100 + at : 65001,
    })),
  };
}

export interface Node {
  readonly address: string;
  readonly as: number;
}
