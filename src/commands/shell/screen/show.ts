import { untilSignalled } from '../live/ending.js';
import { anySource, type ScreenFlags } from './any-source.js';
import { type Looks, openScreen } from './open.js';

/**
 * Opens the screen on what the flags name, until the user leaves it; then everything is put away.
 *
 * @throws UsageError where nothing can be asked or read
 * @throws Interrupted when a signal ended the process
 */
export function showScreen(
  words: readonly string[],
  flags: ScreenFlags,
  looks: Looks,
  version: string,
): Promise<void> {
  return untilSignalled(async (signal) => {
    const source = await anySource(words, flags, version, signal);
    try {
      await source.ready();
      await openScreen(source.feed, looks, AbortSignal.any([signal, source.broken]));
    } finally {
      for (const line of await source.close()) process.stderr.write(`${line}\n`);
    }
    source.broken.throwIfAborted();
  });
}
