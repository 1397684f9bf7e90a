import type { PieceReport } from '#parse-report.js';

/** What a verb needs to know of an answer that was written and forgotten. */
export interface Tally {
  blocks: number;
  incomplete: number;
  unread: number;
  /** Words that were kept and not understood, and the like. */
  doubtful: number;
  unreadable: number;
}

export const emptyTally = (): Tally => ({
  blocks: 0,
  incomplete: 0,
  unread: 0,
  doubtful: 0,
  unreadable: 0,
});

/** Counts a piece; a report that goes on in the next one is counted there. */
export function count(tally: Tally, { piece, open }: PieceReport): void {
  const { problems, coverage } = piece;
  const ended = open ? piece.blocks.slice(0, -1) : piece.blocks;
  tally.blocks += ended.length;
  tally.incomplete += ended.filter(({ complete }) => !complete).length;
  tally.unread += coverage.unread;
  tally.doubtful += problems.filter(({ severity }) => severity !== 'note').length;
  tally.unreadable += problems.filter(({ code }) => code === 'unreadable-file').length;
}
