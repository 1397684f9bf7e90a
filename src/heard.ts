import type { Case, Diagnosis, LocatedProblem } from '#findings/diagnosis.js';
import { isWhole } from '#text/ending.js';
import { grouped } from '#text/grouped.js';
import { refusalIn } from '#text/refusal.js';
import type { ParsedFile } from './parse.js';
import { parseAnswer, type SavedAnswer } from './parse-answer.js';
import { explains } from './questions.js';

/** What one leaf said, live or kept in a bundle. */
export interface HeardLeaf {
  readonly name: string;
  /** Why it could not be asked at all; null: it was asked. */
  readonly failure: HeardFailure | null;
  readonly answers: readonly HeardAnswer[];
}

export interface HeardFailure {
  /** A word for programs: `unreachable`, `host-key-changed`, `not-authenticated` and the like. */
  readonly kind: string;
  readonly message: string;
  readonly notes: readonly string[];
  readonly help: readonly string[];
}

export interface HeardAnswer {
  /** How to name it in evidence. */
  readonly file: string;
  readonly command: string;
  readonly text: string;
  /** What came beside the answer. */
  readonly stderr: string;
  /** `complete`, or how it ended before its end. */
  readonly end: string;
  /** Of the command, as the leaf told it; null: it told none. */
  readonly exitStatus: number | null;
}

/** Reports of leaves that were asked, and a problem for everything that was not told. */
export interface HeardReports {
  readonly files: readonly ParsedFile[];
  readonly problems: readonly LocatedProblem[];
}

/**
 * Reads what leaves said.
 *
 * @param everywhere whether they were asked in every network-instance: most of them know nothing then
 * @param reads an answer; something that remembers them saves reading one again
 */
export function readHeard(
  leaves: readonly HeardLeaf[],
  everywhere: boolean,
  reads: (answer: SavedAnswer) => ParsedFile = parseAnswer,
): HeardReports {
  const read = leaves.flatMap((leaf) =>
    leaf.answers.map((answer) => ({ leaf, answer, file: reads(savedAs(leaf, answer)) })),
  );
  return {
    files: read.filter(({ file }) => file.blocks.length > 0).map(({ file }) => file),
    problems: [
      ...leaves.flatMap(({ name, failure }) => (failure === null ? [] : [noLeaf(name, failure)])),
      ...read.flatMap(({ leaf, answer, file }) => {
        if (file.blocks.length > 0) return errorBeside(leaf.name, answer, file);
        if (explains(answer.command) || (everywhere && isEmpty(answer))) return [];
        return [noReport(leaf.name, answer)];
      }),
      ...leaves.flatMap(({ name }) =>
        unexplained(
          name,
          read.filter(({ leaf, file }) => leaf.name === name && file.blocks.length === 0),
        ),
      ),
    ],
  };
}

/** What only explains can be missed: it is told once for each way in which answers are missing. */
function unexplained(
  name: string,
  read: readonly { readonly answer: HeardAnswer }[],
): readonly LocatedProblem[] {
  const missing = read
    .map(({ answer }) => answer)
    .filter((answer) => explains(answer.command) && !isEmpty(answer));
  return [...grouped(missing, ({ end }) => end).values()].map((all) => together(name, all));
}

function together(name: string, all: readonly HeardAnswer[]): LocatedProblem {
  const [first, ...others] = all.map((answer) => noReport(name, answer));
  const [{ end } = { end: '' }] = all;
  const what = end === 'complete' ? 'gave no report for' : (ENDS[end] ?? 'did not answer');
  const told = `${name} ${what} ${all.length} commands that would explain its routes`;
  if (first === undefined) return { ...problemAt(name, 'note', told), code: 'no-answer' };
  if (others.length === 0) return first;
  return { ...first, message: told, notes: [first, ...others].map(({ message }) => message) };
}

/**
 * What a leaf says of an error beside a report makes the report doubtful, however whole it looks. A
 * report that only explains is doubted as little as one that was not given.
 */
function errorBeside(
  name: string,
  { file, command, text, stderr }: HeardAnswer,
  { blocks }: ParsedFile,
): readonly LocatedProblem[] {
  const behind = Math.max(...blocks.map(({ span }) => span[1]));
  const before = Math.min(...blocks.map(({ span }) => span[0]));
  const refusal = [stderr, text.slice(0, before), text.slice(behind)]
    .map(refusalIn)
    .find((one) => one !== null);
  if (refusal === undefined || refusal === null) return [];
  const message = `${name} told of an error beside its report for \`${command}\`: ${refusal.words}`;
  const severity = explains(command) ? 'note' : 'warning';
  return [{ ...problemAt(file, severity, message), code: 'error-in-answer' }];
}

/** An answer as it is read. */
export const savedAs = ({ name }: Pick<HeardLeaf, 'name'>, answer: HeardAnswer): SavedAnswer => {
  const { file, command, text } = answer;
  return { file, text, device: name, command, whole: isWhole(answer) };
};

const noLeaf = (name: string, { kind, message, notes, help }: HeardFailure): LocatedProblem => ({
  ...problemAt(name, 'error', message),
  code: kind,
  notes,
  help,
});

/** A leaf that has no such route says nothing. */
const isEmpty = ({ text, stderr, end }: HeardAnswer): boolean =>
  end === 'complete' && text.trim() === '' && stderr.trim() === '';

/**
 * An answer without the report that was asked for. That a release does not know a command, or knows of
 * nothing to tell, is no fault, and what only explains can be missed.
 */
function noReport(name: string, answer: HeardAnswer): LocatedProblem {
  const { file, command, text, stderr, end } = answer;
  const beside = explains(command);
  if (end !== 'complete')
    return {
      ...problemAt(
        file,
        beside ? 'note' : 'warning',
        `${name} ${ENDS[end] ?? 'did not answer'} \`${command}\``,
      ),
      code: 'no-answer',
    };
  const refusal = refusalIn(text) ?? refusalIn(stderr);
  const words = refusal === null ? wordsOf(text, stderr) : `: ${refusal.words}`;
  const known = refusal?.kind !== 'unknown';
  const quiet = beside || !known || command === 'show version' || isEmpty(answer);
  const message = `${name} gave no report for \`${command}\`${words}`;
  return { ...problemAt(file, quiet ? 'note' : 'warning', message), code: 'no-report-in-answer' };
}

const ENDS: Readonly<Record<string, string>> = {
  'timed-out': 'did not answer in time to',
  'too-long': 'said more than can be taken to',
  'cut-off': 'went away before it had answered',
  refused: 'let nobody ask',
  cancelled: 'was not asked to the end:',
};

/** The first line that it said instead. */
function wordsOf(text: string, stderr: string): string {
  const [line] = `${text}\n${stderr}`.split('\n').filter((one) => one.trim() !== '');
  return line === undefined ? ': it said nothing' : `: ${line.trim().slice(0, 200)}`;
}

const problemAt = (
  file: string,
  severity: LocatedProblem['severity'],
  message: string,
): Omit<LocatedProblem, 'code'> => ({
  severity,
  file,
  line: 1,
  column: 1,
  text: '',
  expected: [],
  message,
  excerpt: null,
});

/**
 * Without the cases of network-instances that know nothing of a prefix, when no network-instance was
 * named and another one does. Where none knows it, all are kept.
 */
export function whereHeld(diagnosis: Diagnosis): Diagnosis {
  const { cases } = diagnosis;
  const held = new Set(cases.filter(isHeld).map(({ prefix }) => prefix));
  return { ...diagnosis, cases: cases.filter((one) => isHeld(one) || !held.has(one.prefix)) };
}

const isHeld = ({ leaves }: Case): boolean =>
  leaves.some(({ paths, installedNextHops }) => paths.length > 0 || (installedNextHops ?? 0) > 0);
