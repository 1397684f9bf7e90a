import type {
  Programming,
  ProgrammingValues,
  RouteEntry,
  RouteEntryValues,
} from '#facts/route-table.js';
import { numberOf, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { type HopDraft, nextHopOf } from './next-hop.js';
import type { EntryKey, ProgrammingKey } from './rows.js';

/** A `Destination` block as it is being put together. */
export interface EntryDraft {
  readonly start: number;
  end: number;
  readonly rows: { [key in EntryKey]?: Word };
  readonly programming: { [key in ProgrammingKey]?: Word };
  readonly extra: Record<string, string>;
  declared: Word | null;
  backupDeclared: Word | null;
  readonly hops: HopDraft[];
  readonly backupHops: HopDraft[];
}

export function draftEntry(start: number): EntryDraft {
  return {
    start,
    end: start,
    rows: {},
    programming: {},
    extra: {},
    declared: null,
    backupDeclared: null,
    hops: [],
    backupHops: [],
  };
}

const said = (word: Word | undefined): string | null =>
  word === undefined || word.text === '-' ? null : word.text;

/** Null for anything but the two words: a value we can't tell is not false. */
const TRUTHS: Readonly<Record<string, boolean>> = { true: true, false: false };
const truth = (word: Word | undefined): boolean | null =>
  TRUTHS[word?.text.toLowerCase() ?? ''] ?? null;

/** The facts of one `Destination` block. */
export function entryOf(draft: EntryDraft): readonly RouteEntry[] {
  const { rows, declared } = draft;
  const values: Omit<RouteEntryValues, 'nextHops' | 'backupNextHops'> = {
    prefix: rows.prefix?.text ?? '',
    id: numberOf(rows.id?.text),
    routeType: said(rows.routeType),
    routeOwner: said(rows.routeOwner),
    originNetworkInstance: said(rows.originNetworkInstance),
    metric: numberOf(rows.metric?.text),
    preference: numberOf(rows.preference?.text),
    active: truth(rows.active),
    lastChange: said(rows.lastChange),
    resilientHash: truth(rows.resilientHash),
    declaredNextHops: numberOf(declared?.text),
    programming: programmingOf(draft),
    extra: draft.extra,
  };
  const spans: Record<string, Span> = {};
  for (const [key, word] of Object.entries(rows)) spans[key] = word.span;
  if (declared !== null) spans['declaredNextHops'] = declared.span;
  const [nextHops, backupNextHops] = [draft.hops, draft.backupHops].map((hops) =>
    hops.map(nextHopOf).filter((hop) => hop !== null),
  );
  return [
    {
      ...values,
      nextHops: nextHops ?? [],
      backupNextHops: backupNextHops ?? [],
      spans,
      span: [draft.start, draft.end],
    },
  ];
}

/** `Route Programming Status`; null in eras that do not print it. */
function programmingOf({ programming: rows }: EntryDraft): Programming | null {
  if (Object.keys(rows).length === 0) return null;
  const values: ProgrammingValues = {
    suppressed: truth(rows.suppressed),
    lastSuccessfulOperation: said(rows.lastSuccessfulOperation),
    lastSuccessfulOperationTime: said(rows.lastSuccessfulOperationTime),
    pendingOperation: said(rows.pendingOperation),
    lastFailedOperation: said(rows.lastFailedOperation),
    lastFailedComplexes: said(rows.lastFailedComplexes),
  };
  const spans: Record<string, Span> = {};
  for (const [key, word] of Object.entries(rows)) spans[key] = word.span;
  return { ...values, spans };
}
