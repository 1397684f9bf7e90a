import { notAsked, strangers } from '../../live/ask-leaves.js';
import { type Choice, choiceOf } from '../../live/chosen.js';
import type { LiveFlags } from '../../live/flags.js';
import { policyFor } from '../../live/policy.js';
import { questionOf } from '../../live/question.js';
import type { Source } from '../source.js';
import { askingAt } from './asking.js';
import { byItself } from './by-itself.js';
import { type About, type Desk, deskFor } from './desk.js';
import { lastWords } from './last-words.js';
import { liveFeed } from './live-feed.js';
import { type Questions, questionsOf } from './questions.js';
import { roundsOf } from './rounds.js';

/** Which leaves are asked how, and how often. */
export interface WatchFlags extends LiveFlags {
  readonly 'network-instance'?: string | undefined;
  /** Seconds. */
  readonly watch?: number | undefined;
}

/**
 * Asks leaves over SSH, from now on and as often as is wanted, and shows what they have said so far.
 *
 * @param signal ends all of it at once
 * @throws UsageError where leaves can't be chosen or the question can't be asked
 */
export function liveSource(
  words: readonly string[],
  flags: WatchFlags,
  about: Pick<About, 'source' | 'version'>,
  signal: AbortSignal,
): Source {
  const question = questionOf(words, flags['network-instance']);
  const choice = choiceOf(flags);
  for (const remark of [...choice.remarks, ...strangers(flags, choice.leaves)])
    process.stderr.write(`${remark}\n`);
  const silent = choice.errors.flatMap(notAsked);
  const names = [...choice.leaves, ...silent].map(({ name }) => name);
  const desk = deskFor(names, question, { ...about, every: flags.watch ?? null });
  for (const { name, failure } of silent) {
    // Nobody will ever ask them.
    desk.enter(name, { kind: 'asked', about: Number.POSITIVE_INFINITY });
    if (failure !== null) desk.enter(name, { kind: 'failed', failure });
  }
  return sourceAt(desk, choice, flags, signal);
}

function sourceAt(desk: Desk, { leaves }: Choice, flags: WatchFlags, signal: AbortSignal): Source {
  const ending = new AbortController();
  const breaking = new AbortController();
  const over = AbortSignal.any([signal, ending.signal]);
  const names = leaves.map(({ name }) => name);
  const words = lastWords();
  const loggingIn = new Set<string>();
  const questions = questionsAt(desk, loggingIn);
  const policy = policyFor(flags, new Set(names), over, questions.turn);
  const manner = { policy, timeout: flags.timeout * 1_000, signal: over };
  const asks = askingAt(desk, names, manner, loggingIn, words.note);
  const rounds = roundsOf(
    flags.parallel,
    (name) => desk.enter(name, { kind: 'queued' }),
    async (name) => {
      const leaf = leaves.find((one) => one.name === name);
      if (leaf !== undefined) await asks(leaf).catch((error) => breaking.abort(error));
    },
  );
  const repeat = flags.watch === undefined ? null : byItself(flags.watch, () => rounds.ask(idle()));
  const idle = (): readonly string[] => names.filter((name) => !rounds.busy().has(name));
  rounds.ask(names);
  return {
    feed: liveFeed(desk, names, rounds, questions, repeat),
    broken: breaking.signal,
    ready: async () => {
      if (policy.confirm !== null) await questions.quiet();
      questions.defer();
    },
    close: async () => {
      repeat?.stop();
      ending.abort();
      await rounds.end();
      desk.stop();
      return words.lines();
    },
  };
}

/** What waits for the user is told at the leaf that wants it, else at those that are being logged in to. */
function questionsAt(desk: Desk, loggingIn: ReadonlySet<string>): Questions {
  return questionsOf(
    ({ target, what }, waiting) => {
      const whose = [...loggingIn].filter((name) => name === target);
      for (const name of whose.length > 0 ? whose : loggingIn)
        desk.enter(name, { kind: 'waits', what: waiting ? what : null });
    },
    () => loggingIn.size === 0,
  );
}
