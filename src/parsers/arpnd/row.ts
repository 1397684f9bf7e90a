import type { ArpndEntry, ArpndEntryValues } from '#facts/arpnd.js';
import { numberOf, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import type { Column } from './grammar.js';

/** What a column of one row says; null where its cell is empty. */
export type WordIn = (column: Column) => Word | null;

/** What one entry says; null where the end of an address is missing. */
export function entryOf(word: WordIn, span: Span): ArpndEntry | null {
  const text = (column: Column): string | null => word(column)?.text ?? null;
  const packed = (column: Column): string | null => text(column)?.replace(/\s+/g, '') ?? null;
  const [port, neighbor, link] = [packed('interface'), packed('neighbor'), packed(LINK)];
  if (port === null || neighbor === null || !WHOLE.test(link ?? '')) return null;
  const values: ArpndEntryValues = {
    interface: port,
    subinterface: numberOf(packed('subinterface') ?? ''),
    neighbor,
    origin: packed('origin'),
    linkLayerAddress: link,
    expiry: text('expiry'),
    state: packed('state'),
    router: TRUTH[packed('router') ?? ''] ?? null,
  };
  return { ...values, spans: placesOf(values, word), span };
}

const LINK = 'linkLayerAddress';
const WHOLE = /^(?:[\dA-Fa-f]{2}(?::[\dA-Fa-f]{2}){5})?$/;
const TRUTH: Readonly<Record<string, boolean>> = { true: true, false: false };

function placesOf(values: ArpndEntryValues, word: WordIn): ArpndEntry['spans'] {
  const keys = Object.keys(values) as (keyof ArpndEntryValues)[]; // they are its keys
  return Object.fromEntries(
    keys.flatMap((key) => {
      const found = word(key);
      return found === null ? [] : [[key, found.span]];
    }),
  );
}
