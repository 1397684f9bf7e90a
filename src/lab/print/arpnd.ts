import type { ArpndEntryValues, ArpndTotals } from '#facts/arpnd.js';
import { boxLines } from './box.js';
import { type Printed, printed } from './json-printed.js';

/** Which command printed it; `Is Router` is a column of some releases alone. */
export type ArpndPrint = 'arp-entries' | 'neighbors' | 'neighbors with routers';

type Column = readonly [title: string, key: keyof ArpndEntryValues];

const FIRST: readonly Column[] = [
  ['Interface', 'interface'],
  ['Subinterface', 'subinterface'],
  ['Neighbor', 'neighbor'],
  ['Origin', 'origin'],
  ['Link layer address', 'linkLayerAddress'],
];
const MORE: Readonly<Record<ArpndPrint, readonly Column[]>> = {
  'arp-entries': [['Expiry', 'expiry']],
  neighbors: [
    ['Current state', 'state'],
    ['Next state change', 'expiry'],
  ],
  'neighbors with routers': [
    ['Current state', 'state'],
    ['Next state change', 'expiry'],
    ['Is Router', 'router'],
  ],
};

/** `show arpnd …` as the router prints it; the subinterface, the neighbor and the origin stand to the right. */
export function arpndText(
  rows: readonly ArpndEntryValues[],
  { entries, static: fixed, dynamic }: ArpndTotals,
  print: ArpndPrint,
  width: number,
): string {
  const columns = [...FIRST, ...MORE[print]];
  const room = Math.max(9, Math.floor((width - 1) / columns.length) - 3);
  const widths = columns.map(([, key]) => (key === 'neighbor' ? 39 : room));
  const cells = rows.map((row) =>
    columns.map(([, key], column) => {
      const words = `${row[key] ?? ''}`;
      return [RIGHT.has(key) ? words.padStart(widths[column] ?? 0) : words];
    }),
  );
  const rule = '-'.repeat(width);
  return [
    ...boxLines(
      columns.map(([title]) => title),
      cells,
      widths,
    ),
    rule,
    `  Total entries : ${entries} (${fixed} static, ${dynamic} dynamic)`,
    rule,
    '',
  ].join('\n');
}

const RIGHT: ReadonlySet<string> = new Set(['subinterface', 'neighbor', 'origin']);

/** The same with `| as json`: entries by the titles of the box, and what counts them. */
export const arpndJson = (
  rows: readonly ArpndEntryValues[],
  { entries, static: fixed, dynamic }: ArpndTotals,
  print: ArpndPrint,
): Printed => ({
  neighbor: rows.map((row) =>
    printed(
      Object.fromEntries([...FIRST, ...MORE[print]].map(([title, key]) => [title, row[key]])),
    ),
  ),
  summary: { 'Total entries': entries, 'Static entries': fixed, 'Dynamic entries': dynamic },
});
