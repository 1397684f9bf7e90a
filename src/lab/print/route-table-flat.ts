import type { Family, FlatRowValues } from '#facts/route-table.js';
import { flatWords, signs } from './hop-words.js';

export interface FlatPrint {
  readonly family: Family;
  readonly networkInstance: string;
  /** Characters of a rule. */
  readonly width: number;
  /** Whether the first line of several is padded to the width of the terminal. */
  readonly padded: boolean;
}

const LEGEND = [
  'Flags: > (best), * (unviable), ! (failed)',
  '     : L (leaked route from another network-instance)',
  '     : B (backup NHG active and displayed)',
  '     : S (statistics supported)',
  '     : D (dynamic LB), R (resilient LB)',
];

/** Prints the report of 26.x from its facts, as the router would. It knows nothing of the grammar. */
export function printRouteTableFlat(rows: readonly FlatRowValues[], print: FlatPrint): string {
  const rule = '-'.repeat(print.width);
  const name = print.networkInstance;
  const whose =
    name === 'default' ? 'default network-instance' : `ip-vrf network-instance: ${name}`;
  return [
    '='.repeat(print.width),
    `IPv${print.family === 'ipv4' ? 4 : 6}-unicast route table for ${whose}`,
    rule,
    ...LEGEND,
    rule,
    columns(['Prefix', 'Route Type', 'Metric', 'Pref', 'Flags', 'Next-Hop(s)']),
    rule,
    ...rows.flatMap((row) => rowLines(row, print)),
    '',
  ].join('\n');
}

const columns = ([
  prefix = '',
  type = '',
  metric = '',
  pref = '',
  flags = '',
  hop = '',
]: string[]) =>
  `${prefix.padEnd(20)} ${type.padEnd(12)} ${metric.padEnd(8)} ${pref.padEnd(7)} ${flags.padEnd(8)} ${hop}`;

function rowLines(row: FlatRowValues, print: FlatPrint): readonly string[] {
  const [first = '-', ...more] = row.nextHops.map(flatWords);
  const words = [
    ...[row.prefix, row.routeType, `${row.metric}`, `${row.preference}`],
    ...[signs(row.flags), first],
  ];
  const line = columns(words);
  const padded = print.padded && more.length > 0 ? line.padEnd(print.width) : line;
  return [padded, ...more.map((hop) => `${' '.repeat(60)}${hop}`)];
}
