import { EXIT } from '../exit.js';

const SIGNALS = { SIGINT: EXIT.interrupted, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Does something for which things have to be put away afterwards, whether it ends by itself or by a
 * signal; then the program ends, too.
 */
export async function whileUnderWay<T>(
  putAway: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const names = Object.keys(SIGNALS) as readonly (keyof typeof SIGNALS)[];
  const end = (signal: keyof typeof SIGNALS): void => {
    void putAway().finally(() => process.exit(SIGNALS[signal]));
  };
  // The program's own listener would end it before anything is put away.
  process.removeAllListeners('SIGINT');
  for (const name of names) process.once(name, end);
  try {
    return await work();
  } finally {
    for (const name of names) process.removeListener(name, end);
    process.once('SIGINT', () => process.exit(EXIT.interrupted));
    await putAway();
  }
}
