import type P from 'parsimmon';
import { type Match, matching, matchingMany, type Word, wordAt } from '#parsers/lexemes.js';
import { isBlank } from '#text/blank.js';
import { LABELS, ROWS, type RowName, VALUE_END } from './rows.js';

/** The rows of one block by name, as printed. */
export type Fields = { readonly [name in RowName]?: Word };

/** A label with a value that no release we know prints. */
export interface Oddity {
  readonly label: string;
  readonly known: boolean;
  readonly value: Word;
  readonly start: number;
}

/** One row met outside the usual order. */
export type Field =
  | { readonly name: RowName; readonly word: Word; readonly start: number }
  | Oddity;

/**
 * Blocks that stand one behind the other, each a header `Path N …` and as many rows as follow one
 * another in the printed order, read by one regular expression that is made of the rows themselves.
 * Rows never make it fail; what it leaves is for `field`.
 *
 * @param header groups for the number and for the words behind it
 * @param opener the character with which those words begin
 */
export function inPrintedOrder(
  expected: string,
  header: string,
  opener: string,
  names: readonly RowName[],
): P.Parser<readonly Block[]> {
  const rows = names.map((name) => {
    const row = ROWS.get(name);
    return row === undefined ? '' : `(?:\\s*${row.label}\\s*:[^\\S\\n]*(${row.value}))?`;
  });
  return matchingMany(expected, new RegExp(header + rows.join('')), (groups) =>
    blockOf(groups, opener, names),
  );
}

function blockOf(groups: RegExpExecArray, opener: string, rows: readonly RowName[]): Block {
  const { input, index } = groups;
  const start = input.indexOf('P', index);
  const number = wordAt(input.indexOf(groups[1] ?? '', start), groups[1]);
  const tail = wordAt(input.indexOf(opener, number.span[1]), groups[2]);
  const starts: number[] = [];
  let end = tail.span[1];
  for (let group = FIRST_ROW; group < groups.length; group += 1) {
    const text = groups[group];
    const at = text === undefined ? -1 : valueStart(input, end, text);
    starts.push(at);
    if (text !== undefined) end = at + text.length;
  }
  return { number, tail, rows, texts: groups, starts, start, end };
}

/** The group of the first row: the header has two. */
export const FIRST_ROW = 3;

/** Labels hold no colon: the value stands behind the next one and its blanks, if there is any. */
function valueStart(input: string, from: number, text: string): number {
  let at = input.indexOf(':', from) + 1;
  if (text === '') return at;
  while (isBlank(input, at) && input.charAt(at) !== '\n') at += 1;
  return at;
}

/** A header's number and the words behind it, and the rows that followed it. */
export interface Block {
  readonly number: Word;
  readonly tail: Word;
  readonly rows: readonly RowName[];
  /** The value of the row at index n stands at n + FIRST_ROW. */
  readonly texts: readonly (string | undefined)[];
  /** Where the row at index n has its value; -1: nowhere. */
  readonly starts: readonly number[];
  readonly start: number;
  readonly end: number;
}

const LABEL = matching('a label', new RegExp(`(\\s*)(${LABELS})(\\s*:[^\\S\\n]*)`));
const NAMED = [...ROWS].map(([name, { label }]) => ({ name, label: new RegExp(`^(?:${label})$`) }));
const VALUES = new Map(
  [...ROWS].map(([name, { value }]) => [
    name,
    matching(`a value of ${name}`, new RegExp(`(${value})`)),
  ]),
);

/** Whatever stands behind a label up to the end of its line, the next label or the next path. */
const ANY_VALUE = matching('a value', new RegExp(`([^\\n]*?)${VALUE_END}`));

/** The name of the row with a label that stands in a report; undefined for one that we do not know. */
export const nameOf = (label: string): RowName | undefined =>
  NAMED.find((row) => row.label.test(label))?.name;

/** One row with a label we know, wherever it stands; its value may be one that we do not know. */
export const field: P.Parser<Field> = LABEL.chain(({ at, groups }): P.Parser<Field> => {
  const [, blank = '', label = ''] = groups;
  const name = nameOf(label);
  const start = at + blank.length;
  const odd = ANY_VALUE.map(
    (match): Field => ({ label, known: true, value: valueBehind(match), start }),
  );
  const value = name === undefined ? undefined : VALUES.get(name);
  if (name === undefined || value === undefined) return odd;
  return value.map((match): Field => ({ name, word: valueBehind(match), start })).or(odd);
});

/** `Some New Label : value`, as a release to come may print it. */
export const unknownField: P.Parser<Oddity> = matching(
  'a label',
  /(\s*)([A-Z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+){0,3})(\s*:[^\S\n]+)/,
).chain(({ at, groups }) => {
  const [, blank = '', label = ''] = groups;
  return ANY_VALUE.map((match) => ({
    label,
    known: false,
    value: valueBehind(match),
    start: at + blank.length,
  }));
});

/** An empty value stands right behind the colon, not behind the blanks that follow it. */
function valueBehind({ at, groups: { input, 1: text = '' } }: Match): Word {
  return wordAt(text === '' ? input.lastIndexOf(':', at) + 1 : at, text);
}
