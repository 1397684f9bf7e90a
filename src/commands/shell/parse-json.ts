import type { FileReport } from '#findings/parse-report.js';
import { sumOf } from '#parse.js';
import { asJson } from '#text/printable.js';

/** What the verb needs to know of an answer that was written and forgotten. */
export interface Tally {
  blocks: number;
  incomplete: number;
  unread: number;
  unreadable: number;
}

export const emptyTally = (): Tally => ({ blocks: 0, incomplete: 0, unread: 0, unreadable: 0 });

export function count(tally: Tally, { blocks, problems, coverage }: FileReport): void {
  tally.blocks += blocks.length;
  tally.incomplete += blocks.filter(({ complete }) => !complete).length;
  tally.unread += coverage.unread;
  tally.unreadable += problems.filter(({ code }) => code === 'unreadable-file').length;
}

/**
 * The one JSON value of `bgpwhy parse`, in stretches: each report is written as soon as it is read.
 * What it held is counted on the way.
 */
export function* parseJson(files: Iterable<Iterable<FileReport>>, tally: Tally): Generator<string> {
  yield '{"schema":"bgpwhy.parse/1","files":[';
  let comma = '';
  for (const pieces of files) {
    yield comma;
    yield* fileJson(pieces, tally);
    comma = ',';
  }
  yield ']}\n';
}

function* fileJson(pieces: Iterable<FileReport>, tally: Tally): Generator<string> {
  const problems: FileReport['problems'][number][] = [];
  const coverages: FileReport['coverage'][] = [];
  let lead = '';
  for (const piece of pieces) {
    if (coverages.length === 0) yield `{"file":${asJson(piece.file)},"blocks":[`;
    count(tally, piece);
    problems.push(...piece.problems);
    coverages.push(piece.coverage);
    for (const block of piece.blocks) {
      yield lead + asJson(block);
      lead = ',';
    }
  }
  yield `],"problems":${asJson(problems)},"coverage":${asJson(sumOf(coverages))}}`;
}
