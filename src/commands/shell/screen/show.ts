import type { RenderOptions } from '#render/renderer.js';
import { untilSignalled } from '../live/ending.js';
import { anySource, type ScreenFlags } from './any-source.js';
import { CLIPBOARDS } from './copying.js';
import { looksOf } from './looks.js';
import { openLinear, openScreen } from './open.js';
import { settingsFrom } from './settings.js';
import { WATCH } from './watch.js';

/**
 * Opens the screen on what the flags name, until the user leaves it; then everything is put away.
 *
 * @param found what the terminal can show
 * @throws UsageError where nothing can be asked or read, or the user's settings are wrong
 * @throws Interrupted when a signal ended the process
 */
export async function showScreen(
  words: readonly string[],
  flags: ScreenFlags,
  found: RenderOptions,
  version: string,
): Promise<void> {
  const settings = await settingsFrom({ clipboards: CLIPBOARDS, watch: WATCH });
  const looks = looksOf(flags, settings, found, process.env);
  const watch = flags.watch ?? settings.watch ?? undefined;
  return untilSignalled(async (signal) => {
    const source = await anySource(words, { ...flags, watch }, version, signal);
    try {
      await source.ready();
      const open = flags.linear ? openLinear : openScreen;
      await open(source.feed, looks, AbortSignal.any([signal, source.broken]));
    } finally {
      for (const line of await source.close()) process.stderr.write(`${line}\n`);
    }
    source.broken.throwIfAborted();
  });
}
