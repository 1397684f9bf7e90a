import { strayText, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import type { Appendix } from './unescaped.js';
import type { Member, Value } from './value.js';

/** An object that is being read. */
export interface OpenTable {
  readonly kind: 'table';
  readonly members: Member[];
  span: Span;
  closed: boolean;
}

/** A list that is being read. */
export interface OpenList {
  readonly kind: 'list';
  readonly items: Value[];
  span: Span;
  closed: boolean;
}

/** A container that is being read, with the key whose value comes next. */
export interface Open {
  readonly node: OpenTable | OpenList;
  key: Word | null;
  /** Where the key stands, quotes included. */
  keyAt: Span;
}

/** What was read so far, and what is still open. */
export interface Desk {
  readonly text: string;
  readonly end: number;
  readonly appendix: Appendix;
  readonly root: OpenTable;
  readonly open: Open[];
  /** How many of them are lists. */
  lists: number;
  readonly strays: Span[];
  /** Brackets in front of which another one is missing. */
  readonly crossed: Span[];
  understood: number;
  /** Strays behind which nothing was understood yet: they may already be other text. */
  held: Span[];
}

/** Gives a value its place; a value in an object without a key has none. */
export function put(desk: Desk, value: Value, at: number, end: number): boolean {
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

/** Closes the nearest container of that kind; those inside it lost their own bracket. */
export function close(desk: Desk, at: number, character: string): number {
  const kind = character === '}' ? 'table' : 'list';
  if (kind === 'list' && desk.lists === 0) return stray(desk, at, at + 1);
  const index = desk.open.findLastIndex(({ node }) => node.kind === kind);
  const [own, ...inside] = desk.open.splice(index);
  for (const open of inside) leave(desk, open, at);
  if (inside.length > 0) desk.crossed.push([at, at + 1]);
  if (own !== undefined) leave(desk, own, at + 1);
  if (own !== undefined) own.node.closed = true;
  return understand(desk, at + 1);
}

function leave(desk: Desk, { node, key, keyAt }: Open, end: number): void {
  if (key !== null) desk.held.push(keyAt);
  if (node.kind === 'list') desk.lists -= 1;
  node.span = [node.span[0], end];
}

/** A comma behind what was understood is understood, too. */
export function withComma(desk: Desk, from: number, to: number): void {
  const comma = desk.text.slice(from, Math.min(to, desk.end)).lastIndexOf(',');
  if (comma !== -1 && from === desk.understood) desk.understood = from + comma + 1;
}

/** Other text; reading goes on unless it looks as if the JSON were over. */
export function stray(desk: Desk, at: number, end: number): number {
  const words = desk.text.slice(at, end).trimEnd();
  const span: Span = [at, at + Math.max(words.length, 1)];
  desk.held.push(span);
  const edit = strayText(desk.text, span, []).code === 'author-edit';
  return edit || desk.held.length <= PATIENCE ? Math.max(end, at + 1) : -1;
}

/** So many pieces of other text in a row are no damage any more. */
const PATIENCE = 3;

function understand(desk: Desk, end: number): number {
  for (const span of desk.held) desk.strays.push(span); // as arguments of one call they may be too many
  desk.held = [];
  desk.understood = end;
  return end;
}
