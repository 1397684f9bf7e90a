import type { BgpPathValues } from '#facts/bgp-route.js';
import {
  flagWords,
  invalidWords,
  listed,
  pathWords,
  preferenceWords,
  reflectionWords,
} from './bgp-words.js';
import type { PlainAdvertised, PlainRoute } from './plain.js';

/** What differs from release to release, and from platform to platform. */
export interface Print {
  /** What the title quotes: a prefix, or a wildcard. */
  readonly asked: string;
  readonly networkInstance: string;
  /** Characters of a rule. */
  readonly width: number;
  /** Whether `Route Flap Damping` is printed, and all labels are padded to its width. */
  readonly damping: boolean;
  /** Whether `Domain Path` is printed. */
  readonly domainPath: boolean;
  /** Whether the last flag is followed by a comma, as natively. */
  readonly lastComma: boolean;
  /** Whether a rule stands between two networks. */
  readonly ruled: boolean;
}

/** Prints the report from its facts, as the router would. It knows nothing of the grammar. */
export function printBgpRoute(routes: readonly PlainRoute[], print: Print): string {
  const rule = '-'.repeat(print.width);
  const title = `Show report for the BGP routes to network "${print.asked}" network-instance  "${print.networkInstance}"`;
  const networks = routes.map((route) => linesOf(route, print));
  const body = networks.flatMap((lines, index) =>
    print.ruled && index > 0 ? [rule, ...lines] : lines,
  );
  return [rule, title, rule, ...body, rule, ''].join('\n');
}

function linesOf(route: PlainRoute, print: Print): readonly string[] {
  const distinguisher =
    route.routeDistinguisher === null ? '' : `Route-distinguisher: ${route.routeDistinguisher}  `;
  return [
    `${distinguisher}Network: ${route.prefix}`,
    `Received Paths: ${route.receivedPaths}`,
    ...route.paths.flatMap((path) => pathLines(path, route.detail, print)),
    ...route.advertised.flatMap((sent) => sentLines(sent, print)),
  ];
}

function pathLines(path: BgpPathValues, detail: boolean, print: Print): readonly string[] {
  const width = detail && print.damping ? 18 : 16;
  const rows = [...shortRows(path, print), ...(detail ? detailRows(path, print) : [])];
  return [
    `  Path ${path.number}: ${flagWords(path.flags, print.lastComma)}`,
    ...rows.map(([label, value]) => `    ${label.padEnd(width)}: ${value}`),
  ];
}

type Row = readonly [label: string, value: string];

const shortRows = (path: BgpPathValues, print: Print): readonly Row[] => [
  ['Route source', `neighbor ${path.neighbor}`],
  ['Route Preference', preferenceWords(path)],
  ['BGP next-hop', `${path.nextHop}`],
  ['Path', ` ${pathWords(path)}`],
  ...domainRow(path.domainPath, print),
  ['Communities', listed(path.communities, 'None')],
];

const detailRows = (path: BgpPathValues, { damping }: Print): readonly Row[] => [
  ['RR Attributes', reflectionWords(path)],
  ['Aggregation', path.aggregation ?? 'Not an aggregate route'],
  ['Unknown Attr', path.unknownAttributes ?? 'None'],
  ['Invalid Reason', invalidWords(path)],
  ['Tie Break Reason', path.tieBreakReason ?? 'none'],
  ...(damping ? [['Route Flap Damping', path.routeFlapDamping ?? 'None'] as const] : []),
  ...Object.entries(path.extra),
];

const domainRow = (words: string | null, { domainPath }: Print): readonly Row[] =>
  domainPath ? [['Domain Path', words ?? 'None']] : [];

function sentLines({ path, neighbors, attributes }: PlainAdvertised, print: Print): string[] {
  const row = (label: string, value: string): string => `${label.padEnd(16)}: ${value}`;
  const head = [`Path ${path} was advertised to: `, `[ ${neighbors.join(', ')} ]`];
  if (attributes === null) return head;
  return [
    '',
    ...head,
    row('Route Preference', preferenceWords(attributes)),
    row('Path', ` ${pathWords(attributes)}`),
    ...domainRow(null, print).map(([label, value]) => row(label, value)),
    row('Communities', listed(attributes.communities, 'None')),
    row('RR Attributes', 'No Originator-ID, Cluster-List is [ - ]'),
    row('Aggregation', 'Not an aggregate route'),
    row('Unknown Attr', 'None'),
  ];
}
