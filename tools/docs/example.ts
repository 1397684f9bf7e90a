import type { LeafVerdict } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { findingText } from '#render/finding-text.js';
import { painter } from '#render/paint.js';
import { pathsTable } from '#render/paths-table.js';
import { diagnosisOf, SCREEN, stories } from './story.js';

/** A finding on a story, as `bgpwhy diagnose` tells it. */
export interface Example {
  readonly text: string;
  /** How many more findings of this rule the story has. */
  readonly more: number;
  /** Rules that explain this finding; behind them `diagnose` tells it in short. */
  readonly roots: readonly string[];
}

/**
 * The first finding of a rule on a story: all but its remedies, which a rule's page lists for every
 * release.
 *
 * @throws Error when the story is not there, or the rule is silent on it
 */
export function told(story: string, rule: string): Example {
  const [first, ...others] = findingsOf(story).filter((finding) => finding.rule === rule);
  if (first === undefined) throw new Error(`${rule} says nothing about its story ${story}`);
  return {
    text: findingText({ ...first, remedies: [] }, SCREEN, painter(false)).join('\n'),
    more: others.length,
    roots: first.roots,
  };
}

export const findingsOf = (story: string): readonly Finding[] =>
  diagnosisOf(story).cases.flatMap(({ findings }) => findings);

interface Table {
  readonly story: string;
  readonly text: string;
}

/**
 * The paths of a leaf on which the router says a word, if any story has one: rather where the word
 * misleads, and rather where the replay knows every cause.
 */
export function tableWith(reason: string): Table | null {
  const found = stories().flatMap((story) =>
    diagnosisOf(story)
      .cases.flatMap(({ leaves }) => leaves)
      .filter(({ paths }) => paths.some(({ routerSays }) => routerSays === reason))
      .map((leaf) => ({ story, leaf })),
  );
  const best =
    found.find(({ leaf }) => isClear(leaf) && misleads(leaf, reason)) ??
    found.find(({ leaf }) => isClear(leaf)) ??
    found[0];
  if (best === undefined) return null;
  return { story: best.story, text: pathsTable(best.leaf, SCREEN, painter(false)).join('\n') };
}

const isClear = ({ paths }: LeafVerdict): boolean =>
  paths.every(({ cause }) => cause?.step !== 'undetermined');

const misleads = ({ paths }: LeafVerdict, reason: string): boolean =>
  paths.some(
    ({ routerSays, cause }) => routerSays === reason && cause !== null && cause.step !== reason,
  );
