import type { BundledLeaf, Manifest } from '#collect/bundle/manifest.js';
import type { HeardLeaf } from '#heard.js';
import type { Capture, Feed, LeafState, Sent } from '#tui/board.js';
import type { SourceFlags } from '../diagnosed.js';
import { bundleReading } from '../live/diagnosed.js';
import { stillFeed } from './still-feed.js';
import { troubleOf } from './trouble-of.js';
import { withRows } from './with-rows.js';

/**
 * Shows what leaves said when a bundle of theirs was written, and those that said nothing.
 *
 * @throws UsageError for a folder that is no bundle, or a word that is no prefix
 */
export function bundleFeed(
  words: readonly string[],
  folder: string,
  flags: SourceFlags,
  version: string,
): Feed {
  const { diagnosis, files, manifest, heard, question } = bundleReading(words, folder, flags);
  const { networkInstance } = question;
  return stillFeed({
    ...{ source: 'bundle', version, files, networkInstance },
    diagnosis: withRows(diagnosis, question),
    leaves: manifest.leaves.map(leafOf),
    captures: heard.flatMap(capturesOf),
    sent: sentIn(manifest, folder),
  });
}

function leafOf({ name, reason, answers }: BundledLeaf): LeafState {
  const times = answers.map(({ endedAt }) => Date.parse(endedAt)).filter(Number.isFinite);
  return {
    name,
    phase: reason === null ? 'saved' : 'failed',
    heardAt: times.length === 0 ? null : Math.min(...times),
    trouble: reason === null ? null : troubleOf(name, reason),
  };
}

const capturesOf = ({ name, answers }: HeardLeaf): readonly Capture[] =>
  answers.map(({ file, text, command }) => ({ file, text, command, leaf: name }));

/** Every command, in the order in which they were sent to the leaves. */
const sentIn = ({ leaves }: Manifest, folder: string): readonly Sent[] =>
  leaves
    .flatMap(({ name, answers }) =>
      answers.map(({ command, startedAt, endedAt, end, file }): Sent => {
        const at = Date.parse(startedAt);
        const took = Date.parse(endedAt) - at;
        return { leaf: name, command, at, took, end, file: `${folder}/${file}` };
      }),
    )
    // A manifest may have been edited: a time that is none is not shown.
    .filter(({ at, took }) => Number.isFinite(at) && Number.isFinite(took))
    .sort((one, other) => one.at - other.at);
