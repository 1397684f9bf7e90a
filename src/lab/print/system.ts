import { wrapped } from './cell.js';
import { type Printed, printed } from './json-printed.js';

/** What a leaf tells about itself. */
export interface System {
  readonly hostName: string;
  readonly chassis: string;
  /** As `show version` prints it, such as `v23.10.1`. */
  readonly software: string;
  readonly build: string;
  readonly lastBooted: string;
}

/** A network-instance as the list of them tells it. */
export interface NetworkInstance {
  readonly name: string;
  readonly type: 'default' | 'ip-vrf' | 'mac-vrf';
  readonly routerId: string | null;
  readonly description: string | null;
}

type Row = readonly [label: string, value: string];

/** `show version`, with the labels of the release. */
export function versionText(system: System, release: number, width: number): string {
  const rule = '-'.repeat(width);
  const rows = versionRows(system, release);
  const longest = Math.max(...rows.map(([label]) => label.length));
  return `${[rule, ...rows.map(([label, value]) => `${label.padEnd(longest)}: ${value}`), rule].join('\n')}\n`;
}

/** The same with `| as json`. */
export const versionJson = (system: System, release: number): Printed => ({
  'basic system info': Object.fromEntries(versionRows(system, release)),
});

function versionRows(system: System, release: number): readonly Row[] {
  return [
    ['Hostname', system.hostName],
    ['Chassis Type', system.chassis],
    ['Part Number', 'Sim Part No.'],
    ['Serial Number', 'Sim Serial No.'],
    [release < 2100 ? 'System MAC Address' : 'System HW MAC Address', '1A:00:00:FF:00:00'],
    ...(release < 2410 ? [] : [['OS', 'SR Linux'] as const]),
    ['Software Version', system.software],
    ['Build Number', system.build],
    ['Architecture', 'x86_64'],
    ['Last Booted', system.lastBooted],
    ['Total Memory', '24052875 kB'],
    ['Free Memory', '16858484 kB'],
  ];
}

const TITLES = ['Name', 'Type', 'Admin state', 'Oper state', 'Router id', 'Description'] as const;

const cellsOf = ({ name, type, routerId, description }: NetworkInstance): readonly string[] => [
  ...[name, type, 'enable', 'up', routerId ?? '', description ?? ''],
];

/** `show network-instance summary`, a box without rules around it. */
export function networkInstancesText(all: readonly NetworkInstance[], width: number): string {
  const share = Math.max(10, Math.floor((width - 1) / TITLES.length) - 3);
  const line = (char: string): string => `+${`${char.repeat(share + 2)}+`.repeat(TITLES.length)}`;
  const rows = all.map((one) => cellsOf(one).map((words) => wrapped(words, share)));
  return `${[
    line('-'),
    `|${TITLES.map((title) => ` ${centred(title, share)} |`).join('')}`,
    line('='),
    ...rows.flatMap((cells) => rowLines(cells, share)),
    line('-'),
  ].join('\n')}\n`;
}

function rowLines(cells: readonly (readonly string[])[], share: number): readonly string[] {
  const height = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from(
    { length: height },
    (_, at) => `|${cells.map((lines) => ` ${(lines[at] ?? '').padEnd(share)} |`).join('')}`,
  );
}

const centred = (words: string, width: number): string =>
  words.padStart(words.length + Math.floor((width - words.length) / 2)).padEnd(width);

/** The same with `| as json`. */
export const networkInstancesJson = (all: readonly NetworkInstance[]): Printed => ({
  instance: all.map(({ name, type, routerId, description }) =>
    printed({
      Name: name,
      Type: type,
      'Admin state': 'enable',
      'Oper state': 'up',
      'Router id': routerId,
      Description: description,
    }),
  ),
});
