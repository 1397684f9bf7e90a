import type { NeighborRouteValues } from '#facts/bgp-neighbor-routes.js';
import type { BoxRow } from '#parsers/cells.js';
import type { Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';

/*
 * No bars stand between the columns of this table, and its cells are padded to their widths. Where a
 * row begins, the shapes of the words tell the columns; a cell that is wrapped fills its column in that
 * line, so the rest of it stands no further to the left in the lines below.
 */

/** What the columns of a row say; an empty cell has none. */
export type Cells = Readonly<Partial<Record<keyof NeighborRouteValues, Word>>>;

/** Titles, which a narrow terminal wraps, are told by their letters, in whatever order those stand. */
export const isHead = (titles: string): boolean => HEADS.has(sorted(titles));

const sorted = (letters: string): string => [...letters].sort().join('');

const ALWAYS = 'NetworkNextHopMEDLocPrefAsPathOrigin';
const HEADS: ReadonlySet<string> = new Set(
  ['', 'Status', 'Path-id', 'StatusPath-id'].map((more) => sorted(more + ALWAYS)),
);

// u*>    192.0.2.0/24    0    198.51.100.1    -    100    [64500, 64501]    i
const FIRST =
  /^\s*(?:(?<flags>[^\s\d.:[/]{1,7})\s+)?(?<prefix>(?=\S*[.:])[\dA-Fa-f.:/]+)\s+(?:(?<pathId>\d+)\s+)?(?<nextHop>(?=\S*[.:])[^\s[\]]+)\s+(?<med>-|\d+)(?:\s+(?<localPreference>-|\d+))?(?:\s+(?<asPath>\[[^\]]*\]?))?\s+(?<origin>[ie?])\s*$/d;

/** Whether a line of the table begins a row: only there the origin stands, at its end. */
export const beginsRow = (line: string): boolean => FIRST.test(line);

/** Where the middles of two titles stand, from the first bar of their line. */
export interface Titles {
  readonly med: number;
  readonly localPreference: number;
}

/** Null where the titles, or one of them, are wrapped. */
export function titlesIn(text: string, head: Span | null): Titles | null {
  const [line = ''] = (head === null ? '' : text.slice(...head)).split('\n');
  const middle = (title: string): number => line.indexOf(title) + (title.length - 1) / 2 - 1;
  const both = / MED .* LocPref /.test(line);
  return both ? { med: middle('MED'), localPreference: middle('LocPref') } : null;
}

/** The cells of a row; null where a line of it holds words of which nobody can tell the column. */
export function cellsOf(row: BoxRow, titles: Titles | null): Cells | null {
  const [first, ...rest] = linesIn(row);
  const begun = first === undefined ? [] : firstOf(first);
  const cells = new Map<string, Word>(begun.map(({ name, word }) => [name, word]));
  const found = rest.flatMap(wordsIn).every((word) => goesOn(cells, begun, word));
  return found && cells.size > 0 && isSure(begun, titles) ? Object.fromEntries(cells) : null;
}

/** Of a MED and a local preference one may be missing: what is alone stands below its title. */
function isSure(begun: readonly Begun[], titles: Titles | null): boolean {
  const med = begun.find(({ name }) => name === 'med');
  if (med === undefined || med.word.text === '-') return true;
  if (begun.some(({ name }) => name === 'localPreference')) return true;
  if (titles === null) return false;
  const middle = med.from + (med.word.text.length - 1) / 2;
  return Math.abs(middle - titles.med) < Math.abs(middle - titles.localPreference);
}

/** Adds a word to the cell that it goes on with; false: to none. The origin is one letter. */
function goesOn(cells: Map<string, Word>, begun: readonly Begun[], { text, at, index }: Piece) {
  const column = begun.findLast(({ from }) => from <= index)?.name ?? 'origin';
  const above = column === 'origin' ? undefined : cells.get(column);
  if (above === undefined) return false;
  cells.set(column, { text: above.text + text, span: [above.span[0], at + text.length] });
  return true;
}

interface Line {
  readonly text: string;
  /** Where it stands, behind its first bar. */
  readonly at: number;
}

const linesIn = ({ input, start, end }: BoxRow): readonly Line[] =>
  [...input.slice(start, end).matchAll(/\|([^|\n]*)/g)]
    .map(({ index, 1: text = '' }) => ({ text, at: start + index + 1 }))
    .filter(({ text }) => /\S/.test(text));

/** A cell where its row begins, and how far from the first bar. */
interface Begun {
  readonly name: string;
  readonly from: number;
  readonly word: Word;
}

/** In printed order; none where the line begins no row. */
function firstOf({ text, at }: Line): readonly Begun[] {
  const places = Object.entries(FIRST.exec(text)?.indices?.groups ?? {});
  return places.flatMap(([name, place]) => {
    if (place === undefined) return [];
    const [from, to] = place;
    const words = text.slice(from, to);
    return [{ name, from, word: { text: words.replace(/\s+/g, ''), span: [at + from, at + to] } }];
  });
}

/** A word of a line below, and how far it stands from the first bar. */
interface Piece extends Line {
  readonly index: number;
}

const wordsIn = (line: Line): readonly Piece[] =>
  [...line.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    ...{ text, index },
    at: line.at + index,
  }));
