import { describe, expect, it, test } from 'vitest';
import { quoting } from '#rules/case/evidence.js';

const FILE = 'leaf1.txt';
const LABEL = 'the word';

/** What is shown of the text around the words, which stand in brackets. */
function shown(text: string, words: string): string | null {
  const at = text.indexOf(words);
  const span = [at, at + words.length] as const;
  const { excerpt } = quoting([{ file: FILE, text }])({ file: FILE, span, label: LABEL });
  if (excerpt === null) return null;
  const { start, end } = excerpt;
  const parts = [excerpt.text.slice(0, start), excerpt.text.slice(start, end)];
  return `${parts.join('[')}]${excerpt.text.slice(end)}`;
}

/** `0000-word 0001-word …`: ten characters each, blanks counted. */
const wordsOf = (length: number): string =>
  Array.from({ length }, (_, at) => `${String(at).padStart(4, '0')}-word`).join(' ');
const LONG = wordsOf(30);
const OF_100 = `${wordsOf(9)} and-so-on.`;

describe('the window around the words', () => {
  it.for([
    ['is their line, whole as it is printed', 'one\n  two  three \nfour', 'two', '  [two]  three '],
    ['ends before the line end of Windows', 'one\r\ntwo three\r\nfour', 'two', '[two] three'],
    ['may be the first line', 'one two\nthree', 'two', 'one [two]'],
    ['holds the first line alone of words on several', 'one two\nthree', 'two\nth', 'one [two]'],
    ['shows the line end that words begin with', 'one\ntwo', '\ntwo', 'one[\n]'],
    ['shows one line end of several', 'one\r\ntwo', '\r\n', 'one[\r]'],
    [
      'is the whole of a line of 100 characters',
      `${LONG}\n${OF_100}`,
      'so-on',
      `${OF_100.slice(0, 94)}[so-on].`,
    ],
    [
      'does not count the line end of Windows among the 100',
      `${OF_100}\r\n`,
      '0000',
      `[0000]${OF_100.slice(4)}`,
    ],
    [
      'of a longer line ends with a whole word',
      `${OF_100} more`,
      '0000',
      `[0000]${OF_100.slice(4)}`,
    ],
    [
      'of a longer line leaves out the word that 100 characters do not hold',
      `${OF_100}.`,
      '0000',
      `[0000]${wordsOf(9).slice(4)}`,
    ],
    [
      'begins up to 40 characters before them',
      LONG,
      '0010',
      `${LONG.slice(60, 100)}[0010]${LONG.slice(104, 159)}`,
    ],
    [
      'begins with a whole word',
      LONG,
      '10-word',
      `${LONG.slice(70, 102)}[10-word]${LONG.slice(109, 169)}`,
    ],
    [
      'ends with the line',
      `${LONG}\nnext`,
      '0029',
      `${LONG.slice(250, 290)}[0029]${LONG.slice(294)}`,
    ],
    [
      'begins with the line',
      `${wordsOf(3)}\n${LONG.slice(10)}`,
      '0003',
      `0001-word 0002-word [0003]${LONG.slice(34, 109)}`,
    ],
    [
      'cuts a word that is longer than itself at both ends',
      `${'a'.repeat(90)}bc${'d'.repeat(90)}`,
      'bc',
      `${'a'.repeat(40)}[bc]${'d'.repeat(58)}`,
    ],
    [
      'ends with the words where a word behind them is too long',
      `${LONG} x ${'a'.repeat(150)}`,
      'x',
      `${LONG.slice(260)} [x]`,
    ],
    [
      'cuts long words themselves',
      `${LONG.slice(0, 99)} ${'a'.repeat(150)} end`,
      'a'.repeat(150),
      `${LONG.slice(60, 99)} [${'a'.repeat(60)}]`,
    ],
  ] as const)('%s', ([, text, words, expected]) => {
    expect(shown(text, words)).toBe(expected);
  });
});

test('the place of words is that of their first and last character, in the file as a whole', () => {
  const text = 'one\ntwo three\nfour';
  const evidenceOf = quoting([{ file: FILE, text, from: { line: 7, column: 5 } }]);
  expect(evidenceOf({ file: FILE, span: [4, 13], label: LABEL })).toMatchObject({
    file: FILE,
    from: { line: 8, column: 1 },
    to: { line: 8, column: 9 },
    text: 'two three',
    label: LABEL,
  });
  expect(evidenceOf({ file: FILE, span: [0, 3], label: LABEL })).toMatchObject({
    from: { line: 7, column: 5 },
    to: { line: 7, column: 7 },
  });
});

test('a stated absence, a span without words and a file that is not here have no place', () => {
  const evidenceOf = quoting([{ file: FILE, text: 'one' }]);
  const absent = { from: null, to: null, text: null, label: LABEL, excerpt: null };
  expect(evidenceOf({ file: FILE, span: null, label: LABEL })).toEqual({ file: FILE, ...absent });
  expect(evidenceOf({ file: FILE, span: [1, 1], label: LABEL })).toEqual({ file: FILE, ...absent });
  expect(evidenceOf({ file: 'leaf2.txt', span: [0, 3], label: LABEL })).toEqual({
    file: 'leaf2.txt',
    ...absent,
  });
});
