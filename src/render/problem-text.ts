import type { LocatedProblem } from '#findings/diagnosis.js';
import { list } from '#text/words.js';
import { frames } from './frame.js';
import { hanging, wrapped } from './lines.js';
import { type Paint, roleOf } from './paint.js';
import type { RenderOptions } from './renderer.js';

/** A problem of the input: code, place, the line with marks, what was expected, what to do. */
export function problemText(
  problem: LocatedProblem,
  { width }: Pick<RenderOptions, 'width'>,
  paint: Paint,
): readonly string[] {
  const { code, severity, file, line, column, text, expected, message, excerpt } = problem;
  const { notes = [], help = [ADVICE[code] ?? []].flat() } = problem;
  const head = `${severity}[${code}]: `;
  const [first = '', ...others] = wrapped(`${head}${message}`, width - 2);
  const at = { line, column };
  const evidence = { file, from: at, to: at, text, label: '', excerpt };
  return [
    `${paint(roleOf(severity), head.trimEnd())} ${first.slice(head.length)}`,
    ...others.map((more) => `  ${more}`),
    ...(excerpt === null
      ? [` ${paint('dim', '-->')} ${file}`]
      : frames([evidence], paint).map((shown) => shown.trimEnd())),
    ...(expected.length === 0 ? [] : hanging('  = expected: ', wanted(code, expected), width)),
    ...notes.flatMap((note) => hanging('  = note: ', note, width)),
    ...help.flatMap((what) => hanging('  = do: ', what, width)),
  ];
}

/** All of what was cut off should be there; of what else was expected, one thing. */
const wanted = (code: string, expected: readonly string[]): string =>
  code === 'cut-off' ? list(expected) : expected.join(', or ');

/** What helps against each kind of problem. */
const ADVICE: Readonly<Record<string, string>> = {
  'unread-line': 'save the report again as the router prints it, or report this print',
  'unknown-label': 'nothing; a newer release prints it, and its words are kept',
  'unknown-value': 'nothing; its words are kept as printed',
  'author-edit': 'save the whole answer of the router, without cuts and remarks',
  'cut-off': 'save the whole answer of the router, to its closing rule',
  'count-mismatch': 'save the whole answer of the router',
  'superseded-report': 'nothing if the last one is the newer one; else name the newer file alone',
  'no-report':
    'save what this prints: show network-instance NAME protocols bgp routes ipv4 prefix PREFIX detail',
  'no-answer': 'ask again; --timeout gives more time',
  'error-in-answer': 'log in, type the command, and see what it says',
  'no-report-in-answer':
    'log in and type the command; `bgpwhy role` prints what the account must be allowed',
  'unreadable-file': 'name a file or folder that can be read, or - for standard input',
};
