import { compare } from './compare.js';
import { loadSet } from './load-set.js';
import type { DecisionContext, DecisionPath, TieBreakReason } from './path.js';
import { idsOf, type Ranking, type Undetermined } from './ranking.js';
import { reasonWord } from './reason-word.js';
import { select } from './select.js';

/**
 * Ranks paths as SR Linux does (STEPS). The order of the input plays no part. What the input leaves
 * open is reported, never guessed: an absent MED is read both as the lowest and as the highest, and
 * what the two readings do not share stays open.
 */
export function rankPaths(paths: readonly DecisionPath[], context: DecisionContext = {}): Ranking {
  const absent = paths.filter(({ med, valid }) => (med ?? null) === null && valid !== false);
  const low = ranked(withMed(paths, 0), context);
  const high = absent.length === 0 ? low : ranked(withMed(paths, HIGHEST_MED), context);
  if (JSON.stringify(low) === JSON.stringify(high)) return low;
  const unsure = { ids: idsOf(absent), step: 'med', missing: ABSENT_MED };
  const agreed = low.best === high.best;
  return {
    order: low.order,
    best: agreed ? low.best : null,
    multipath: agreed ? low.multipath.filter((id) => high.multipath.includes(id)) : [],
    undetermined: withoutDuplicates([unsure, ...low.undetermined, ...high.undetermined]),
  };
}

const HIGHEST_MED = 2 ** 32 - 1;
const ABSENT_MED = 'whether an absent MED counts as the lowest or the highest';

const withMed = (paths: readonly DecisionPath[], absent: number): readonly DecisionPath[] =>
  paths.map((path) => ({ ...path, med: path.med ?? absent }));

function ranked(paths: readonly DecisionPath[], context: DecisionContext): Ranking {
  const left = paths.filter(({ valid }) => valid !== false).sort(byId);
  const open: Undetermined[] = [];
  const order: DecisionPath[] = [];
  let bestIsKnown = true;
  while (left.length > 0) {
    const found = open.length;
    const first = select(left, context, open);
    left.splice(left.indexOf(first), 1);
    order.push(first);
    if (order.length === 1) bestIsKnown = open.length === found;
  }
  const multipath = bestIsKnown ? loadSet(order, context, open) : [];
  return {
    order: order.map((path, index) => ({
      id: path.id,
      reason: reasonAgainst(order[index - 1], path, context),
    })),
    best: bestIsKnown ? (order[0]?.id ?? null) : null,
    multipath,
    undetermined: withoutDuplicates(open),
  };
}

const byId = (one: DecisionPath, other: DecisionPath): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

/** `unknown` where what is missing decides between the two. */
function reasonAgainst(
  ahead: DecisionPath | undefined,
  path: DecisionPath,
  context: DecisionContext,
): TieBreakReason {
  if (ahead === undefined) return 'none';
  const result = compare(ahead, path, context);
  const won = result.kind === 'decided' && result.winner === 'first';
  return won ? reasonWord(result.step, ahead, path) : 'unknown';
}

function withoutDuplicates(open: readonly Undetermined[]): readonly Undetermined[] {
  const seen = new Map(open.map((one) => [`${one.step} ${[...one.ids].sort().join(' ')}`, one]));
  return [...seen.values()];
}
