import type { Span } from '#text/span.js';
import type { Told } from './told.js';

/** A value with the report that said it. */
export interface Said<T> {
  readonly value: T;
  readonly told: Pick<Told<unknown>, 'file' | 'span'>;
  /** Where it stands; undefined: the report as a whole says it. */
  readonly span: Span | undefined;
}

/** A value and its place in a report; null where it is not printed. */
export const saidIn = <T>(
  told: Said<T>['told'],
  value: T | null,
  span: Span | undefined,
): Said<T> | null => (value === null ? null : { value, told, span });
