import type { BlockReport, FileReport } from '#findings/parse-report.js';
import { sumOf } from '#found-report.js';
import type { PieceReport } from '#parse-report.js';
import { asJson } from '#text/printable.js';
import { count, type Tally } from './tally.js';

/**
 * The one JSON value of `bgpwhy parse`, in stretches: each report is written as soon as it is read,
 * a long one in parts. What it held is counted on the way.
 */
export function* parseJson(
  files: Iterable<Iterable<PieceReport>>,
  tally: Tally,
): Generator<string> {
  yield '{"schema":"bgpwhy.parse/1","files":[';
  let comma = '';
  for (const pieces of files) {
    yield comma;
    yield* fileJson(pieces, tally);
    comma = ',';
  }
  yield ']}\n';
}

function* fileJson(pieces: Iterable<PieceReport>, tally: Tally): Generator<string> {
  const problems: FileReport['problems'][number][] = [];
  const coverages: FileReport['coverage'][] = [];
  let comma = '';
  for (const told of pieces) {
    const { piece } = told;
    if (coverages.length === 0) yield `{"file":${asJson(piece.file)},"blocks":[`;
    count(tally, told);
    problems.push(...piece.problems);
    coverages.push(piece.coverage);
    for (const written of blocksJson(told)) {
      yield comma + written;
      comma = ',';
    }
  }
  yield `],"problems":${asJson(problems)},"coverage":${asJson(sumOf(coverages))}}`;
}

/** Each block, or as much of it as the piece holds. */
function blocksJson({ piece, continues, open }: PieceReport): readonly string[] {
  const last = piece.blocks.length - 1;
  return piece.blocks.map((block, at) =>
    blockJson(block, continues && at === 0, open && at === last),
  );
}

function blockJson(block: BlockReport, continues: boolean, open: boolean): string {
  if (!continues && !open) return asJson(block);
  const { to, complete, data, ...front } = block;
  const { rows, totals, ...before } = data as Listed;
  const list = rows.map((row) => asJson(row)).join(',');
  const begin = continues ? '' : `${unclosed(front)},"data":${unclosed(before)},"rows":[`;
  const end = open ? '' : `],"totals":${asJson(totals)}},${unclosed({ to, complete }).slice(1)}}`;
  return begin + list + end;
}

/** The data of a report that is read in parts: what stands in front of its list, the list, the rest. */
interface Listed {
  readonly family: string;
  readonly rows: readonly unknown[];
  readonly totals: unknown;
}

/** An object whose last bracket is still to come. */
const unclosed = (value: object): string => asJson(value).slice(0, -1);
