import type { Diagnosis } from '#findings/diagnosis.js';
import type { Feed, LeafState } from '#tui/board.js';
import { type SourceFlags, savedReading } from '../diagnosed.js';
import { stillFeed } from './still-feed.js';

/**
 * Shows what saved files tell.
 *
 * @throws UsageError where no input is named, or a word is no prefix
 */
export function savedFeed(words: readonly string[], flags: SourceFlags, version: string): Feed {
  const { diagnosis, files } = savedReading(words, flags);
  const networkInstance = flags['network-instance'] ?? null;
  return stillFeed({
    ...{ source: 'saved', version, diagnosis, files, networkInstance },
    leaves: leavesIn(diagnosis),
  });
}

/** Every leaf that a case tells of, once. */
function leavesIn({ cases }: Diagnosis): readonly LeafState[] {
  const names = new Set(cases.flatMap(({ leaves }) => leaves.map(({ name }) => name)));
  return [...names].map((name) => ({ name, phase: 'saved', heardAt: null, trouble: null }));
}
