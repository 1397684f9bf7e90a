import type { FamilyCountsValues, NeighborTotals } from '#facts/bgp-neighbor.js';
import { boxLines, type Stack, sharedWidths } from './box.js';
import { type Printed, printed } from './json-printed.js';
import type { PlainNeighbor } from './plain.js';

/** What differs from release to release, and from terminal to terminal. */
export interface NeighborPrint {
  /** `*` for all of them. */
  readonly networkInstance: string;
  readonly width: number;
  /** Whether a blank stands behind the last comma of the summary: since 24.3. */
  readonly spaced: boolean;
}

const TITLES = [
  ...['Net-Inst', 'Peer', 'Group', 'Flags', 'Peer-AS'],
  ...['State', 'Uptime', 'AFI/SAFI', '[Rx/Active/Tx]'],
] as const;
const SHARES = [2, 3, 2, 0.7, 1.1, 1.6, 1.6, 1.4, 3];
const EQUAL = SHARES.map(() => 1);

/** `show … protocols bgp neighbor` as the router prints it. It knows nothing of the grammar. */
export function neighborSummaryText(
  rows: readonly PlainNeighbor[],
  totals: NeighborTotals,
  { networkInstance, width, spaced }: NeighborPrint,
): string {
  const rule = '-'.repeat(width);
  const { configured, established, disabled, dynamic } = totals;
  return [
    rule,
    `BGP neighbor summary for network-instance "${networkInstance}"`,
    'Flags: S static, D dynamic, L discovered by LLDP, B BFD enabled, - disabled, * slow',
    rule,
    rule,
    ...boxLines(TITLES, rows.map(cellsOf), sharedWidths(width, width < 100 ? EQUAL : SHARES)),
    rule,
    'Summary:',
    `${configured} configured neighbors, ${established} configured sessions are established,${spaced ? ' ' : ''}${disabled} disabled peers`,
    `${dynamic} dynamic peers`,
    '',
  ].join('\n');
}

const cellsOf = (row: PlainNeighbor): readonly Stack[] => [
  [row.networkInstance ?? ''],
  [row.peer],
  [row.group ?? ''],
  [flagsOf(row)],
  [`${row.peerAs ?? ''}`],
  [row.state ?? ''],
  [row.uptime ?? '-'],
  row.families.map(({ family }) => family),
  row.families.map(countsOf),
];

const LETTERS: Readonly<Record<string, string>> = {
  ...{ static: 'S', dynamic: 'D', lldp: 'L', bfd: 'B', disabled: '-', slow: '*' },
};

const flagsOf = ({ flags }: PlainNeighbor): string =>
  flags.map((flag) => LETTERS[flag] ?? flag).join('');

const countsOf = ({ received, active, sent }: FamilyCountsValues): string =>
  `[${received}/${active}/${sent}]`;

/** The same with `| as json`: sessions by the titles of the box, and what counts them. */
export const neighborSummaryJson = (
  rows: readonly PlainNeighbor[],
  { configured, established, disabled, dynamic }: NeighborTotals,
  networkInstance: string,
): Printed => ({
  'neighbor summary': [
    {
      'network-instance': networkInstance,
      state: rows.map(rowJson),
      config: [
        {
          'network-instance': networkInstance,
          'configured-peers': configured,
          'configured-up-peers': established,
          'disabled-peers': disabled,
          'dynamic-peers': dynamic,
        },
      ],
    },
  ],
});

const rowJson = (row: PlainNeighbor): Printed =>
  printed({
    'Net-Inst': row.networkInstance,
    Peer: row.peer,
    Group: row.group,
    Flags: flagsOf(row),
    'Peer-AS': row.peerAs,
    State: row.state,
    Uptime: row.uptime ?? '-',
    'AFI/SAFI': row.families.map(({ family }) => family).join('\n'),
    '[Rx/Active/Tx]': row.families.map(countsOf).join('\n'),
  });
