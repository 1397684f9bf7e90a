import type P from 'parsimmon';
import type { Problem } from '#facts/block.js';
import { isBlank } from '#text/blank.js';
import type { Span } from '#text/span.js';
import { type Match, matching, matchingMany, type Word, wordAt } from './lexemes.js';
import type { RowName, RowTable } from './path-rows.js';

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
 * @param names the rows, of those in the table, that follow such a header
 */
export function inPrintedOrder(
  { expected, line, opener }: BlockHeader,
  names: readonly RowName[],
  table: RowTable,
): P.Parser<readonly Block[]> {
  const rows = names.map((name) => {
    const row = table.rows.get(name);
    return row === undefined ? '' : `(?:\\s*${row.label}\\s*:[^\\S\\n]*(${row.value}))?`;
  });
  return matchingMany(expected, new RegExp(line + rows.join('')), (groups) =>
    blockOf(groups, opener, names),
  );
}

/** The line with which a block begins. */
export interface BlockHeader {
  readonly expected: string;
  /** An expression with groups for the number and for the words behind it. */
  readonly line: string;
  /** The character with which those words begin. */
  readonly opener: string;
}

//   Path 1: <Best,Valid,Used,>
export const PATH_HEADER: BlockHeader = {
  expected: 'Path N: <flags>',
  line: '\\s*Path\\s+(\\d+)\\s*:\\s*(<[^<>\\n]*>)',
  opener: '<',
};

// Path 2 was advertised to:
// [ 10.80.1.1, 172.16.10.50 ]
export const SENT_HEADER: BlockHeader = {
  expected: 'Path N was advertised to: [ neighbors ]',
  line: '\\s*Path\\s+(\\d+)\\s+was\\s+advertised\\s+to\\s*(?:\\([^()\\n]*\\)\\s*)?:\\s*(\\[[^\\][<>#]*\\])',
  opener: '[',
};

/** The second one where its list was cut: where its words stand. */
export const unlistedHeader: P.Parser<Span> = matching(
  'Path N was advertised to:',
  /(\s*)(Path\s+\d+\s+was\s+advertised\s+to\s*(?:\([^()\n]*\)\s*)?:)/,
).map(({ at, groups: [whole, blank = ''] }): Span => [at + blank.length, at + whole.length]);

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

/** Readers of rows that stand outside the usual order. */
export interface RowReaders {
  /** One row with a label we know, wherever it stands; its value may be one that we do not know. */
  readonly field: P.Parser<Field>;
  /** `Some New Label : value`, as a release to come may print it. */
  readonly unknownField: P.Parser<Oddity>;
}

export function rowReaders({ rows, labels, valueEnd }: RowTable): RowReaders {
  const nameOf = nameIn({ rows });
  const values = new Map(
    [...rows].map(([name, { value }]) => [
      name,
      matching(`a value of ${name}`, new RegExp(`(${value})`)),
    ]),
  );
  /** Whatever stands behind a label up to the end of its line, the next label or the next path. */
  const anyValue = matching('a value', new RegExp(`([^\\n]*?)${valueEnd}`));
  const label = matching('a label', new RegExp(`(\\s*)(${labels})(\\s*:[^\\S\\n]*)`));
  const oddBehind = (match: Match, known: boolean): P.Parser<Oddity> =>
    anyValue.map((value) => ({ ...labelOf(match), known, value: valueBehind(value) }));
  return {
    field: label.chain((match): P.Parser<Field> => {
      const { label: title, start } = labelOf(match);
      const name = nameOf(title);
      const value = name === undefined ? undefined : values.get(name);
      if (name === undefined || value === undefined) return oddBehind(match, true);
      return value
        .map((found): Field => ({ name, word: valueBehind(found), start }))
        .or(oddBehind(match, true));
    }),
    unknownField: NEW_LABEL.chain((match) => oddBehind(match, false)),
  };
}

/** The name of the row with a label that stands in a report; undefined for one that is not of the table. */
export function nameIn({ rows }: Pick<RowTable, 'rows'>): (label: string) => RowName | undefined {
  const named = [...rows].map(([name, { label }]) => ({
    name,
    label: new RegExp(`^(?:${label})$`),
  }));
  return (label) => named.find((row) => row.label.test(label))?.name;
}

const NEW_LABEL = matching(
  'a label',
  /(\s*)([A-Z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+){0,3})(\s*:[^\S\n]+)/,
);

const labelOf = ({
  at,
  groups: [, blank = '', label = ''],
}: Match): Pick<Oddity, 'label' | 'start'> => ({
  label,
  start: at + blank.length,
});

/** An empty value stands right behind the colon, not behind the blanks that follow it. */
export function valueBehind({ at, groups: { input, 1: text = '' } }: Match): Word {
  return wordAt(text === '' ? input.lastIndexOf(':', at) + 1 : at, text);
}

/** A label or a value that no release we know prints, as a located problem. */
export function oddity({ label, known, value, start }: Oddity): Problem {
  const span: Span = [start, Math.max(value.span[1], start + label.length)];
  const kept = 'that no release we know prints; it is kept as printed';
  return known
    ? {
        code: 'unknown-value',
        severity: 'warning',
        span,
        expected: [],
        message: `\`${label}\` has ${value.text === '' ? 'no value' : `a value ${kept}`}`,
      }
    : {
        code: 'unknown-label',
        severity: 'note',
        span,
        expected: [],
        message: `\`${label}\` is a label ${kept}`,
      };
}
