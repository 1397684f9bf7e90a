import type { Span } from '#text/span.js';
import type { Problem } from './block.js';

/** Something a leaf told, with the file that holds its words and whether the report was whole. */
export interface Told<T> {
  readonly file: string;
  readonly report: T;
  readonly complete: boolean;
  /** Where the report stands in the file. */
  readonly span: Span;
  /** What made no sense in it, or is missing from it. */
  readonly problems: readonly Problem[];
}
