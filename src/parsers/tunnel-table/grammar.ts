import type { Family } from '#facts/route-table.js';
import type { TunnelRowValues } from '#facts/tunnel-table.js';
import { matching } from '#parsers/lexemes.js';
import { titledBox } from '#parsers/titled-box.js';

export type Column = keyof TunnelRowValues;

/** The columns of all releases we know, blanks aside. */
export const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['IPv4Prefix', 'prefix'],
  ['IPv6Prefix', 'prefix'],
  ['Owner', 'owner'],
  ['EncapsType', 'encapsulation'],
  ['Type', 'type'],
  ['TunnelType', 'type'],
  ['Index', 'tunnelId'],
  ['TunnelID', 'tunnelId'],
  ['FIB', 'fib'],
  ['Fib-prog', 'fib'],
  ['Metric', 'metric'],
  ['Preference', 'preference'],
  ['LastUpdate', 'lastUpdate'],
  ['Next-hop(Type)', 'nextHops'],
  ['Next-hop', 'interfaces'],
]);

/** What stands above the box. */
export interface Title {
  readonly networkInstance: string;
  /** Null in the title of old releases. */
  readonly family: Family | null;
  /** Whether it says that there are no tunnels. */
  readonly empty: boolean;
}

// IPv4 tunnel table of network-instance "default"
// Show report for network instance "default" tunnel table
// ------------------
// <no_entries>
const title = matching(
  'the title of the report',
  /[\s-]*(?:(IPv[46]) tunnel table of network-instance\s+"([^"\n]*)"|Show report for network instance\s+"([^"\n]*)"\s+tunnel table)(?:[\s-]*(<no_entries>)(?:\s*-{5,})?)?/,
).map(
  ({ groups: [, family, name, old = '', none] }): Title => ({
    networkInstance: name ?? old,
    family: family === undefined ? null : family === 'IPv4' ? 'ipv4' : 'ipv6',
    empty: none !== undefined,
  }),
);

const COUNT = String.raw`\d+\s+[A-Z][\w-]*\s+tunnels,\s*\d+\s+active,\s*\d+\s+inactive`;

export const report = titledBox<Title, Column>({
  title,
  columns: COLUMNS,
  core: ['prefix', 'type', 'tunnelId', 'metric', 'preference'],
  // | 192.0.2.2/32 | vxlan  | vxlan  | 6  | Y   | 0  | 0  | 2023-11-21T21:38:53.479Z | 198.51.100.2 | ethernet-1/1.0 |
  begins: (says) => says('prefix') !== '' && says('tunnelId') !== '' && says('metric') !== '',
  // 1 VXLAN tunnels, 1 active, 0 inactive
  footer: [new RegExp(`(?<counts>${COUNT}(?:\\s+${COUNT})*)(?!\\w)`)],
  ruled: true,
});
