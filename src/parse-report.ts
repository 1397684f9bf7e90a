import type { Block, Problem } from '#facts/block.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import type { BlockReport, FileReport, ParseReport } from '#findings/parse-report.js';
import { quoting } from '#rules/case/evidence.js';
import { moved } from '#text/moved.js';
import { lineIndex } from '#text/position.js';
import { sumOf } from './found-report.js';
import { located } from './located.js';
import type { ParsedFile } from './parse.js';
import type { Piece } from './reading-desk.js';

/**
 * Files as they were read, in the shape that `bgpwhy parse --json` prints.
 *
 * @param spans whether every record keeps `spans` (and its own `span`): offsets in UTF-16 units
 */
export function parseReport(files: readonly ParsedFile[], spans = false): ParseReport {
  const whole = files.map((parsed) => pieceReport({ ...WHOLE, parsed }, spans));
  return { schema: 'bgpwhy.parse/1', files: whole.map(({ piece }) => piece) };
}

const WHOLE = { offset: 0, from: { line: 1, column: 1 }, continues: false, open: false };

/** A piece of a file; its first and last report may be parts of longer ones. */
export interface PieceReport extends Pick<Piece, 'continues' | 'open'> {
  readonly piece: FileReport;
}

/** The same for a piece of a file; all places count from the beginning of the file. */
export function pieceReport(
  { parsed, offset, from, continues, open }: Piece,
  spans: boolean,
): PieceReport {
  const { file, text, blocks, problems, coverage } = parsed;
  const place = lineIndex(text, from);
  const evidenceOf = quoting([{ file, text, from }]);
  const told = spans ? shiftedBy(offset) : withoutPlaces;
  const piece: FileReport = {
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
  return { piece, continues, open };
}

/** The pieces of one file, one behind the other, as one. */
export function joined(pieces: readonly PieceReport[]): FileReport {
  return {
    file: pieces[0]?.piece.file ?? '',
    blocks: pieces.reduce<readonly BlockReport[]>(withBlocks, []),
    problems: pieces.flatMap(({ piece }) => piece.problems),
    coverage: sumOf(pieces.map(({ piece }) => piece.coverage)),
  };
}

function withBlocks(
  before: readonly BlockReport[],
  { piece, continues }: PieceReport,
): readonly BlockReport[] {
  const [begun, part] = [before.at(-1), piece.blocks[0]];
  if (!continues || begun === undefined || part === undefined) return [...before, ...piece.blocks];
  const { to, complete } = part;
  const data = mergedData(begun.data, part.data);
  return [...before.slice(0, -1), { ...begun, to, complete, data }, ...piece.blocks.slice(1)];
}

/** The same facts, with the records of both lists; what stands behind the list is in the later one. */
function mergedData(begun: unknown, part: unknown): unknown {
  const [earlier, later] = [
    begun as { rows?: unknown[] } | null,
    part as { rows?: unknown[] } | null,
  ]; // the data of one kind
  return { ...later, rows: [...(earlier?.rows ?? []), ...(later?.rows ?? [])] };
}

const shiftedBy =
  (offset: number) =>
  (data: unknown): unknown =>
    offset === 0 ? data : moved(data, ([start, end]) => [start + offset, end + offset]);

const lastOf = ({ span: [start, end] }: Block): number => Math.max(start, end - 1);

function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.some(isRecord) ? value.map(withoutPlaces) : value;
  const told: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (!PLACES.has(key)) put(told, key, withoutPlaces(member));
  }
  return told;
}

const PLACES: ReadonlySet<string> = new Set(['span', 'spans']);

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** A key that every object has, such as `__proto__`, is one like any other. */
function put(told: Record<string, unknown>, key: string, value: unknown): void {
  if (key in told) Object.defineProperty(told, key, { value, ...OWN });
  else told[key] = value;
}

const OWN = { enumerable: true, configurable: true, writable: true };
