import { wordsOf } from '#collect/ssh/failure-words.js';
import type { Policy } from '#collect/ssh/policy.js';
import type { Leaf } from '#inventory/leaf.js';
import { FAILURE_CODES } from '../../live/failure-codes.js';
import { type LeafReport, type Step, type Survey, survey } from '../../live/survey.js';
import { answersOf, bears } from './answers.js';
import type { Desk } from './desk.js';
import type { Event } from './ledger.js';

/** How leaves are asked, whatever about. */
export type Manner = Pick<Survey, 'timeout' | 'signal'> & { readonly policy: Policy };

/**
 * Asks one leaf, and has everything that happens entered at the desk.
 *
 * @param loggingIn leaves that have not let us in so far
 * @param reported is told of everything that came of asking a leaf
 */
export function askingAt(
  desk: Desk,
  names: readonly string[],
  manner: Manner,
  loggingIn: Set<string>,
  reported: (report: LeafReport) => void,
): (leaf: Leaf) => Promise<void> {
  const answers = answersOf(names);
  const seen = ({ name }: Leaf, step: Step): void => {
    loggingIn.delete(name);
    if (step.kind === 'done') reported(step.report);
    // What ends because we leave is no failure of the leaf.
    if (!manner.signal.aborted) desk.enter(name, eventOf(name, step, answers));
  };
  return async (leaf) => {
    const question = desk.question();
    loggingIn.add(leaf.name);
    desk.enter(leaf.name, { kind: 'asked', about: question.prefixes.length });
    await survey([leaf], { ...manner, ...question, parallel: 1, seen });
  };
}

function eventOf(name: string, step: Step, answers: ReturnType<typeof answersOf>): Event {
  switch (step.kind) {
    case 'connected':
      return { kind: 'waits', what: null };
    case 'sent':
      return { kind: 'sent', command: step.command, at: Date.now() };
    case 'heard': {
      const { answered } = step;
      return { kind: 'heard', answer: answers(name, answered.answer), bears: bears(answered) };
    }
    default:
      return outcomeOf(name, step.report, answers);
  }
}

function outcomeOf(name: string, report: LeafReport, answers: ReturnType<typeof answersOf>): Event {
  if (report.kind === 'failed') {
    const { failure } = report;
    return { kind: 'failed', failure: { kind: FAILURE_CODES[failure.kind], ...wordsOf(failure) } };
  }
  return {
    kind: 'answered',
    answers: report.answers.map(({ answer }) => answers(name, answer)),
  };
}
