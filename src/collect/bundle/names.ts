import { MANIFEST } from './manifest.js';

/**
 * A folder of its own for each leaf, called as the leaf is as far as a file system takes it. What a
 * device or an inventory says can't lead out of the bundle: a name is letters, digits, `_`, `-` and
 * points, does not begin with a point, and is there once, whatever the case of its letters.
 */
export function foldersFor(leaves: readonly string[]): readonly string[] {
  const taken = new Set([MANIFEST, `${MANIFEST}${PART}`]);
  return leaves.map((leaf) => {
    const name = safe(leaf, 'leaf');
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}-${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Behind the name of a file that is still being written. */
export const PART = '.part';

/** `02-bgp-routes-192.0.2.1_32-ip-vrf1.txt`: the number keeps the order, and names apart. */
export const fileNameFor = (command: string, number: number): string =>
  `${String(number).padStart(2, '0')}-${safe(subjectOf(command), 'answer')}.txt`;

function subjectOf(command: string): string {
  for (const [pattern, subject] of BESIDE)
    if (pattern.test(command)) return command.replace(pattern, subject);
  const [, instance, what = '', about = ''] =
    /^show network-instance (\S+) (protocols bgp routes|route-table|ipv[46] route)(?: ipv\S+ prefix)? (\S+)/.exec(
      command,
    ) ?? [];
  if (instance !== undefined) return `${SHORT[what] ?? 'route'}-${about}-${instance}`;
  return command === 'show network-instance summary'
    ? 'network-instances'
    : command.replace(/^show /, '');
}

/** What explains the routes. */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  [/^show network-instance (\S+) protocols bgp neighbor$/, 'sessions-$1'],
  [/^show network-instance (\S+) protocols bgp summary$/, 'bgp-summary-$1'],
  [
    /^show network-instance \S+ protocols bgp routes evpn \S+ 5 prefix (\S+) detail$/,
    'evpn-routes-$1',
  ],
  [/^info from running network-instance (\S+)$/, 'configuration-$1'],
  [/^info from running routing-policy$/, 'policies'],
];

const SHORT: Readonly<Record<string, string>> = {
  'protocols bgp routes': 'bgp-routes',
  'route-table': 'route-table',
};

const safe = (words: string, otherwise: string): string => {
  const plain = words
    .replaceAll('/', '_')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST)
    .replace(/[.-]+$/, '');
  return plain === '' || RESERVED.test(plain) ? `${otherwise}-${plain}`.replace(/-$/, '') : plain;
};

/** File systems take 255 bytes; numbers and endings come on top. */
const LONGEST = 120;

/** Devices of Windows, with or without an ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
