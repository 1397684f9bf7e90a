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
      if (key === 'span') return [key, move(member)];
      if (key === 'spans')
        return [
          key,
          Object.fromEntries(
            Object.entries(member).map(([name, span]) => [name, move(span as Span)]),
          ),
        ];
      return [key, walk(member, move)];
    }),
  );
}
