import type { SourceFlags } from '../diagnosed.js';
import { quietSource, type Source } from './source.js';

export interface ScreenFlags extends SourceFlags {
  readonly demo: boolean;
  /** Whether it is told line by line instead of drawn. */
  readonly linear: boolean;
  /** Seconds. */
  readonly watch?: number | undefined;
  readonly theme?: string | undefined;
  readonly ascii: boolean;
}

/**
 * What the flags name to look at.
 *
 * @throws UsageError where it can't be asked or read
 */
export async function anySource(
  words: readonly string[],
  flags: ScreenFlags,
  version: string,
  signal: AbortSignal,
): Promise<Source> {
  if (flags.demo) {
    const { demoSource } = await import('./demo-source.js');
    return demoSource(flags.watch, version, signal);
  }
  if (flags.target !== undefined) {
    const { liveSource } = await import('./live/live-source.js');
    return liveSource(words, flags, { source: 'live', version }, signal);
  }
  return quietSource(await savedIn(words, flags, version));
}

async function savedIn(words: readonly string[], flags: ScreenFlags, version: string) {
  if (flags.bundle !== undefined) {
    const { bundleFeed } = await import('./bundle-feed.js');
    return bundleFeed(words, flags.bundle, flags, version);
  }
  if (flags.from === undefined && words.length === 0) {
    const { emptyFeed } = await import('./empty-feed.js');
    return emptyFeed();
  }
  const { savedFeed } = await import('./saved-feed.js');
  return savedFeed(words, flags, version);
}
