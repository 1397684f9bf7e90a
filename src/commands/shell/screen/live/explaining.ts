import type { Question } from '#facts/case.js';
import type { Diagnosis } from '#findings/diagnosis.js';
import { type HeardAnswer, type HeardLeaf, savedAs } from '#heard.js';
import type { ParsedFile } from '#parse.js';
import { parseAnswer, type SavedAnswer } from '#parse-answer.js';
import type { Board, Capture } from '#tui/board.js';
import { heardDiagnosis } from '../../live/diagnosed.js';
import { type HopsOf, hopsFrom } from '../hops-from.js';
import { withRows } from '../with-rows.js';
import type { HeardSoFar } from './heard-so-far.js';

/** What is concluded from what leaves said. */
export type Explained = Pick<Board, 'diagnosis' | 'captures'> & { readonly hopsOf: HopsOf };

/** Explains what was heard so far. What was read once is not read again, nor what was explained. */
export interface Explaining {
  /** Reads an answer as it comes: all of them at once would make the screen stand still. */
  readonly read: (leaf: string, answer: HeardAnswer) => void;
  readonly explain: (so: HeardSoFar, question: Question) => Explained;
}

export function explaining(): Explaining {
  const reads = remembering();
  let last: { readonly so: HeardSoFar; readonly question: Question; is: Explained } | null = null;
  return {
    read: (name, answer) => void reads(savedAs({ name }, answer)),
    explain: (so, question) => {
      if (last === null || last.question !== question || !isSame(last.so, so))
        last = { so, question, is: explained(so, question, reads) };
      return last.is;
    },
  };
}

type Reads = (answer: SavedAnswer) => ParsedFile;

/** The last answer in each file is remembered: a leaf that is asked anew may say the same. */
function remembering(): Reads {
  const known = new Map<string, { readonly of: SavedAnswer; readonly read: ParsedFile }>();
  return (answer) => {
    const before = known.get(answer.file);
    if (before !== undefined && before.of.text === answer.text && before.of.whole === answer.whole)
      return before.read;
    const read = parseAnswer(answer);
    known.set(answer.file, { of: answer, read });
    return read;
  };
}

const isSame = (one: HeardSoFar, other: HeardSoFar): boolean =>
  one.more === other.more &&
  one.finished.size === other.finished.size &&
  one.heard.length === other.heard.length &&
  one.heard.every(({ answers, failure }, at) => {
    const against = other.heard[at];
    return answers === against?.answers && failure === against.failure;
  });

function explained({ heard, finished, more }: HeardSoFar, question: Question, reads: Reads) {
  const isOver = ({ name }: HeardLeaf): boolean => finished.has(name);
  const { diagnosis, files } = heardDiagnosis(heard, question, reads, isOver);
  const told = withRows(diagnosis, question);
  return {
    diagnosis: more ? notMissed(told) : told,
    captures: heard.flatMap(capturesOf),
    hopsOf: hopsFrom(files, question.networkInstance),
  };
}

/** As long as somebody may answer, a report is not missed. */
const notMissed = (diagnosis: Diagnosis): Diagnosis => ({
  ...diagnosis,
  problems: diagnosis.problems.filter(({ code }) => code !== 'no-report'),
});

const capturesOf = ({ name, answers }: HeardLeaf): readonly Capture[] =>
  answers.map(({ file, text, command }) => ({ file, text, command, leaf: name }));
