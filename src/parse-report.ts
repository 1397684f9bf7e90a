import type { Block, Problem } from '#facts/block.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import type { BlockReport, FileReport, ParseReport } from '#findings/parse-report.js';
import { quoting } from '#rules/case/evidence.js';
import { moved } from '#text/moved.js';
import { lineIndex } from '#text/position.js';
import { located } from './located.js';
import { type ParsedFile, sumOf } from './parse.js';
import type { Piece } from './parse-pieces.js';

/**
 * Files as they were read, in the shape that `bgpwhy parse --json` prints.
 *
 * @param spans whether every record keeps `spans` (and its own `span`): offsets in UTF-16 units
 */
export function parseReport(files: readonly ParsedFile[], spans = false): ParseReport {
  const whole = files.map((parsed) => pieceReport({ parsed, offset: 0, from: FIRST }, spans));
  return { schema: 'bgpwhy.parse/1', files: whole };
}

const FIRST = { line: 1, column: 1 };

/** The same for a piece of a file; all places count from the beginning of the file. */
export function pieceReport({ parsed, offset, from }: Piece, spans: boolean): FileReport {
  const { file, text, blocks, problems, coverage } = parsed;
  const place = lineIndex(text, from);
  const evidenceOf = quoting([{ file, text, from }]);
  const told = spans ? shiftedBy(offset) : withoutPlaces;
  return {
    file,
    blocks: blocks.map((block): BlockReport => {
      const { kind, device, command, networkInstance, complete, data } = block;
      const ends = { from: place(block.span[0]), to: place(lastOf(block)) };
      return { kind, device, command, networkInstance, ...ends, complete, data: told(data) };
    }),
    problems: problems.map(
      (problem: Problem): LocatedProblem => located(problem, file, evidenceOf),
    ),
    coverage,
  };
}

/** Several reports about one file, one behind the other, as one. */
export function joined(pieces: readonly FileReport[]): FileReport {
  return {
    file: pieces[0]?.file ?? '',
    blocks: pieces.flatMap(({ blocks }) => blocks),
    problems: pieces.flatMap(({ problems }) => problems),
    coverage: sumOf(pieces.map(({ coverage }) => coverage)),
  };
}

const shiftedBy =
  (offset: number) =>
  (data: unknown): unknown =>
    offset === 0 ? data : moved(data, ([start, end]) => [start + offset, end + offset]);

const lastOf = ({ span: [start, end] }: Block): number => Math.max(start, end - 1);

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'span' && key !== 'spans')
      .map(([key, member]) => [key, withoutPlaces(member)]),
  );
}
