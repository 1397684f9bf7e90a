import type { Advertised, BgpPath, SentAttributes } from '#facts/bgp-route.js';
import type { Cited, Span, Spans } from '#text/span.js';
import { type Block, FIRST_ROW, type Fields, type Oddity } from './fields.js';
import type { RowName } from './rows.js';
import {
  flagsIn,
  PATH_FILLERS,
  type PathFilling,
  SENT_FILLERS,
  type SentFilling,
} from './values.js';

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
  const path = emptyPath(block, end);
  eachRow(draft, (name, words, at) => PATH_FILLERS[name](path, words, at));
  if (odd.length > 0) path.extra = extraOf(odd);
  return withoutGaps(path);
}

function extraOf(odd: readonly Oddity[]): BgpPath['extra'] {
  const said = odd.filter(({ value }) => value.text !== '');
  return Object.fromEntries(said.map(({ label, value }) => [label, value.text]));
}

function emptyPath({ number, tail, start }: Block, end: number): PathFilling {
  return {
    number: Number(number.text),
    flags: flagsIn(tail.text),
    neighbor: null,
    ...NOT_SAID,
    nextHop: null,
    originatorId: null,
    clusterList: [],
    aggregation: null,
    unknownAttributes: null,
    invalidReasons: [],
    tieBreakReason: null,
    routeFlapDamping: null,
    domainPath: null,
    extra: {},
    span: [start, end],
    spans: { ...NOWHERE, number: number.span, flags: tail.span },
  };
}

const NOT_SAID: SentAttributes = {
  med: null,
  localPreference: null,
  origin: null,
  asPath: [],
  communities: [],
};

/** The usual places are named from the start, so that paths have one shape in memory. */
const NOWHERE: PathFilling['spans'] = {
  number: undefined,
  flags: undefined,
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
};

/** The facts of one `Path N was advertised to:` block. */
export function sentOf(draft: BlockDraft): Cited<Advertised> {
  const { number, tail } = draft.block;
  const inside = tail.text.slice(1, -1).trim();
  const at = tail.span[0] + tail.text.indexOf(inside);
  const neighbors =
    inside === '' ? [] : inside.split(/\s*,\s*|\s+/).filter((neighbor) => neighbor !== '');
  const place: Span = [at, at + inside.length];
  const spans = { path: number.span, ...(inside !== '' && { neighbors: place }) };
  return { path: Number(number.text), neighbors, attributes: attributesOf(draft), spans };
}

/** Null where the report prints no attributes: without `detail`. */
function attributesOf(draft: BlockDraft): Cited<SentAttributes> | null {
  const { med, localPreference, origin, asPath, communities } = NOWHERE;
  const sent: SentFilling = {
    ...NOT_SAID,
    spans: { med, localPreference, origin, asPath, communities },
  };
  let said = false;
  eachRow(draft, (name, words, at) => {
    SENT_FILLERS[name]?.(sent, words, at);
    said = true;
  });
  return said ? withoutGaps(sent) : null;
}

/** Whether a row of that name was read in the block. */
export function hasRow({ block, late }: BlockDraft, name: RowName): boolean {
  return block.texts[block.rows.indexOf(name) + FIRST_ROW] !== undefined || late[name] !== undefined;
}

function eachRow(
  { block, late }: BlockDraft,
  take: (name: RowName, words: string, at: number) => void,
): void {
  block.rows.forEach((name, index) => {
    const words = block.texts[index + FIRST_ROW];
    const word = words === undefined ? late[name] : undefined;
    if (words !== undefined) take(name, words, block.starts[index] ?? 0);
    else if (word !== undefined) take(name, word.text, word.span[0]);
  });
}

/** A place that was never found is no key of `spans`. */
function withoutGaps<T extends { readonly spans: Places }>(filled: T): Cited<Omit<T, 'spans'>> {
  const found: Record<string, Span> = {};
  let gaps = false;
  for (const key in filled.spans) if (filled.spans[key] === undefined) gaps = true;
  if (!gaps) return filled as unknown as Cited<Omit<T, 'spans'>>;
  for (const [key, place] of Object.entries(filled.spans))
    if (place !== undefined) found[key] = place;
  return { ...filled, spans: found as Spans<Omit<T, 'spans'>> };
}

type Places = Readonly<Record<string, Span | undefined>>;
