import P from 'parsimmon';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { EvpnRowValues } from '#facts/evpn-summary.js';
import { type BgpTableTitle, bgpTableTitle } from '#parsers/bgp-table-title.js';
import { ANY_NAME, type EvpnTables, evpnTables } from '#parsers/evpn-tables.js';
import { matching, type Word } from '#parsers/lexemes.js';

export type Column = keyof EvpnRowValues;

/** The columns of all types and releases we know, blanks aside, but for those of an address. */
const COLUMNS: readonly (readonly [string, Column])[] = [
  ['Status', 'flags'],
  ['Route-distinguisher', 'routeDistinguisher'],
  ['Tag-ID', 'tagId'],
  ['MAC-address', 'macAddress'],
  ['ESI', 'esi'],
  ['Originator-IP', 'originatingRouter'],
  ['originating-router', 'originatingRouter'],
  ['neighbor', 'neighbor'],
  ['Path-id', 'pathId'],
  ['Next-hop', 'nextHop'],
  ['Next-Hop', 'nextHop'],
  ['VNI', 'label'],
  ['Label', 'label'],
  ['Gateway', 'gatewayIp'],
  ['MACMobility', 'mobility'],
];

/** The columns of a type; type 5 has its prefix in the column that is an address in type 2. */
export const columnsOf = (type: EvpnRouteType): ReadonlyMap<string, Column> =>
  new Map([...COLUMNS, ['IP-address', type === 5 ? 'prefix' : 'ipAddress']]);

/** What no row of a type is without, in its first line. */
const CORE: Readonly<Record<EvpnRouteType, readonly Column[]>> = {
  1: ['routeDistinguisher', 'esi', 'tagId', 'neighbor', 'nextHop', 'label'],
  2: ['routeDistinguisher', 'tagId', 'macAddress', 'neighbor', 'nextHop', 'label'],
  3: ['routeDistinguisher', 'tagId', 'originatingRouter', 'neighbor', 'nextHop'],
  4: ['routeDistinguisher', 'esi', 'originatingRouter', 'neighbor', 'nextHop'],
  5: ['routeDistinguisher', 'tagId', 'prefix', 'neighbor', 'nextHop', 'label'],
};

/** What stands above the first table. */
export interface Head {
  /** Null where the title is missing. */
  readonly title: BgpTableTitle | null;
  readonly routerId: Word | null;
  readonly autonomousSystem: Word | null;
  readonly localAs: Word | null;
}

export interface Report extends EvpnTables<Column> {
  readonly head: Head;
}

// BGP Router ID: 192.0.2.1      AS: 64500      Local AS: 64500
const router = matching(
  'the numbers of the router',
  /[\s-]*BGP Router ID\s*:\s*(\S+)\s+AS\s*:\s*(\d+)\s+Local AS\s*:\s*(\d+)/d,
).map(({ groups }): Omit<Head, 'title'> => {
  const word = (group: number): Word | null => {
    const place = groups.indices?.[group];
    return place === undefined ? null : { text: groups[group] ?? '', span: place };
  };
  return { routerId: word(1), autonomousSystem: word(2), localAs: word(3) };
});

const NO_ROUTER = { routerId: null, autonomousSystem: null, localAs: null };

/** A copy may have lost the title, or have been cut in front of the numbers. */
const head: P.Parser<Head> = P.alt(
  P.seqMap(bgpTableTitle, router.or(P.of(NO_ROUTER)), (title, numbers) => ({ title, ...numbers })),
  router.map((numbers) => ({ title: null, ...numbers })),
);

// 24 IP Prefix routes 12 used, 24 valid, 0 stale
const COUNT = `(?<routes>\\d+)\\s+(?<name>${ANY_NAME})\\s+routes\\s+(?<used>\\d+)\\s+used,\\s*(?<valid>\\d+)\\s+valid(?:,\\s*(?<stale>\\d+)\\s+stale)?(?!\\w)`;

/** The report: its head, a table for each type that has routes, and the counts below the last one. */
export const report: P.Parser<Report> = P.seqMap(
  head,
  evpnTables<Column>({ columnsOf, core: CORE, count: COUNT }),
  (found, tables): Report => ({ head: found, ...tables }),
);
