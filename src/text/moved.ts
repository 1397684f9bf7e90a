import type { Span } from './span.js';

/**
 * A copy of plain data in which every `span`, and every value of a record called `spans`, has been
 * put through `move`. Everything else is left as it is.
 */
export function moved<T>(value: T, move: (span: Span) => Span): T {
  return walk(value, move) as T;
}

function walk(value: unknown, move: (span: Span) => Span): unknown {
  if (Array.isArray(value)) return value.map((member) => walk(member, move));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (key === 'span' && isSpan(member)) return [key, move(member)];
      if (key === 'spans' && isRecord(member))
        return [
          key,
          Object.fromEntries(
            Object.entries(member).map(([name, span]) => [name, isSpan(span) ? move(span) : span]),
          ),
        ];
      return [key, walk(member, move)];
    }),
  );
}

/** A configuration may hold a leaf of that name, too. */
const isSpan = (value: unknown): value is Span => Array.isArray(value) && value.length === 2;

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;
