import type { AsPathMember } from '#facts/bgp-route.js';
import type { CellNextHop, FlatNextHop, Resolution } from '#facts/route-table.js';
import type { Claim } from '../../support/reading.js';

/** What a value looks like once all blanks are gone; in a cell it may be wrapped over several lines. */
const PRINTS: Readonly<Record<string, (value: never) => readonly string[]>> = {
  resilientHash: (value: boolean) => [`${value}`],
  suppressed: (value: boolean | null) => [`${value ?? '-'}`],
  nextHops: (hops: readonly (CellNextHop & FlatNextHop)[]) => [hops.map(hopWords).join('')],
  backupNextHops: (hops: readonly CellNextHop[]) => [hops.map(cellWords).join('')],
  interfaces: (names: readonly string[]) => [names.join(''), 'none'],
  backupInterfaces: (names: readonly string[]) => [names.join(''), 'none'],
  flags: (flags: readonly string[]) => [flags.map((flag) => LETTERS[flag] ?? flag).join('')],
  mplsLabels: (labels: readonly number[]) => [labels.join(',')],
  origin: (origin: string) => [{ igp: 'i', egp: 'e', incomplete: '?' }[origin] ?? origin],
  asPath: (path: readonly AsPathMember[]) => [`[${path.map(memberWords).join(',')}]`],
  maximumPaths: (all: readonly (number | null)[]) => [
    all.length === 0 ? 'N/A' : all.map((one) => one ?? 'None').join(','),
  ],
  endOfRib: listed,
  exportPolicies: listed,
  importPolicies: listed,
  capabilitiesSent: (all: readonly string[]) => [all.join('')],
  capabilitiesReceived: (all: readonly string[]) => [all.join('')],
  family: (family: string) => [family, `${family}-unicast`],
  resolvedBy: (by: Resolution) => resolutions(by),
  fields: (fields: Readonly<Record<string, string>>) => [labelled(fields)],
};

function listed(all: readonly string[]): readonly string[] {
  return [all.length === 0 ? 'None' : all.join(',')];
}

/** From the first value to the last one, with the labels between them. */
const labelled = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([label, value]) => `${label}:${value}`)
    .join('')
    .replace(/^[^:]*:/, '');

const memberWords = (member: AsPathMember): string =>
  typeof member === 'number' ? `${member}` : `{${member.join(',')}}`;

const hopWords = (hop: CellNextHop & FlatNextHop): string =>
  'text' in hop ? cellWords(hop) : flatWords(hop);

const cellWords = ({ text, type }: CellNextHop): string =>
  type === null ? text : `${text}(${type})`;

function flatWords({ address, type, via, vni, interface: port }: FlatNextHop): string {
  if (address === null) return 'None';
  const told = port ?? `${type}:${via}`;
  return `${address}(${told}${vni === null ? '' : `,vni:${vni}`})`;
}

function resolutions({ by, prefix, type, tunnelId }: Resolution): readonly string[] {
  const plain = `${prefix}(${type}${tunnelId === null ? '' : `/tunnel-id:${tunnelId}`})`;
  return [plain, `${by}to${plain}`];
}

const LETTERS: Readonly<Record<string, string>> = {
  ...{ best: '>', unviable: '*', failed: '!', leaked: 'L' },
  ...{ static: 'S', lldp: 'L', bfd: 'B', disabled: '-', slow: '*' },
  ...{ used: 'u', valid: '*', stale: 'x', 'unused-weight-only': 'w' },
  ...{ backup: 'B', statistics: 'S', dynamic: 'D', resilient: 'R' },
};

/** A sentence when a value's span holds other words than those that say it, else nothing. */
export function misquoted({ trail, key, value, words }: Claim): readonly string[] {
  const expected = (PRINTS[key]?.(value as never) ?? plainly(value)).map(squashed);
  const shared = SHARED_CELL.has(key);
  return expected.some((said) => isPrinted(said, words, shared))
    ? []
    : [`${trail} is ${JSON.stringify(value)} but its span holds ${JSON.stringify(words)}`];
}

const plainly = (value: unknown): readonly string[] =>
  value === null ? ['-', 'None', 'N/A'] : [`${value}`];

/** `True/success` says two values, and where the cell is wrapped both point at all of it. */
const SHARED_CELL: ReadonlySet<string> = new Set(['active', 'fibStatus']);

const squashed = (words: string): string => words.replace(/\s+/g, '').toLowerCase();

/** On one line the very words; over several, its first and last piece with the others in between. */
function isPrinted(said: string, words: string, shared: boolean): boolean {
  if (!words.includes('|')) return said === squashed(words);
  const pieces = words.split('|').map(squashed);
  const ends = said.startsWith(pieces[0] ?? '|') && said.endsWith(pieces.at(-1) ?? '|');
  return (shared || ends) && isSubsequence(said, words);
}

function isSubsequence(said: string, words: string): boolean {
  let at = 0;
  for (const char of squashed(words)) if (char === said.charAt(at)) at += 1;
  return at === said.length;
}
