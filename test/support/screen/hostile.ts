import fc from 'fast-check';
import type { Board } from '#tui/board.js';

/** What a device, a peer or a file may hold, and no terminal should be given as it is. */
const HOSTILE = [
  '\u001b[2J\u001b[1;1H',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001bPq\u001b\\',
  '\u009b31m',
  '\u0000\u0007\b\u007f',
  'one\ntwo\r\nthree\rfour',
  '\t\ttabs\t',
  '\u202eabc\u202c\u2066',
  '\u200b\u200d\ufeff\u00ad',
  '漢字かな交じり文',
  '\uff21\uff22\u3000',
  'e\u0301'.repeat(5),
  `z${'\u0301'.repeat(300)}`,
  '\u0301\u0302',
  '👩\u200d👩\u200d👧 🇩🇪 \u2603\ufe0f',
  '\ud800 half',
  '\u2028\u2029\u3164\uffa0',
  '\u{e0041}\u{e007f}',
  '',
  ' ',
  '/ : ! [ ] ` \\ > * ~',
  'x'.repeat(400),
  '長'.repeat(200),
] as const;

/** A line of a megabyte, of which a screen shows the beginning. */
export const LONG_LINE = '\u001b[31mall of it 漢 '.repeat(2 ** 16);

const anyHostile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** Words that the program itself writes and looks at; the rest is what somebody else said. */
const OURS = new Set([
  'source',
  'phase',
  'verdict',
  'severity',
  'multipath',
  'basis',
  'what',
  'state',
  'kind',
  'certainty',
]);

/** How words that come from outside are changed: each by one of these, the same word everywhere alike. */
export type Ways = readonly (readonly [
  hostile: string,
  where: 'before' | 'after' | 'alone' | 'not',
])[];

export const anyWays: fc.Arbitrary<Ways> = fc.array(
  fc.tuple(anyHostile, fc.constantFrom('before', 'after', 'alone', 'not')),
  { minLength: 1, maxLength: 7 },
);

export function spoiled({ hopsOf, ...rest }: Board, ways: Ways): Board {
  const spoil = (text: string): string => {
    const [hostile, where] = ways[hashOf(text) % ways.length] ?? ['', 'not'];
    if (where === 'not') return text;
    if (where === 'alone') return hostile;
    return where === 'before' ? hostile + text : text + hostile;
  };
  return {
    ...(changed(rest, spoil) as typeof rest),
    hopsOf: (one, leaf) => changed(hopsOf(one, leaf), spoil) as ReturnType<typeof hopsOf>,
  };
}

/** The shape stays the same, which is why the callers know it. */
function changed(value: unknown, spoil: (text: string) => string): unknown {
  if (typeof value === 'string') return spoil(value);
  if (Array.isArray(value)) return value.map((one) => changed(one, spoil));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      OURS.has(name) && typeof one === 'string' ? one : changed(one, spoil),
    ]),
  );
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < Math.min(text.length, 200); at += 1)
    hash = (hash * 31 + text.charCodeAt(at)) % 65_521;
  return hash;
}
