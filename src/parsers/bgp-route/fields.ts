import type P from 'parsimmon';
import { matching, type Word } from '#parsers/lexemes.js';
import { LABELS, ROWS, type RowName } from './rows.js';

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
export type Field = { readonly name: RowName; readonly word: Word } | Oddity;

/**
 * As many rows as follow one another in the printed order, read by one regular expression that is
 * made of the rows themselves. It never fails; what it leaves is for `field`.
 *
 * @param head groups that cover all text before the first row
 */
export function inPrintedOrder(
  expected: string,
  head: string,
  names: readonly RowName[],
): P.Parser<Block> {
  const rows = names.map((name) => {
    const row = ROWS.get(name);
    return row === undefined ? '' : `(?:(\\s*${row.label}\\s*:[^\\S\\n]*)(${row.value}))?`;
  });
  const first = new RegExp(`${head}|`).exec('')?.length ?? 1;
  return matching(expected, new RegExp(head + rows.join(''))).map(({ at, groups }) => {
    let offset = at;
    const heads: Word[] = [];
    for (let group = 1; group < first; group += 1) {
      const text = groups[group] ?? '';
      heads.push({ text, span: [offset, offset + text.length] });
      offset += text.length;
    }
    const fields: { -readonly [name in RowName]?: Word } = {};
    names.forEach((name, index) => {
      const text = groups[first + 2 * index + 1];
      if (text === undefined) return;
      offset += groups[first + 2 * index]?.length ?? 0;
      fields[name] = { text, span: [offset, offset + text.length] };
      offset += text.length;
    });
    return { heads, fields };
  });
}

/** A header's groups in order, and the rows that followed it. */
export interface Block {
  readonly heads: readonly Word[];
  readonly fields: Fields;
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
const ANY_VALUE = matching(
  'a value',
  new RegExp(`([^\\n]*?)(?=[^\\S\\n]*(?:\\n|$)|\\s+(?:${LABELS})\\s*:|\\s+Path\\s+\\d|\\s*-{5,})`),
);

/** One row with a label we know, wherever it stands; its value may be one that we do not know. */
export const field: P.Parser<Field> = LABEL.chain(({ at, groups }): P.Parser<Field> => {
  const [, blank = '', label = ''] = groups;
  const name = NAMED.find((row) => row.label.test(label))?.name;
  const start = at + blank.length;
  const odd = ANY_VALUE.map(
    (match): Field => ({ label, known: true, value: wordOf(match.at, match.groups[1]), start }),
  );
  const value = name === undefined ? undefined : VALUES.get(name);
  if (name === undefined || value === undefined) return odd;
  return value.map((match): Field => ({ name, word: wordOf(match.at, match.groups[1]) })).or(odd);
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
    value: wordOf(match.at, match.groups[1]),
    start: at + blank.length,
  }));
});

const wordOf = (at: number, text: string | undefined): Word => ({
  text: text ?? '',
  span: [at, at + (text ?? '').length],
});
