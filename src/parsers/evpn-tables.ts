import P from 'parsimmon';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import { manyOf } from './combine.js';
import type { Counts } from './counted.js';
import { matching } from './lexemes.js';
import { type TitledBox, titledBox } from './titled-box.js';

/** A report that shows EVPN routes in a box for each type, with a line for each type below them. */
export interface EvpnTablesShape<C> {
  /** The columns of a type in all releases we know, by their titles without blanks. */
  readonly columnsOf: (type: EvpnRouteType) => ReadonlyMap<string, C>;
  /** What no row of a type is without, in its first line. */
  readonly core: Readonly<Record<EvpnRouteType, readonly C[]>>;
  /** A line that counts the routes of a type, its `name` and its figures in groups. */
  readonly count: string;
}

/** A table, under its type. */
export type Section<C> = TitledBox<EvpnRouteType, C>;

export interface EvpnTables<C> {
  readonly sections: readonly Section<C>[];
  readonly counts: readonly Counts[];
  /** Whether a rule stands behind them. */
  readonly closed: boolean;
  readonly end: number;
}

/** What each type is called, in its title and in the line that counts its routes. */
const NAMES: readonly (readonly [type: number, name: string])[] = [
  [1, 'Ethernet Auto-Discovery'],
  [2, 'MAC-IP Advertisement'],
  [3, 'Inclusive Multicast Ethernet Tag'],
  [4, 'Ethernet Segment'],
  [5, 'IP Prefix'],
  [6, 'Selective Multicast Ethernet Tag'],
  [7, 'Selective Multicast Membership Report Sync'],
  [8, 'Selective Multicast Leave Sync'],
];

/** The type that is called so, whatever blanks stand in its name; 0 for none. */
export const typeNamed = (name: string): number =>
  NAMES.find(([, title]) => title === name.replace(/\s+/g, ' '))?.[0] ?? 0;

/** The name of a type as an expression. */
const nameOf = (type: number): string =>
  (NAMES.find(([one]) => one === type)?.[1] ?? '').replaceAll(' ', '\\s+');

/** The names of all types, as one expression. */
export const ANY_NAME = NAMES.map(([type]) => nameOf(type)).join('|');

const TYPES: readonly EvpnRouteType[] = [1, 2, 3, 4, 5];

/** A table for each type that has routes, and the counts below the last one; perhaps nothing. */
export const evpnTables = <C>(shape: EvpnTablesShape<C>): P.Parser<EvpnTables<C>> =>
  P.seqMap(
    manyOf(P.alt(...TYPES.map((type) => section(type, shape)))),
    countsOf(shape),
    matching('the closing rule', /(?:\s*-{5,}(?:\n-+(?=\n|$))*)?/),
    P((_, at) => P.makeSuccess(at, at)),
    (sections, counts, rule, end): EvpnTables<C> => ({
      ...{ sections, counts, end },
      closed: counts.length > 0 && rule.groups[0] !== '',
    }),
  );

// Type 5 IP Prefix Routes
// +--------+---------------------+------------+ …
const section = <C>(
  type: EvpnRouteType,
  { columnsOf, core, count }: EvpnTablesShape<C>,
): P.Parser<Section<C>> =>
  titledBox<EvpnRouteType, C>({
    title: matching(
      'the title of a table',
      new RegExp(`[\\s-]*Type\\s+${type}\\s+${nameOf(type)}\\s+Routes\\b`),
    ).map((): EvpnRouteType => type),
    columns: columnsOf(type),
    core: core[type],
    begins: (says) => core[type].every((column) => says(column) !== ''),
    ...{ footer: [], ruled: false, next: nextOf(count) },
  });

/** The title of any table, or a count. */
const nextOf = (count: string): RegExp =>
  new RegExp(`Type\\s+\\d+\\s+[A-Z][^\\n|]{1,60}\\s+Routes\\b|${count}`);

/** The counts below the tables, each on a line. */
const countsOf = <C>({ count }: EvpnTablesShape<C>): P.Parser<readonly Counts[]> =>
  manyOf(
    matching('a count', new RegExp(`\\s*(?:-{5,}[\\s-]*)?${count}`, 'd')).map(
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
