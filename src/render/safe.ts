import type { Evidence } from '#findings/finding.js';
import { printable } from '#text/printable.js';

/**
 * Plain data in which every string is safe to show: the one gate between what a device or a file
 * said and a terminal. Marks under an excerpt move with its words.
 */
export function safe<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  return isExcerpt(value)
    ? safeExcerpt(value)
    : Object.fromEntries(
        Object.entries(value).map(([key, member]) => [printable(key), walk(member)]),
      );
}

type Excerpt = NonNullable<Evidence['excerpt']>;

const isExcerpt = (value: object): value is Excerpt =>
  'text' in value && 'start' in value && 'end' in value && Object.keys(value).length === 3;

function safeExcerpt({ text, start, end }: Excerpt): Excerpt {
  const before = printable(text.slice(0, start));
  const words = printable(text.slice(start, end));
  const behind = printable(text.slice(end));
  return {
    text: before + words + behind,
    start: before.length,
    end: before.length + Math.max(words.length, 1),
  };
}
