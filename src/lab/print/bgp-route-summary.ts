import type { SummaryRowValues, SummaryTotals } from '#facts/bgp-route-summary.js';
import { pathWords } from './bgp-words.js';
import { boxLines, type Stack, sharedWidths } from './box.js';
import { type Printed, printed } from './json-printed.js';

/** What differs from release to release, and from terminal to terminal. */
export interface SummaryPrint {
  readonly networkInstance: string;
  readonly width: number;
  /** How many signs the legend explains: `b` since 24.10, `w` since 25.3. */
  readonly legend: 'stale' | 'backup' | 'weight';
  /** Whether the origin stands in front of the AS path: since 25.7. */
  readonly originFirst: boolean;
  /** What stands for an attribute that is absent: nothing since 22.6. */
  readonly absent: '-' | '';
  /** Whether the paths are those of VPNs. */
  readonly distinguished: boolean;
}

const LEGENDS: Readonly<Record<SummaryPrint['legend'], string>> = {
  stale: '',
  backup: ', b=backup',
  weight: ', b=backup, w=unused-weight-only',
};

/** `show … protocols bgp routes … summary` as the router prints it. It knows nothing of the grammar. */
export function routeSummaryText(
  rows: readonly SummaryRowValues[],
  totals: SummaryTotals,
  print: SummaryPrint,
): string {
  const rule = '-'.repeat(print.width);
  const columns = columnsOf(print);
  const shares = columns.map(({ share }) => share);
  const cells = rows.map((row) => columns.map(({ cell }): Stack => [cell(row)]));
  const titles = columns.map(({ title }) => title);
  return [
    rule,
    `Show report for the BGP route table of network-instance "${print.networkInstance}"`,
    rule,
    `Status codes: u=used, *=valid, >=best, x=stale${LEGENDS[print.legend]}`,
    'Origin codes: i=IGP, e=EGP, ?=incomplete',
    rule,
    ...boxLines(titles, cells, sharedWidths(print.width, shares)),
    rule,
    `${totals.received} received BGP routes: ${totals.used} used, ${totals.valid} valid, ${totals.stale} stale`,
    `${totals.destinations} available destinations: ${totals.withEcmp} with ECMP multipaths`,
    rule,
    '',
  ].join('\n');
}

interface Column {
  readonly title: string;
  readonly share: number;
  readonly cell: (row: SummaryRowValues) => string;
}

const columnsOf = (print: SummaryPrint): readonly Column[] => [
  { title: 'Status', share: 1, cell: statusOf },
  ...(print.distinguished
    ? [
        {
          title: 'Route Distinguisher',
          share: 3,
          cell: (row: SummaryRowValues) => row.routeDistinguisher ?? '',
        },
      ]
    : []),
  { title: 'Network', share: 4, cell: (row) => row.prefix },
  { title: 'Next Hop', share: 4, cell: (row) => row.nextHop ?? '' },
  { title: 'MED', share: 1, cell: (row) => `${row.med ?? print.absent}` },
  { title: 'LocPref', share: 1, cell: (row) => `${row.localPreference ?? print.absent}` },
  { title: 'Path Val', share: 5, cell: (row) => pathOf(row, print.originFirst) },
];

const SIGNS: Readonly<Record<string, string>> = {
  ...{ used: 'u', valid: '*', best: '>', stale: 'x', backup: 'b', 'unused-weight-only': 'w' },
};

const statusOf = ({ flags }: SummaryRowValues): string =>
  flags.map((flag) => SIGNS[flag] ?? flag).join('');

/** `[65001, 65002] i`, or `i[65001, 65002]`; a blank stands where the other part could be. */
function pathOf(row: SummaryRowValues, originFirst: boolean): string {
  const [letter = '', ...list] = pathWords(row).split(/ (?=\[)/);
  const numbers = list.join(' ');
  if (numbers === '') return ` ${letter}`;
  return originFirst ? ` ${letter}${numbers}` : `${numbers} ${letter}`;
}

/** The same with `| as json`. */
export const routeSummaryJson = (
  rows: readonly SummaryRowValues[],
  print: SummaryPrint,
): Printed => ({
  instance: [
    {
      Name: print.networkInstance,
      'bgp routes': rows.map((row) =>
        printed(
          Object.fromEntries(
            columnsOf(print).map(({ title, cell }) => [title, cell(row)] as const),
          ),
        ),
      ),
    },
  ],
});
