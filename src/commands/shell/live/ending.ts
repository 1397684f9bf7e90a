import { BY_SIGNAL } from '../exit.js';
import { Interrupted } from '../interrupted.js';

const NAMES = Object.keys(BY_SIGNAL) as readonly (keyof typeof BY_SIGNAL)[]; // its keys are no others

/** Milliseconds for putting everything away after a signal. */
const PATIENCE = 2_000;

/**
 * Does something that ends in good order when the process is asked to end: the work learns of it by its
 * own signal and puts away what it has. A second signal, or too long a wait, ends the process at once.
 *
 * @throws Interrupted when there was a signal, as soon as the work is over
 */
export async function untilSignalled<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const ended: { code: number | null } = { code: null };
  const giveBack = takeOver((name) => {
    if (ended.code !== null) process.exit(ended.code);
    ended.code = BY_SIGNAL[name];
    timer = setTimeout(() => process.exit(BY_SIGNAL[name]), PATIENCE);
    ending.abort();
  });
  const [outcome] = await Promise.allSettled([work(ending.signal)]);
  clearTimeout(timer);
  giveBack();
  // Whatever else came of the work: nobody waits for it any more.
  if (ended.code !== null) throw new Interrupted(ended.code);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** Hears the signals instead of all who did so far, until it is given back. Never is there nobody. */
function takeOver(hear: (name: keyof typeof BY_SIGNAL) => void): () => void {
  const before = NAMES.map((name) => ({ name, listeners: process.rawListeners(name) }));
  for (const name of NAMES) process.on(name, hear);
  for (const { name, listeners } of before)
    for (const one of listeners) process.removeListener(name, one as NodeJS.SignalsListener);
  return () => {
    for (const { name, listeners } of before)
      for (const one of listeners) process.on(name, one as NodeJS.SignalsListener);
    for (const name of NAMES) process.removeListener(name, hear);
  };
}
