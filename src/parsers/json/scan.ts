import type { Word } from '#parsers/lexemes.js';
import { strayText } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { type Appendix, appendixTo, type Unescaped } from './unescaped.js';
import type { Member, Table, Value } from './value.js';

/** What was read of one JSON object. */
export interface Scanned {
  readonly table: Table;
  readonly unescaped: Unescaped;
  /** Text that is no JSON, in printed order: an author's remark, a key without its value. */
  readonly strays: readonly Span[];
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
  if (text.charAt(start) !== '{') return null;
  const root: OpenTable = { kind: 'table', members: [], span: [start, start + 1], closed: false };
  const desk: Desk = {
    text,
    end,
    appendix: appendixTo(text),
    root,
    open: [{ node: root, key: null, keyAt: [start, start] }],
    strays: [],
    understood: start + 1,
    held: [],
  };
  let at = start + 1;
  while (desk.open.length > 0 && desk.open.length <= depth && at !== -1) at = step(desk, at);
  for (const { node } of desk.open) node.span = [node.span[0], desk.understood];
  const unescaped = desk.appendix.finish();
  return { table: root, unescaped, strays: desk.strays, end: desk.understood };
}

interface OpenTable {
  readonly kind: 'table';
  readonly members: Member[];
  span: Span;
  closed: boolean;
}
interface OpenList {
  readonly kind: 'list';
  readonly items: Value[];
  span: Span;
  closed: boolean;
}

/** A container that is being read, with the key whose value comes next. */
interface Open {
  readonly node: OpenTable | OpenList;
  key: Word | null;
  /** Where the key stands, quotes included. */
  keyAt: Span;
}

interface Desk {
  readonly text: string;
  readonly end: number;
  readonly appendix: Appendix;
  readonly root: OpenTable;
  readonly open: Open[];
  readonly strays: Span[];
  understood: number;
  /** Strays behind which nothing was understood yet: they may already be other text. */
  held: Span[];
}

const BLANKS = /[\s,:]*/y;
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

/** A comma behind what was understood is understood, too. */
function withComma(desk: Desk, from: number, to: number): void {
  const comma = desk.text.slice(from, Math.min(to, desk.end)).lastIndexOf(',');
  if (comma !== -1 && from === desk.understood) desk.understood = from + comma + 1;
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
  if (put(desk, node, at, at + 1)) desk.open.push({ node, key: null, keyAt: span });
  return at + 1;
}

/** Closes the nearest container of that kind; those inside it lost their own bracket. */
function close(desk: Desk, at: number, character: string): number {
  const kind = character === '}' ? 'table' : 'list';
  const index = desk.open.findLastIndex(({ node }) => node.kind === kind);
  if (index === -1) return stray(desk, at, at + 1);
  for (const [depth, { node, key, keyAt }] of desk.open.splice(index).entries()) {
    if (key !== null) desk.held.push(keyAt);
    node.span = [node.span[0], depth === 0 ? at + 1 : at];
    node.closed = depth === 0;
  }
  return understand(desk, at + 1);
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
  if (!/^\s*:/.test(desk.text.slice(last + 1, Math.min(desk.end, last + 200))))
    return cutOrStray(desk, at, last + 1);
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

/** Gives a value its place; a value in an object without a key has none. */
function put(desk: Desk, value: Value, at: number, end: number): boolean {
  const open = desk.open.at(-1);
  if (open?.node.kind === 'list') open.node.items.push(value);
  else if (open?.node.kind === 'table' && open.key !== null) {
    open.node.members.push({ key: open.key, value });
    open.key = null;
  } else {
    stray(desk, at, end);
    return false;
  }
  understand(desk, end);
  return true;
}

/** What stands at the end of the text was cut; anywhere else it makes no sense. */
const cutOrStray = (desk: Desk, at: number, end: number): number =>
  /^\s*$/.test(desk.text.slice(end, Math.min(desk.end, end + 2_000))) ? -1 : stray(desk, at, end);

/** Other text; reading goes on unless it looks as if the JSON were over. */
function stray(desk: Desk, at: number, end: number): number {
  const words = desk.text.slice(at, end).trimEnd();
  const span: Span = [at, at + Math.max(words.length, 1)];
  desk.held.push(span);
  const edit = strayText(desk.text, span, []).code === 'author-edit';
  return edit || desk.held.length <= PATIENCE ? Math.max(end, at + 1) : -1;
}

/** So many pieces of other text in a row are no damage any more. */
const PATIENCE = 3;

function understand(desk: Desk, end: number): number {
  desk.strays.push(...desk.held);
  desk.held = [];
  desk.understood = end;
  return end;
}
