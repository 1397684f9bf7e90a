import type { NeighborRowValues } from '#facts/bgp-neighbor.js';
import type { Begins } from '#parsers/box-lines.js';
import { matching } from '#parsers/lexemes.js';
import { titledBox } from '#parsers/titled-box.js';

export type Column = keyof NeighborRowValues | 'families' | 'counters';

/** The columns of all releases we know, blanks aside. */
export const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['Net-Inst', 'networkInstance'],
  ['Peer', 'peer'],
  ['Group', 'group'],
  ['Flags', 'flags'],
  ['Peer-AS', 'peerAs'],
  ['State', 'state'],
  ['Uptime', 'uptime'],
  ['AFI/SAFI', 'families'],
  ['[Rx/Active/Tx]', 'counters'],
  ['Rx/Active/Tx]', 'counters'], // as copies lose it
]);

/** What stands above the box. */
export interface Title {
  /** Null for all of them. */
  readonly networkInstance: string | null;
  readonly flags: ReadonlyMap<string, string>;
}

// BGP neighbor summary for network-instance "default"
// Flags: S static, D dynamic, L discovered by LLDP, B BFD enabled, - disabled, * slow
const title = matching(
  'the title of the report',
  /[\s-]*BGP neighbor summary for network-instance\s+"([^"\n]*)"(?:[\s-]*Flags\s*:\s*(\S\s[\w ]+(?:,\s*\S\s[\w ]+)*))?/,
).map(({ groups }): Title => {
  const [, name = '*', legend = ''] = groups;
  return { networkInstance: name === '*' ? null : name, flags: flagsIn(legend) };
});

const flagsIn = (legend: string): ReadonlyMap<string, string> =>
  new Map(legend.split(/,\s*/).map((entry) => [entry.charAt(0), entry.slice(2).trim()] as const));

/**
 * All but the state of every session can be wrapped, and a row has its flags on its first line: each
 * session is static or dynamic.
 */
const begins: Begins<Column> = (says) =>
  says('flags') !== '' && says('peer') !== '' && says('state') !== '';

export const report = titledBox<Title, Column>({
  title,
  columns: COLUMNS,
  core: ['peer', 'state', 'flags'],
  begins,
  footer: [
    // Summary:
    /Summary\s*:/,
    // 2 configured neighbors, 2 configured sessions are established, 0 disabled peers
    /(?<configured>\d+)\s+configured\s+neighbors\s*,\s*(?<established>\d+)\s+configured\s+sessions\s+are\s+established\s*,\s*(?<disabled>\d+)\s+disabled\s+peers/,
    // 0 dynamic peers
    /(?<dynamic>\d+)\s+dynamic\s+peers/,
  ],
  ruled: false,
});
