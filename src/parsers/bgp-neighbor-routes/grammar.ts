import P from 'parsimmon';
import type { Counts } from '#parsers/counted.js';
import { type EvpnTables, evpnTables } from '#parsers/evpn-tables.js';
import { type Match, matching, type Word } from '#parsers/lexemes.js';
import { codesIn, type StatusCodes } from '#parsers/status-codes.js';
import { type TitledBox, titledBox } from '#parsers/titled-box.js';
import { COLUMNS, CORE, COUNT, type EvpnColumn } from './evpn-columns.js';
import { beginsRow, isHead } from './lines.js';

/** What stands above the routes. */
export interface Head {
  /** The words about the peer, by the keys of the facts. */
  readonly values: Counts;
  /** Null where no legend explains a status, as above routes that are sent. */
  readonly codes: StatusCodes | null;
  /** Whether a legend explains the origin. */
  readonly origins: boolean;
}

// Peer        : 192.0.2.1, remote AS: 64497, local AS: 64496
const peer = matching(
  'the peer',
  /[\s-]*Peer\s*:\s*(?<peer>[^\s,]+)\s*,\s*remote\s+AS\s*:\s*(?<remoteAs>\d+|None)\s*,\s*local\s+AS\s*:\s*(?<localAs>\d+|None)(?![\w,])/d,
).map(wordsIn);

// Type        : static
// Description : None
// Group       : spines
const about = matching(
  'the type and the group of the peer',
  /(?:\s*Type\s*:\s*(?<type>\w+))?(?:\s*Description\s*:\s*(?<description>[^\n]*?)(?=\s*(?:\n|-{5}|Group\s*:|$)))?(?:\s*Group\s*:\s*(?<group>[^\n]*?)(?=\s*(?:\n|-{5}|$)))?/d,
).map(wordsIn);

// ------------------
// Status codes: u=used, *=valid, >=best, x=stale, b=backup, w=unused-weight-only
// Origin codes: i=IGP, e=EGP, ?=incomplete
const legend = matching(
  'the legend',
  /(?:[\s-]*\+?\s*Status\s+codes\s*:\s*(\S=[\w-]+(?:,\s*\S=[\w-]+)*))?(?:[\s-]*\+?\s*(Origin\s+codes\s*:\s*\S=\w+(?:,\s*\S=\w+)*))?/,
).map(({ groups: [, codes, origins] }) => ({
  codes: codes === undefined ? null : codesIn(codes),
  origins: origins !== undefined,
}));

const head: P.Parser<Head> = P.seqMap(peer, about, legend, (first, rest, codes) => ({
  values: { ...first, ...rest },
  ...codes,
}));

/** Whether the titles above the lines are those of a release we know. */
export type Table = 'known' | 'unknown';

/** The report on IPv4 or IPv6 routes, in a table without bars between its columns; or what is left of one. */
export type IpReport = TitledBox<Head, Table>;

export const ipReport: P.Parser<IpReport> = titledBox<Head, Table>({
  title: head,
  // | Status       Network       Path-id      Next Hop       MED      LocPref       AsPath     Origin    |
  columns: { get: (titles) => (isHead(titles) ? 'known' : 'unknown') },
  core: [],
  // |  u*>       192.0.2.0/24    0            198.51.100.1    -          100        [64500]       i      |
  begins: (_says, open, { input, cells: [cell] }) =>
    cell !== undefined && (open === null || beginsRow(input.slice(cell.start, cell.end))),
  footer: [
    // 2 received BGP routes : 1 used 2 valid
    // 2 advertised BGP routes
    /(?<routes>\d+)\s+(?:advertised\s+BGP\s+routes|received\s+BGP\s+routes\s*:\s*(?<used>\d+)\s+used\s+(?<valid>\d+)\s+valid)(?!\w)/,
  ],
  ruled: true,
});

/** The report on EVPN routes. */
export interface EvpnReport extends EvpnTables<EvpnColumn> {
  readonly title: Head;
}

export const evpnReport: P.Parser<EvpnReport> = P.seqMap(
  head,
  evpnTables<EvpnColumn>({ columnsOf: () => COLUMNS, core: CORE, count: COUNT }),
  (title, tables): EvpnReport => ({ title, ...tables }),
).chain((report) =>
  report.sections.length + report.counts.length > 0 ? P.of(report) : P.fail('a table or a count'),
);

function wordsIn({ groups }: Match): Readonly<Record<string, Word>> {
  return Object.fromEntries(
    Object.entries(groups.indices?.groups ?? {}).flatMap(([key, span]) =>
      span === undefined || span[0] === span[1]
        ? []
        : [[key, { text: groups.input.slice(...span), span }]],
    ),
  );
}
