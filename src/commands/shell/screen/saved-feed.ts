import type { Diagnosis } from '#findings/diagnosis.js';
import { hopsIn } from '#hops.js';
import type { ParsedFile } from '#parse.js';
import type { Board, Capture, Feed, LeafState } from '#tui/board.js';
import { type SourceFlags, savedReading } from '../diagnosed.js';

/**
 * Shows what saved files tell.
 *
 * @throws UsageError where no input is named, or a word is no prefix
 */
export function savedFeed(words: readonly string[], flags: SourceFlags): Feed {
  const { diagnosis, files } = savedReading(words, flags);
  // The question of `savedReading`: what is not in the diagnosis is not looked up, either.
  const hops = hopsIn(files, { prefixes: [], networkInstance: flags['network-instance'] ?? null });
  return stillFeed({
    source: 'saved',
    diagnosis,
    leaves: leavesIn(diagnosis),
    captures: files.map(captureOf),
    sent: [],
    hopsOf: ({ prefix, networkInstance }, leaf) => hops(prefix, networkInstance, leaf),
    every: null,
    askable: () => null,
  });
}

/** A feed of what was read before: it shows one board, and there is nobody to ask. */
export function stillFeed(board: Board): Feed {
  return {
    watch: (seen) => {
      seen(board);
      return () => {};
    },
    refresh: null,
    ask: null,
    pause: null,
    questions: () => null,
  };
}

/** Every leaf that a case tells of, once. */
function leavesIn({ cases }: Diagnosis): readonly LeafState[] {
  const names = new Set(cases.flatMap(({ leaves }) => leaves.map(({ name }) => name)));
  return [...names].map((name) => ({ name, phase: 'saved', heardAt: null, trouble: null }));
}

const captureOf = ({ file, text }: ParsedFile): Capture => ({
  file,
  text,
  leaf: null,
  command: null,
});
