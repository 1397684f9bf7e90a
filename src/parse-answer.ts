import type { Block, Problem } from '#facts/block.js';
import { moved } from '#text/moved.js';
import { type ParsedFile, parsedFile } from './parse.js';
import { reportsIn } from './reports.js';

/** What a leaf said to one command, and where its words are kept. */
export interface SavedAnswer {
  /** How to name it in evidence and messages. */
  readonly file: string;
  readonly text: string;
  /** The leaf that was asked, as its user calls it. */
  readonly device: string;
  readonly command: string;
  /** False: the connection ended, or time or space ran out, before the answer did. */
  readonly whole: boolean;
}

/**
 * Reads an answer of which is known who gave it and to what. It is read as it would stand on a
 * terminal: behind the command, and with a prompt behind it where it is whole. Whatever the words
 * themselves say about who speaks does not count.
 */
export function parseAnswer({ file, text, device, command, whole }: SavedAnswer): ParsedFile {
  const echo = `${PROMPT} ${command}\n`;
  const behind = whole ? `\n${MODE}\n` : '';
  const reports = reportsIn(`${echo}${text}${behind}`, file);
  const back = <T>(value: T): T =>
    moved(value, ([start, end]) => [start - echo.length, end - echo.length]);
  const read = parsedFile(
    file,
    text,
    reports.map((report) => ({
      ...report,
      ...back({ block: report.block, problems: report.problems }),
    })),
  );
  const blocks = read.blocks.map((block): Block => ({ ...block, device }));
  return whole ? { ...read, blocks } : cutOff({ ...read, blocks });
}

/** Any device: the name by which the user calls it need not be one that a prompt can hold. */
const PROMPT = 'A:leaf#';
const MODE = '--{ running }--[  ]--';

/** No report of an answer that was cut off is complete, however well it ends. */
function cutOff(read: ParsedFile): ParsedFile {
  const blocks = read.blocks.map((block) => ({ ...block, complete: false }));
  const last = blocks.at(-1);
  if (last === undefined || read.problems.some(({ code }) => code === 'cut-off'))
    return { ...read, blocks };
  const [start, end] = last.span;
  const problem: Problem = {
    code: 'cut-off',
    severity: 'warning',
    span: [Math.max(start, end - SHOWN), end],
    expected: ['the rest of the answer'],
    message: 'the answer was cut off on its way: more may have followed',
  };
  return { ...read, blocks, problems: [...read.problems, problem] };
}

/** How much of the report's end is marked. */
const SHOWN = 40;
