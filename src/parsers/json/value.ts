import type { Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';

/** A string, a number or `true`, `false`, `null`: its words without quotes, escapes undone. */
export interface Scalar extends Word {
  readonly kind: 'string' | 'word';
}

/** A list. `span` runs from bracket to bracket, or to its last word where it was cut. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly span: Span;
  readonly closed: boolean;
}

/** An object; keys in printed order. */
export interface Table {
  readonly kind: 'table';
  readonly members: readonly Member[];
  readonly span: Span;
  readonly closed: boolean;
}

export type Value = Scalar | List | Table;

/** One `"Key": value`. */
export interface Member {
  readonly key: Word;
  readonly value: Value;
}

/** A title as it is compared: copies change its blanks, and tools its case. */
export const plain = (title: string): string => title.replace(/\s+/g, '').toLowerCase();

/** The first member of that title; null when there is none. */
export function member(table: Table, ...titles: readonly string[]): Member | null {
  const wanted = titles.map(plain);
  return table.members.find(({ key }) => wanted.includes(plain(key.text))) ?? null;
}

/** The objects of a list, or the one object that stands where a list could. */
export function tablesIn(value: Value): readonly Table[] {
  if (value.kind === 'table') return [value];
  return value.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'table' ? [item] : []))
    : [];
}

/** Every object below an object, in printed order, down to a depth that no report has. */
export function everyTable(table: Table, depth = 8): readonly Table[] {
  if (depth === 0) return [];
  return table.members
    .flatMap(({ value }) => tablesIn(value))
    .flatMap((inner) => [inner, ...everyTable(inner, depth - 1)]);
}

/** Every word of a value that says something: of a list, those of its members. */
export function wordsIn(value: Value): readonly Word[] {
  if (value.kind === 'table') return [];
  if (value.kind === 'list') return value.items.flatMap(wordsIn);
  const word = trimmedWord(value);
  return word.text === '' || (value.kind === 'word' && word.text === 'null') ? [] : [word];
}

/** The words of a value without the blanks at their two ends. */
function trimmedWord({ text, span }: Word): Word {
  const words = text.trim();
  const start = span[0] + text.indexOf(words);
  return { text: words, span: [start, start + words.length] };
}

/** The keys, blanks aside and in lower case, under which an object names its network-instance. */
export const INSTANCE: ReadonlySet<string> = new Set([
  'name',
  'networkinstance',
  'network-instance',
]);
