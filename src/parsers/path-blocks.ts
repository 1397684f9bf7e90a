import type { Advertised, BgpPath, SentAttributes } from '#facts/bgp-route.js';
import type { Cited, Span } from '#text/span.js';
import { type Word, wordAt } from './lexemes.js';
import { type Block, FIRST_ROW, type Fields, type Oddity } from './path-fields.js';
import type { RowName } from './path-rows.js';
import {
  type Filler,
  type Fillers,
  flagsIn,
  PATH_FILLERS,
  type PathFilling,
  SENT_FILLERS,
  type SentFilling,
} from './path-values.js';

/** A `Path N:` or `Path N was advertised to:` block, with the rows outside the usual order. */
export interface BlockDraft {
  readonly block: Block;
  end: number;
  late: Fields;
  odd: Oddity[];
}

/** The facts of one `Path N:` block. */
export function pathOf(draft: BlockDraft): BgpPath {
  const { block, odd, end } = draft;
  const path = emptyPath(block.number, block.tail, [block.start, end]);
  fill(draft, path, PATH_FILLERS);
  if (odd.length > 0) path.extra = extraOf(odd);
  return withoutGaps(path);
}

/** Labels and values that no release we know prints, as printed. */
export function extraOf(odd: readonly Oddity[]): BgpPath['extra'] {
  const said = odd.filter(({ value }) => value.text !== '');
  return Object.fromEntries(said.map(({ label, value }) => [label, value.text]));
}

/** Written out in full, in this order, so that all paths have one shape in memory. */
export function emptyPath(number: Word, tail: Word, span: Span): PathFilling {
  return {
    number: Number(number.text),
    flags: flagsIn(tail.text),
    neighbor: null,
    med: null,
    localPreference: null,
    origin: null,
    asPath: NONE,
    communities: NONE,
    nextHop: null,
    originatorId: null,
    clusterList: NONE,
    aggregation: null,
    unknownAttributes: null,
    invalidReasons: NONE,
    tieBreakReason: null,
    routeFlapDamping: null,
    domainPath: null,
    extra: NO_EXTRA,
    span,
    spans: {
      number: number.span,
      flags: tail.span,
      neighbor: undefined,
      med: undefined,
      localPreference: undefined,
      nextHop: undefined,
      origin: undefined,
      asPath: undefined,
      communities: undefined,
      originatorId: undefined,
      clusterList: undefined,
      aggregation: undefined,
      unknownAttributes: undefined,
      invalidReasons: undefined,
      tieBreakReason: undefined,
    },
  };
}

const NONE: readonly never[] = [];
const NO_EXTRA = {};

/** The facts of one `Path N was advertised to:` block. */
export function sentOf(draft: BlockDraft): Cited<Advertised> {
  const { number, tail } = draft.block;
  const inside = tail.text.slice(1, -1).trim();
  const path = Number(number.text);
  const attributes = attributesOf(draft);
  if (inside === '') return { path, neighbors: NONE, attributes, spans: { path: number.span } };
  const at = tail.span[0] + tail.text.indexOf(inside);
  return {
    path,
    neighbors: inside.match(/[^\s,]+/g) ?? NONE,
    attributes,
    spans: { path: number.span, neighbors: [at, at + inside.length] },
  };
}

/** Null where the report prints no attributes: without `detail`. */
function attributesOf(draft: BlockDraft): Cited<SentAttributes> | null {
  const sent: SentFilling = {
    med: null,
    localPreference: null,
    origin: null,
    asPath: NONE,
    communities: NONE,
    spans: {
      med: undefined,
      localPreference: undefined,
      origin: undefined,
      asPath: undefined,
      communities: undefined,
    },
  };
  return fill(draft, sent, SENT_FILLERS) ? withoutGaps(sent) : null;
}

/** Whether a row of that name was read in the block. */
export function hasRow({ block, late }: BlockDraft, name: RowName): boolean {
  const row = block.rows.indexOf(name);
  return (row !== -1 && block.texts[row + FIRST_ROW] !== undefined) || late?.[name] !== undefined;
}

/** The value of a row that was read in the block; null: there was none. */
export function rowIn({ block, late }: BlockDraft, name: RowName): Word | null {
  const row = block.rows.indexOf(name);
  const text = row === -1 ? undefined : block.texts[row + FIRST_ROW];
  return text === undefined ? (late[name] ?? null) : wordAt(block.starts[row] ?? 0, text);
}

/** Puts every row of a block where it belongs; false: there was none. */
function fill<T>({ block, late }: BlockDraft, to: T, fillers: Fillers<T>): boolean {
  const { rows, texts, starts } = block;
  let any = false;
  for (let row = 0; row < rows.length; row += 1) {
    const name = rows[row] ?? 'source';
    const words = texts[row + FIRST_ROW];
    if (words !== undefined) fillers[name]?.(to, words, starts[row] ?? 0);
    const said = words !== undefined || fillLate(late[name], to, fillers[name]);
    any ||= said;
  }
  return any;
}

function fillLate<T>(word: Word | undefined, to: T, filler: Filler<T> | undefined): boolean {
  if (word === undefined) return false;
  filler?.(to, word.text, word.span[0]);
  return true;
}

/** A place that was never found is no key of `spans`. */
export function withoutGaps<T extends { spans: Places }>(filled: T): Cited<Omit<T, 'spans'>> {
  const { spans } = filled;
  let gaps = false;
  for (const key in spans) gaps ||= spans[key] === undefined;
  if (gaps) filled.spans = foundIn(spans);
  return filled as unknown as Cited<Omit<T, 'spans'>>; // no key of `spans` is undefined any more
}

function foundIn(spans: Places): Places {
  const found: Record<string, Span> = {};
  for (const key in spans) {
    const place = spans[key];
    if (place !== undefined) found[key] = place;
  }
  return found;
}

type Places = Readonly<Record<string, Span | undefined>>;
