import type { RouteRowValues } from '#facts/route-table.js';
import type { HopTree } from '#findings/hop-tree.js';
import { hopsIn } from '#hops.js';
import { printRouteTable } from '#lab/print/route-table.js';
import { tunnelTableText } from '#lab/print/tunnel-table.js';
import { parse } from '#parse.js';

const MARKS: Readonly<Record<HopTree['state'], string>> = { works: '+', broken: '!', untold: '?' };

/** Trees as lines: the mark of the state, the label, remarks, and the words that prove it. */
export const linesOf = (trees: readonly HopTree[], indent = ''): readonly string[] =>
  trees.flatMap((tree) => [
    `${indent}${MARKS[tree.state]} ${tree.label}${remarksOf(tree)}${provenBy(tree)}`,
    ...linesOf(tree.below, `${indent}  `),
  ]);

const remarksOf = ({ remarks }: HopTree): string =>
  remarks.length === 0 ? '' : `, ${remarks.join(', ')}`;

/** The first line of the quoted words, or what is said to be absent. */
const provenBy = ({ evidence: { text, label } }: HopTree): string =>
  text === null ? ` [${label}]` : ` <${text.split('\n')[0]?.trim()}>`;

/** The lines without what proves them. */
export const told = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/ (?:<.*>|\[.*\])$/, ''));

/** The trees of a prefix on the only leaf of a log. */
export function hopsOf(
  log: string,
  prefix = '203.0.113.10/32',
  networkInstance: string | null = 'red',
): readonly string[] {
  const hops = hopsIn([parse(log, 'leaf1.txt')], { prefixes: [], networkInstance: null });
  return linesOf(hops(prefix, networkInstance, 'leaf1'));
}

/** Commands and answers as a terminal shows them. */
export const session = (answers: Readonly<Record<string, string>>): string =>
  [...Object.entries(answers), ['', '']]
    .map(([command, answer]) => `--{ running }--[  ]--\nA:leaf1# ${command}\n${answer}\n`)
    .join('');

const RULE = '-'.repeat(96);

/** The command and the report in detail of a route with these next hops. */
export const detail = (
  hops: readonly string[],
  { active = 'true', after = '' }: { readonly active?: string; readonly after?: string } = {},
): Readonly<Record<string, string>> => ({
  'show network-instance red route-table ipv4-unicast prefix 203.0.113.10/32 detail': `${RULE}
IPv4 unicast route table of network instance red
${RULE}
Destination            : 203.0.113.10/32
ID                     : 0
Route Type             : bgp
Route Owner            : bgp_mgr
Metric                 : 0
Preference             : 170
Active                 : ${active}
Last change            : 2024-05-17T13:02:44.870Z
Resilient hash         : false
${RULE}
Next hops: ${hops.filter((line) => !line.includes('via') || !line.startsWith(' ')).length} entries
${hops.join('\n')}
${after === '' ? '' : `Backup Next hops: 0 entries\n\n${RULE}\n${RULE}\nRoute Programming Status\n${RULE}\n${after}\n`}${RULE}`,
});

/** A row of a route table: its next hops as cells print them, and its interfaces. */
export const tableRow = (
  prefix: string,
  routeType: string,
  hops: readonly string[],
  interfaces: readonly string[],
  active = true,
): RouteRowValues => ({
  prefix,
  id: 0,
  routeType,
  routeOwner: `${routeType}_mgr`,
  active,
  fibStatus: null,
  originNetworkInstance: null,
  metric: 0,
  preference: 170,
  nextHops: hops.map((cell) => {
    const [, text = cell, type = null] = /^(\S+) \((.+)\)$/.exec(cell) ?? [];
    return { text, type };
  }),
  interfaces,
  backupNextHops: [],
  backupInterfaces: [],
});

/** The command and the whole route table of a network-instance. */
export const table = (
  networkInstance: string,
  rows: readonly RouteRowValues[],
): Readonly<Record<string, string>> => ({
  [`show network-instance ${networkInstance} route-table ipv4-unicast summary`]: printRouteTable(
    rows,
    {
      columns: '23.10',
      family: 'ipv4',
      networkInstance,
      width: 160,
      cells: [20],
      noInterface: '',
      totals: { routes: rows.length, activePrefixes: rows.length, ecmpRoutes: 0 },
    },
  ),
});

/** The command and the tunnel table of the underlay: which tunnels there are, and which are programmed. */
export const tunnels = (
  fib: Readonly<Record<string, boolean>>,
): Readonly<Record<string, string>> => ({
  'show network-instance default tunnel-table all': tunnelTableText(
    {
      family: 'ipv4',
      rows: Object.entries(fib).map(([prefix, programmed], at) => ({
        prefix,
        owner: null,
        encapsulation: 'vxlan',
        type: 'vxlan',
        tunnelId: at + 1,
        fib: programmed,
        metric: 0,
        preference: 0,
        lastUpdate: '2026-02-03T04:05:06.789Z',
        nextHops: '192.0.2.130(direct)',
        interfaces: 'ethernet-1/49.0',
      })),
      totals: [{ type: 'VXLAN', tunnels: 1, active: 1, inactive: 0 }],
    },
    'default',
    '22.3',
    132,
  ),
});
