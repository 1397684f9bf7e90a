import type { Span, Spans } from '#text/span.js';

/** Writes the text of a file piece by piece, and knows where everything stands. */
export interface Pen {
  readonly text: () => string;
  readonly write: (words: string) => Span;
  /** A record whose values are printed, with their places; null and empty lists are not printed. */
  readonly record: <T extends object>(values: T) => T & { spans: Spans<T>; span: Span };
}

export function pen(): Pen {
  let text = '';
  const write = (words: string): Span => {
    const start = text.length;
    text += words;
    const span: Span = [start, text.length];
    text += '\n';
    return span;
  };
  return {
    text: () => text,
    write,
    record: <T extends object>(values: T) => {
      const start = text.length;
      const printed = Object.entries(values).filter(([key, value]) => isPrinted(key, value));
      const spans = printed.map(([key, value]) => [key, write(wordsOf(key, value))]);
      const end = Math.max(start + 1, text.length - 1);
      return { ...values, spans: Object.fromEntries(spans) as Spans<T>, span: [start, end] };
    },
  };
}

/** Flags are printed even when there are none, as `<>`. */
const isPrinted = (key: string, value: unknown): boolean =>
  key === 'flags' || (value !== null && !(Array.isArray(value) && value.length === 0));

function wordsOf(key: string, value: unknown): string {
  if (key === 'flags' && Array.isArray(value)) return `<${value.join(',')}>`;
  return Array.isArray(value) ? `[${value.map(memberOf).join(', ')}]` : String(value);
}

/** AS_SETs are lists in a list; a next hop is known by its text. */
function memberOf(member: unknown): string {
  if (Array.isArray(member)) return `{${member.join(', ')}}`;
  const record = typeof member === 'object' && member !== null ? member : { text: member };
  return 'text' in record ? String(record.text) : JSON.stringify(record);
}
