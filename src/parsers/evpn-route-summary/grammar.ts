import P from 'parsimmon';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import type { EvpnRowValues } from '#facts/evpn-summary.js';
import { type BgpTableTitle, bgpTableTitle } from '#parsers/bgp-table-title.js';
import { manyOf } from '#parsers/combine.js';
import type { Counts } from '#parsers/counted.js';
import { matching, type Word } from '#parsers/lexemes.js';
import { type TitledBox, titledBox } from '#parsers/titled-box.js';

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

/** What each type is called, in its title and in the line that counts its routes. */
export const NAMES: readonly (readonly [type: number, name: string])[] = [
  [1, 'Ethernet Auto-Discovery'],
  [2, 'MAC-IP Advertisement'],
  [3, 'Inclusive Multicast Ethernet Tag'],
  [4, 'Ethernet Segment'],
  [5, 'IP Prefix'],
  [6, 'Selective Multicast Ethernet Tag'],
  [7, 'Selective Multicast Membership Report Sync'],
  [8, 'Selective Multicast Leave Sync'],
];

/** What no row of a type is without, in its first line. */
const CORE: Readonly<Record<EvpnRouteType, readonly Column[]>> = {
  1: ['routeDistinguisher', 'esi', 'tagId', 'neighbor', 'nextHop', 'label'],
  2: ['routeDistinguisher', 'tagId', 'macAddress', 'neighbor', 'nextHop', 'label'],
  3: ['routeDistinguisher', 'tagId', 'originatingRouter', 'neighbor', 'nextHop'],
  4: ['routeDistinguisher', 'esi', 'originatingRouter', 'neighbor', 'nextHop'],
  5: ['routeDistinguisher', 'tagId', 'prefix', 'neighbor', 'nextHop', 'label'],
};
const TYPES: readonly EvpnRouteType[] = [1, 2, 3, 4, 5];

/** What stands above the first table. */
export interface Head {
  /** Null where the title is missing. */
  readonly title: BgpTableTitle | null;
  readonly routerId: Word | null;
  readonly autonomousSystem: Word | null;
  readonly localAs: Word | null;
}

/** A table, under its type. */
export type Section = TitledBox<EvpnRouteType, Column>;

export interface Report {
  readonly head: Head;
  readonly sections: readonly Section[];
  readonly counts: readonly Counts[];
  /** Whether a rule stands behind them. */
  readonly closed: boolean;
  readonly end: number;
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

const nameOf = (type: number): string =>
  (NAMES.find(([one]) => one === type)?.[1] ?? '').replaceAll(' ', '\\s+');

// 24 IP Prefix routes 12 used, 24 valid, 0 stale
const COUNT = `(?<routes>\\d+)\\s+(?<name>${NAMES.map(([type]) => nameOf(type)).join('|')})\\s+routes\\s+(?<used>\\d+)\\s+used,\\s*(?<valid>\\d+)\\s+valid(?:,\\s*(?<stale>\\d+)\\s+stale)?(?!\\w)`;

/** The title of any table, or a count. */
const NEXT = new RegExp(`Type\\s+\\d+\\s+[A-Z][^\\n|]{1,60}\\s+Routes\\b|${COUNT}`);

// Type 5 IP Prefix Routes
// +--------+---------------------+------------+ …
const section = (type: EvpnRouteType): P.Parser<Section> =>
  titledBox<EvpnRouteType, Column>({
    title: matching(
      'the title of a table',
      new RegExp(`[\\s-]*Type\\s+${type}\\s+${nameOf(type)}\\s+Routes\\b`),
    ).map((): EvpnRouteType => type),
    columns: columnsOf(type),
    core: CORE[type],
    begins: (says) => CORE[type].every((column) => says(column) !== ''),
    ...{ footer: [], ruled: false, next: NEXT },
  });

/** The counts below the tables, each on a line. */
const counts = manyOf(
  matching('a count', new RegExp(`\\s*(?:-{5,}[\\s-]*)?${COUNT}`, 'd')).map(
    ({ groups }): Counts => {
      const places = Object.entries(groups.indices?.groups ?? {});
      return Object.fromEntries(
        places.flatMap(([name, span]) =>
          span === undefined ? [] : [[name, { text: groups.groups?.[name] ?? '', span }]],
        ),
      );
    },
  ),
);

/** The report: its head, a table for each type that has routes, and the counts below the last one. */
export const report: P.Parser<Report> = P.seqMap(
  head,
  manyOf(P.alt(...TYPES.map(section))),
  counts,
  matching('the closing rule', /(?:\s*-{5,}(?:\n-+(?=\n|$))*)?/),
  P((_, at) => P.makeSuccess(at, at)),
  (found, sections, totals, rule, end): Report => ({
    ...{ head: found, sections, counts: totals, end },
    closed: totals.length > 0 && rule.groups[0] !== '',
  }),
);
