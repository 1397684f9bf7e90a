import type { Block, Problem } from '#facts/block.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import type { BlockReport, FileReport, ParseReport } from '#findings/parse-report.js';
import { quoting } from '#rules/case/evidence.js';
import { lineIndex } from '#text/position.js';
import { located } from './located.js';
import type { ParsedFile } from './parse.js';

/**
 * Files as they were read, in the shape that `bgpwhy parse --json` prints.
 *
 * @param spans whether every record keeps `spans` (and its own `span`): offsets in UTF-16 units
 */
export function parseReport(files: readonly ParsedFile[], spans = false): ParseReport {
  return { schema: 'bgpwhy.parse/1', files: files.map((file) => fileReport(file, spans)) };
}

function fileReport(file: ParsedFile, spans: boolean): FileReport {
  const place = lineIndex(file.text);
  const evidenceOf = quoting([file]);
  return {
    file: file.file,
    blocks: file.blocks.map((block): BlockReport => {
      const { kind, device, command, networkInstance, complete, data } = block;
      const [from, to] = [place(block.span[0]), place(lastOf(block))];
      const told = spans ? data : withoutPlaces(data);
      return { kind, device, command, networkInstance, from, to, complete, data: told };
    }),
    problems: file.problems.map(
      (problem: Problem): LocatedProblem => located(problem, file.file, evidenceOf),
    ),
    coverage: file.coverage,
  };
}

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
