import type { ParsedFile } from '#parse.js';
import type { Board, Capture, Feed } from '#tui/board.js';
import { hopsFrom } from './hops-from.js';

/** What a board shows of input that was read once, and of which nobody can be asked. */
interface Still extends Pick<Board, 'source' | 'diagnosis' | 'leaves' | 'version'> {
  readonly files: readonly ParsedFile[];
  /** The only one that was in question; null: all. */
  readonly networkInstance: string | null;
  readonly captures?: Board['captures'];
  readonly sent?: Board['sent'];
}

/** A feed of what was read before: it shows one board, and there is nobody to ask. */
export function stillFeed({ files, networkInstance, captures, sent, ...rest }: Still): Feed {
  const board: Board = {
    ...rest,
    captures: captures ?? files.map(captureOf),
    sent: sent ?? [],
    every: null,
    hopsOf: hopsFrom(files, networkInstance),
    askable: () => null,
  };
  return {
    watch: (seen) => {
      seen(board);
      return () => {};
    },
    ...{ refresh: null, ask: null, pause: null },
    questions: () => null,
  };
}

/** A file is a leaf's where all its reports are. */
function captureOf({ file, text, blocks }: ParsedFile): Capture {
  const [leaf, command] = [
    blocks.map(({ device }) => device),
    blocks.map((block) => block.command),
  ].map((words) => (new Set(words).size === 1 ? (words[0] ?? null) : null));
  return { file, text, leaf: leaf ?? null, command: command ?? null };
}
