import { fileNameFor, foldersFor } from '#collect/bundle/names.js';
import type { Answer } from '#collect/ssh/answer.js';
import { explains } from '#questions.js';
import type { Answered } from '../../live/interview.js';
import type { TimedAnswer } from './ledger.js';

/** Names answers as in a bundle. A command has the same name whenever it is asked, and an answer one record. */
export function answersOf(
  leaves: readonly string[],
): (leaf: string, answer: Answer) => TimedAnswer {
  const folders = foldersFor(leaves);
  const files = new Map<string, string>();
  const numbers = new Map<string, number>();
  const made = new WeakMap<Answer, TimedAnswer>();
  const fileOf = (leaf: string, command: string): string => {
    const key = `${leaf} ${command}`;
    const known = files.get(key);
    if (known !== undefined) return known;
    const number = (numbers.get(leaf) ?? 0) + 1;
    const file = `${folders[leaves.indexOf(leaf)] ?? leaf}/${fileNameFor(command, number)}`;
    numbers.set(leaf, number);
    files.set(key, file);
    return file;
  };
  return (leaf, answer) => {
    const known = made.get(answer) ?? timed(answer, fileOf(leaf, answer.command));
    made.set(answer, known);
    return known;
  };
}

const timed = (
  { command, text, stderr, end, exitStatus, startedAt, endedAt }: Answer,
  file: string,
): TimedAnswer => ({
  ...{ file, command, text, stderr, end, exitStatus },
  startedAt: Date.parse(startedAt),
  endedAt: Date.parse(endedAt),
});

/** Whether a verdict may rest on what was asked, or on that it was not told. */
export const bears = ({ kind, answer }: Answered): boolean =>
  kind !== 'version' && kind !== 'network-instance-summary' && !explains(answer.command);
