import { type CaseFacts, casesOf, type Question } from '#facts/case.js';
import type { HopTree } from '#findings/hop-tree.js';
import { groundOf } from '#forwarding/ground.js';
import { hopTreesOf } from '#forwarding/hop-trees.js';
import { reportsAbout } from '#forwarding/reports-about.js';
import { quoting } from '#rules/case/evidence.js';
import type { ParsedFile } from './parse.js';

/** The hop trees of a prefix in a network-instance on a leaf, by the names that a diagnosis has. */
export type HopsOf = (
  prefix: string,
  networkInstance: string | null,
  leaf: string,
) => readonly HopTree[];

/**
 * How routes are resolved, beside the diagnosis of the same files and question. A prefix is looked up
 * when it is asked for, and what came of it is kept.
 */
export function hopsIn(
  files: readonly ParsedFile[],
  question: Question = { prefixes: [], networkInstance: null },
): HopsOf {
  const evidenceOf = quoting(files);
  const about = reportsAbout(files);
  const cases = new Map<string, readonly CaseFacts[]>();
  const trees = new Map<string, readonly HopTree[]>();
  const casesFor = (prefix: string): readonly CaseFacts[] => {
    const known = cases.get(prefix) ?? casesOf(about(prefix), { ...question, prefixes: [prefix] });
    cases.set(prefix, known);
    return known;
  };
  return (prefix, networkInstance, leaf) => {
    const key = [networkInstance, prefix, leaf].join('\u0000');
    const known = trees.get(key);
    if (known !== undefined) return known;
    const one = casesFor(prefix).find((each) => each.networkInstance === networkInstance);
    const facts = one?.leaves.find(({ name }) => name === leaf);
    const made = facts === undefined ? [] : hopTreesOf(groundOf(about(prefix), facts), evidenceOf);
    trees.set(key, made);
    return made;
  };
}
