import { type Word, wordAt } from '#parsers/lexemes.js';
import { type Block, FIRST_ROW } from '#parsers/path-fields.js';
import type { RowName } from '#parsers/path-rows.js';
import { TABLE } from './rows.js';

/**
 * How the blocks of a print look: the words in front of every value, blanks included, and the rows
 * they stand for. A leaf prints all blocks of a report alike, so what was seen at one of them reads
 * the others.
 */
export interface Shape {
  readonly rows: readonly RowName[];
  /** One sticky expression for a whole block; its groups are the header's two, then the rows'. */
  readonly pattern: RegExp;
  /** How many characters stand in front of each group, from the group before it. */
  readonly leads: readonly number[];
}

/** How a block begins. */
export interface Header {
  /** Sticky, with a group for the blanks in front and one for what stands between number and words. */
  readonly line: RegExp;
  /** An expression for the words behind the number. */
  readonly words: string;
  /** Rows that may follow, in printed order. */
  readonly rows: readonly RowName[];
}

/** What stands in front of a block's number. */
export const PATH = 'Path ';

const ADDRESS = '[\\da-f.:]+(?:%[\\w./]+(?:-[\\w./]+)*)?';
const PART = '[\\w.]+(?:-[\\w.]+)*';
const COMMUNITY = `(?:${PART}(?::${PART})+|[a-z]\\w*(?:-\\w+)*)`;
const REASON = '[A-Za-z]\\w*(?:-\\w+)*';

/** What a leaf prints as the value of each row; nothing here that the row's own expression refuses. */
const VALUES: Readonly<Partial<Record<RowName, string>>> = {
  source: `neighbor ${ADDRESS}`,
  preference: 'MED is (?:-|\\d+), (?:No LocalPref|LocalPref is \\d+)',
  nextHop: ADDRESS,
  asPath: '[ie?](?: \\[\\d+(?:, \\d+)*\\])?',
  domainPath: 'None',
  communities: `None|${COMMUNITY}(?:, ${COMMUNITY})*`,
  reflection:
    '(?:No Originator-ID|Originator-ID [\\d.]+), Cluster-List is \\[ (?:-|[\\d.]+(?:, [\\d.]+)*) \\]',
  aggregation: 'Not an aggregate route',
  unknownAttributes: 'None',
  invalidReason: `${REASON}(?:, ${REASON})*`,
  tieBreakReason: REASON,
  damping: 'None',
};

/** The block of that shape that begins here; null where none does. */
export function blockBy(text: string, at: number, { pattern, rows, leads }: Shape): Block | null {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  if (groups === null) return null;
  const { number, tail } = headerOf(groups, at, leads);
  const starts: number[] = [];
  let end = tail.span[1];
  for (let row = 0; row < rows.length; row += 1) {
    const start = end + (leads[row + 2] ?? 0);
    starts.push(start);
    end = start + (groups[row + FIRST_ROW] ?? '').length;
  }
  return { number, tail, rows, texts: groups, starts, start: number.span[0] - PATH.length, end };
}

/** Number and words of a header, in what a shape matched at an offset. */
export function headerOf(
  groups: RegExpExecArray,
  at: number,
  [indent = 0, between = 0]: Shape['leads'],
): { readonly number: Word; readonly tail: Word } {
  const number = wordAt(at + indent, groups[1]);
  return { number, tail: wordAt(number.span[1] + between, groups[2]) };
}

/** The shape of the block that begins here; null where none does. */
export function shapeAt(text: string, at: number, { line, words, rows }: Header): Shape | null {
  line.lastIndex = at;
  const head = line.exec(text);
  if (head === null) return null;
  const [, indent = '', between = ''] = head;
  const found = leadsAt(text, line.lastIndex, rows);
  return remembered({ indent, between, words, found });
}

interface Lead {
  readonly row: RowName;
  readonly words: string;
}

/** Label, blanks and colon of a row. */
const LEAD = / *([A-Z][A-Za-z-]*(?: [A-Za-z-]+){0,2}) *: */y;

/** Labels line by line, as long as they follow one another in printed order. */
function leadsAt(text: string, from: number, rows: readonly RowName[]): readonly Lead[] {
  const found: Lead[] = [];
  let [at, last] = [from, -1];
  for (;;) {
    LEAD.lastIndex = at;
    const [words = '', label = ''] = LEAD.exec(text) ?? [];
    const row = NAMES.get(label);
    if (row === undefined || rows.indexOf(row) <= last) return found;
    found.push({ row, words });
    last = rows.indexOf(row);
    at = text.indexOf('\n', at) + 1 || text.length;
  }
}

const NAMES: ReadonlyMap<string, RowName> = new Map(
  [...TABLE.rows].map(([name, { title }]) => [title, name]),
);

interface Look {
  readonly indent: string;
  readonly between: string;
  readonly words: string;
  readonly found: readonly Lead[];
}

/** Shapes that were met, by all that stands in front of values: to compile one takes a while. */
const known = new Map<string, Shape>();
const ENOUGH = 64;

function remembered(look: Look): Shape {
  const key = [look.indent, look.between, ...look.found.map(({ words }) => words)].join('\n');
  const shape = known.get(key) ?? compiled(look);
  if (known.size >= ENOUGH) known.clear();
  known.set(key, shape);
  return shape;
}

function compiled({ indent, between, words, found }: Look): Shape {
  const head = `${literal(indent + PATH)}(\\d+)${literal(between)}(${words})`;
  const rest = found.map((lead) => `\\n${literal(lead.words)}(${VALUES[lead.row] ?? ''})`);
  return {
    rows: found.map(({ row }) => row),
    pattern: new RegExp(`${head}${rest.join('')}\\n`, 'y'),
    leads: [
      indent.length + PATH.length,
      between.length,
      ...found.map((lead) => lead.words.length + 1),
    ],
  };
}

/** Words as they mean themselves in an expression. */
const literal = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
