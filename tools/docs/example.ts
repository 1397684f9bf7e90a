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

/** The paths of the first leaf of any story on which the router says a word; null: on none. */
export function tableWith(
  reason: string,
): { readonly story: string; readonly text: string } | null {
  for (const story of stories()) {
    const leaf = diagnosisOf(story)
      .cases.flatMap(({ leaves }) => leaves)
      .find(({ paths }) => paths.some(({ routerSays }) => routerSays === reason));
    if (leaf !== undefined)
      return { story, text: pathsTable(leaf, SCREEN, painter(false)).join('\n') };
  }
  return null;
}
