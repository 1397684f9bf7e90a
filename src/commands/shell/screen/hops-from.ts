import { hopsIn } from '#hops.js';
import type { ParsedFile } from '#parse.js';
import type { Board } from '#tui/board.js';

export type HopsOf = Board['hopsOf'];

/** Tells from reports how the route of a leaf is resolved; they are looked at when somebody asks. */
export function hopsFrom(files: readonly ParsedFile[], networkInstance: string | null): HopsOf {
  const question = { prefixes: [], networkInstance };
  let hops: ReturnType<typeof hopsIn> | null = null;
  return (one, leaf) => {
    hops ??= hopsIn(files, question);
    return hops(one.prefix, one.networkInstance, leaf);
  };
}
