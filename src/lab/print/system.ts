import type { Printed } from './json-printed.js';

/** What a leaf tells about itself. */
export interface System {
  readonly hostName: string;
  readonly chassis: string;
  /** As `show version` prints it, such as `v23.10.1`. */
  readonly software: string;
  readonly build: string;
  readonly lastBooted: string;
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
