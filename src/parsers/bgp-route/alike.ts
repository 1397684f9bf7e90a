import { type Header, type Shape, shapeAt } from './shape.js';

/** One of the two kinds of blocks, and how one of a known shape is read. */
export interface BlockKind<T> extends Header {
  readonly read: (text: string, at: number, shape: Shape) => T | null;
  /** Where it ends, in front of its line end. */
  readonly endOf: (block: T) => number;
}

/** Blocks that follow one another and look alike. */
export interface Alike<T> {
  readonly blocks: readonly T[];
  /** Null: there are none, and none was looked at. */
  readonly shape: Shape | null;
  /** Behind the line end of the last one. */
  readonly end: number;
}

/**
 * Takes all blocks that follow one another, by the look that those of the last report had or, where
 * they do not fit so, by the look of the first of them. Null: they fit by neither.
 */
export function alike<T>(
  text: string,
  from: number,
  kind: BlockKind<T>,
  lately: Shape | null,
  fits: (found: Alike<T>) => boolean,
): Alike<T> | null {
  const found = blocksBy(text, from, kind, lately);
  if (fits(found)) return found;
  const own = shapeAt(text, from + blankAt(text, from), kind);
  if (own === lately || own === null) return null;
  const foundByOwn = blocksBy(text, from, kind, own);
  return fits(foundByOwn) ? foundByOwn : null;
}

function blocksBy<T>(
  text: string,
  from: number,
  { read, endOf }: BlockKind<T>,
  shape: Shape | null,
): Alike<T> {
  const blocks: T[] = [];
  let end = from;
  while (shape !== null) {
    const block = read(text, end + blankAt(text, end), shape);
    if (block === null) break;
    blocks.push(block);
    end = endOf(block) + 1;
  }
  return { blocks, shape, end };
}

/** One empty line may stand in front of a block. */
const blankAt = (text: string, at: number): number =>
  at < text.length && text.charCodeAt(at) === 10 ? 1 : 0;
