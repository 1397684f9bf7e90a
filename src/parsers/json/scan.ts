import type { Span } from '#text/span.js';
import { close, type Desk, type Open, type OpenTable, put, stray, withComma } from './desk.js';
import { appendixTo, type Unescaped } from './unescaped.js';
import type { Table } from './value.js';

/** What was read of one JSON object. */
export interface Scanned {
  readonly table: Table;
  readonly unescaped: Unescaped;
  /** Text that is no JSON, in printed order: an author's remark, a key without its value. */
  readonly strays: readonly Span[];
  /** Closing brackets in front of which another one is missing. */
  readonly crossed: readonly Span[];
  /** Where the last thing that was understood ends. */
  readonly end: number;
}

/**
 * Reads the JSON object that begins at an offset, and remembers where each key and value stands.
 * It takes what a person saved: blanks of any kind, commas lost or doubled, remarks in between; an
 * object that the text cuts off is given as far as it goes, with `closed` false. Containers are
 * kept on a list instead of the call stack, so no depth of them is too deep; linear in the text.
 *
 * @param depth how many containers inside one another it looks into before it gives up
 * @returns null where no object begins
 */
export function scanTable(
  text: string,
  start: number,
  end: number,
  depth = Number.POSITIVE_INFINITY,
): Scanned | null {
  return text.charAt(start) === '{' ? scan(text, start, end, depth) : null;
}

/**
 * The same for members that were saved without the braces around them, as when a part of a file was
 * copied. They are whole where the last one is.
 */
export function scanMembers(text: string, start: number, end: number, depth: number): Scanned {
  const { bare, ...scanned } = scan(text, start, end, depth, start);
  return { ...scanned, table: { ...scanned.table, closed: bare } };
}

/** @param inside where the first member begins */
function scan(
  text: string,
  start: number,
  end: number,
  depth: number,
  inside = start + 1,
): Scanned & { readonly bare: boolean } {
  const root: OpenTable = { kind: 'table', members: [], span: [start, inside], closed: false };
  const desk: Desk = {
    text,
    end,
    appendix: appendixTo(text),
    root,
    open: [{ node: root, key: null, keyAt: [start, start] }],
    lists: 0,
    strays: [],
    crossed: [],
    understood: inside,
    held: [],
  };
  let at = inside;
  while (desk.open.length > 0 && desk.open.length <= depth && at !== -1) at = step(desk, at);
  const [only, ...more] = desk.open;
  const bare = more.length === 0 && only?.key === null && desk.held.length === 0;
  for (const { node } of desk.open) node.span = [node.span[0], desk.understood];
  const { strays, crossed, understood } = desk;
  const unescaped = desk.appendix.finish();
  return { table: root, unescaped, strays, crossed, end: understood, bare };
}

const BLANKS = /[\s,:]*/y;
const COLON = /\s*:/y;
const WORD = /[-+.\w]+/y;
/** Anything else, up to what may be JSON again or to the end of the line. */
const OTHER = /[^\s"“”{}[\]][^\n"“”{}[\]]*/y;

/** Reads one token; where the next one may begin, or -1 where nothing more can be read. */
function step(desk: Desk, from: number): number {
  const at = endOf(BLANKS, desk.text, from);
  withComma(desk, from, at);
  if (at >= desk.end) return -1;
  const character = desk.text.charAt(at);
  if (character === '{' || character === '[') return begin(desk, at, character);
  if (character === '}' || character === ']') return close(desk, at, character);
  if (/["“”]/.test(character)) return readString(desk, at, character);
  return readWord(desk, at);
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function begin(desk: Desk, at: number, character: string): number {
  const span: Span = [at, at + 1];
  const node: Open['node'] =
    character === '{'
      ? { kind: 'table', members: [], span, closed: false }
      : { kind: 'list', items: [], span, closed: false };
  if (!put(desk, node, at, at + 1)) return at + 1;
  desk.open.push({ node, key: null, keyAt: span });
  if (node.kind === 'list') desk.lists += 1;
  return at + 1;
}

/** A string ends on its line. It is a key where a colon follows, inside an object. */
function readString(desk: Desk, at: number, quote: string): number {
  const last = closingQuote(desk, at, quote);
  if (last === -1) return cutOrStray(desk, at, lineEnd(desk, at));
  const word = desk.appendix.word(at + 1, last);
  const open = desk.open.at(-1);
  const isKey = open?.node.kind === 'table' && open.key === null;
  if (!isKey || open === undefined) {
    put(desk, { ...word, kind: 'string' }, at, last + 1);
    return last + 1;
  }
  if (endOf(COLON, desk.text, last + 1) === last + 1) return cutOrStray(desk, at, last + 1);
  open.key = word;
  open.keyAt = [at, last + 1];
  return last + 1;
}

function closingQuote({ text, end }: Desk, at: number, quote: string): number {
  const pattern = quote === '"' ? /(?:[^"\\\n]|\\[^\n])*/y : /(?:[^“”\\\n]|\\[^\n])*/y;
  const last = endOf(pattern, text, at + 1);
  return last < end && text.charAt(last) !== '\n' && text.charAt(last) !== '' ? last : -1;
}

const lineEnd = ({ text, end }: Desk, at: number): number => {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? end : Math.min(newline, end);
};

/** A number or `true`; at the very end of the text it may be only the beginning of one. */
function readWord(desk: Desk, at: number): number {
  const last = Math.min(endOf(WORD, desk.text, at), desk.end);
  const words = desk.text.slice(at, last);
  if (last >= desk.end) return -1;
  if (!/^(?:-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)$/i.test(words))
    return stray(desk, at, Math.min(endOf(OTHER, desk.text, at), desk.end));
  put(desk, { kind: 'word', text: words, span: [at, last] }, at, last);
  return last;
}

/** What stands at the end of the text was cut; anywhere else it makes no sense. */
const cutOrStray = (desk: Desk, at: number, end: number): number =>
  /^\s*$/.test(desk.text.slice(end, Math.min(desk.end, end + 2_000))) ? -1 : stray(desk, at, end);
