import type { EvpnPathValues, EvpnRouteType } from '#facts/evpn-route.js';
import { flagWords, invalidWords, pathWords } from './bgp-words.js';
import { type Printed, printed } from './json-printed.js';
import type { PlainAdvertised, PlainEvpnRoute } from './plain.js';

/** What differs from release to release, and from platform to platform. */
export interface EvpnPrint {
  /** What the title quotes; `*` where no network-instance was named. */
  readonly networkInstance: string;
  /** Characters of a rule. */
  readonly width: number;
  /** `VNI` until 23.7, `Label` since. */
  readonly label: 'VNI' | 'Label';
  /** Whether `path-id` is printed. */
  readonly pathId: boolean;
  /** Whether `Route Flap Damping` is printed. */
  readonly damping: boolean;
  /** How wide labels are padded: 16 until 23.7, 18 since. */
  readonly labels: 16 | 18;
  readonly domainPath: boolean;
}

/** Prints the report from its facts, as the router would. It knows nothing of the grammar. */
export function evpnRouteText(routes: readonly PlainEvpnRoute[], print: EvpnPrint): string {
  const rule = '-'.repeat(print.width);
  const title = `Show report for the EVPN routes in network-instance  "${print.networkInstance}"`;
  return [
    rule,
    title,
    rule,
    ...routes.flatMap((route) => [...linesOf(route, print), rule]),
    '',
  ].join('\n');
}

type Row = readonly [label: string, value: string];

const lines = (rows: readonly Row[], indent: number, width: number): readonly string[] =>
  rows.map(([label, value]) => `${' '.repeat(indent)}${label.padEnd(width)}: ${value}`);

const linesOf = (route: PlainEvpnRoute, print: EvpnPrint): readonly string[] => [
  ...lines(keyRows(route, print), 0, 19),
  ...route.paths.flatMap((path) => [
    `  Path ${path.number}: ${flagWords(path.flags, true)}`,
    ...lines(pathRows(path, route.routeType, print), 4, print.labels),
  ]),
  ...route.advertised.flatMap((sent) => sentLines(sent, print)),
];

/** The lines that name a route, each type its own. */
function keyRows(route: PlainEvpnRoute, print: EvpnPrint): readonly Row[] {
  const [tag, esi]: readonly Row[] = [
    ['Tag-ID', `${route.tagId}`],
    ['ESI', `${route.esi}`],
  ];
  const own: Readonly<Record<EvpnRouteType, readonly (Row | undefined)[]>> = {
    1: [esi, tag],
    2: [tag, ['MAC address', `${route.macAddress}`], ['IP Address', `${route.ipAddress}`]],
    3: [tag, ['Originating router', `${route.originatingRouter}`]],
    4: [esi, ['Originating Router', `${route.originatingRouter}`]],
    5: [tag, ['ip-prefix-len', lengthOf(route)], ['ip-prefix', `${route.prefix}`]],
  };
  return [
    ['Route Distinguisher', `${route.routeDistinguisher}`],
    ...own[route.routeType ?? 3].flatMap((row) => (row === undefined ? [] : [row])),
    ['neighbor', `${route.neighbor}`],
    ...(print.pathId ? [['path-id', `${route.pathId}`] as const] : []),
    ...(route.routeType === 5 ? [['Gateway IP', `${route.gatewayIp}`] as const] : []),
    ['Received paths', `${route.receivedPaths}`],
  ];
}

const lengthOf = ({ prefix }: PlainEvpnRoute): string => prefix?.split('/')[1] ?? '';

/** An Ethernet segment names types 1 and 4 themselves; type 3 and 4 have none below. */
const pathRows = (
  path: EvpnPathValues,
  type: EvpnRouteType | null,
  print: EvpnPrint,
): readonly Row[] => [
  ...(path.esi === null || type === 1 ? [] : [['ESI', path.esi] as const]),
  ...(path.label === null ? [] : [[print.label, `${path.label}`] as const]),
  ['Route source', `neighbor ${path.neighbor}${modified(path)}`],
  ...attributeRows(path, path, print),
  ['RR Attributes', reflectionWords(path)],
  ['Aggregation', path.aggregation ?? 'None'],
  ['Unknown Attr', path.unknownAttributes ?? 'None'],
  ['Invalid Reason', invalidWords(path)],
  ['Tie Break Reason', path.tieBreakReason ?? 'none'],
  ...(print.damping ? [['Route Flap Damping', path.routeFlapDamping ?? 'None'] as const] : []),
  ...Object.entries(path.extra),
];

const modified = ({ lastModified }: EvpnPathValues): string =>
  lastModified === null ? '' : ` (last modified ${lastModified} ago)`;

type Attributes = NonNullable<PlainAdvertised['attributes']>;

const attributeRows = (
  sent: Attributes,
  { nextHop, atomicAggregate, domainPath }: Partial<EvpnPathValues>,
  print: EvpnPrint,
): readonly Row[] => [
  ['Route preference', preferenceWords(sent)],
  ['Atomic Aggr', `${atomicAggregate ?? false}`],
  ['BGP next-hop', nextHop ?? '192.0.2.1'],
  ['AS Path', ` ${pathWords(sent)}`],
  ...(print.domainPath ? [['Domain Path', domainPath ?? 'None'] as const] : []),
  ['Communities', `[${sent.communities.join(', ')}]`],
];

const preferenceWords = ({ med, localPreference }: Attributes): string =>
  `${med === null ? 'No MED' : `MED is ${med}`}, ${localPreference === null ? 'No LocalPref' : `LocalPref is ${localPreference}`}`;

const reflectionWords = ({
  originatorId,
  clusterList,
}: Pick<EvpnPathValues, 'originatorId' | 'clusterList'>): string =>
  `${originatorId === null ? 'No Originator-ID' : `Originator-ID ${originatorId}`}, Cluster-List is [${clusterList.join(', ')}]`;

const NOT_REFLECTED = { originatorId: null, clusterList: [] };

function sentLines(
  { path, neighbors, attributes }: PlainAdvertised,
  print: EvpnPrint,
): readonly string[] {
  const rows: readonly Row[] =
    attributes === null
      ? []
      : [
          ...attributeRows(attributes, {}, print),
          ['RR Attributes', reflectionWords(NOT_REFLECTED)],
          ['Aggregation', 'None'],
          ['Unknown Attr', 'None'],
        ];
  return [
    `  Path ${path} was advertised to (Modified Attributes):`,
    `  [ ${neighbors.join(', ')} ]`,
    ...lines(rows, 4, print.labels),
  ];
}

/** The same with `| as json`: the labels of the text as keys. */
export const evpnRouteJson = (routes: readonly PlainEvpnRoute[], print: EvpnPrint): Printed => ({
  instance: [
    {
      Name: print.networkInstance,
      'evpn route': routes.map((route) =>
        printed({
          ...Object.fromEntries(keyRows(route, print)),
          paths: route.paths.map((path) => ({
            Path: path.number,
            Status: flagWords(path.flags, true),
            ...Object.fromEntries(pathRows(path, route.routeType, print)),
          })),
          advertised: route.advertised.map(({ path, neighbors, attributes }) => ({
            Path: path,
            Neighbors: `[ ${neighbors.join(', ')} ]`,
            ...(attributes !== null && Object.fromEntries(attributeRows(attributes, {}, print))),
          })),
        }),
      ),
    },
  ],
});
