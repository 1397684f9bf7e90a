import type { BlockReport, FileReport } from '#findings/parse-report.js';
import { count } from '#text/words.js';
import { hanging } from './lines.js';
import { type Paint, painter } from './paint.js';
import { problemText } from './problem-text.js';
import type { RenderOptions } from './renderer.js';
import { safe } from './safe.js';

/** For people: which reports a file holds, and what was not understood, with its place. */
export function parseText(file: FileReport, options: RenderOptions): string {
  return `${fileText(safe(file), options, painter(options.color)).join('\n')}\n`;
}

function fileText(file: FileReport, options: RenderOptions, paint: Paint): readonly string[] {
  const { blocks, problems, coverage } = file;
  const { characters, read, ignored, unread } = coverage;
  const readable = !problems.some(({ code }) => code === 'unreadable-file');
  return [
    paint('strong', file.file),
    ...(blocks.length === 0 && readable ? ['  no report of SR Linux found'] : []),
    ...blocks.flatMap((block) => blockText(block, options, paint)),
    ...(characters === 0
      ? []
      : [
          `  ${count(characters, 'character')} in reports: ${read} read, ${ignored} knowingly ignored, ${unread} unread`,
        ]),
    ...problems.flatMap((problem) => ['', ...problemText(problem, options, paint)]),
  ];
}

function blockText(block: BlockReport, { width }: RenderOptions, paint: Paint): readonly string[] {
  const { kind, device, networkInstance, command, from, to, complete } = block;
  const whole = complete ? paint('good', 'complete') : paint('warn', 'not whole');
  const where = networkInstance === null ? '' : ` network-instance ${networkInstance}`;
  const who = device === null ? '' : ` of ${device}`;
  return [
    `  ${from.line}:${from.column} to ${to.line}:${to.column}  ${kind}${who}${where}, ${whole}`,
    ...(command === null ? [] : hanging('    asked by ', command, width)),
  ];
}
