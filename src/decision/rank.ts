import { compare, medCompares } from './compare.js';
import type { DecisionContext, DecisionPath, TieBreakReason } from './path.js';
import { reasonWord } from './reason-word.js';
import type { Step } from './step.js';
import { STEPS } from './steps.js';

export interface Ranking {
  /** Best first; the reason is against the path just ahead, `none` for the first. Valid paths only. */
  readonly order: readonly { readonly id: string; readonly reason: TieBreakReason }[];
  /** Null when no path is valid, or when what is missing decides. */
  readonly best: string | null;
  /** The paths that share the load, the best included; one that is also `undetermined` may not. */
  readonly multipath: readonly string[];
  readonly undetermined: readonly Undetermined[];
}

/** Paths that a step can't tell apart, and what it would have to know. */
export interface Undetermined {
  readonly ids: readonly string[];
  readonly step: string;
  readonly missing: string;
}

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
  const unsure = { ids: absent.map(({ id }) => id), step: 'med', missing: ABSENT_MED };
  return {
    order: low.order,
    best: low.best === high.best ? low.best : null,
    multipath:
      low.best === high.best ? low.multipath.filter((id) => high.multipath.includes(id)) : [],
    undetermined: withoutDuplicates([unsure, ...low.undetermined, ...high.undetermined]),
  };
}

const HIGHEST_MED = 2 ** 32 - 1;
const ABSENT_MED = 'whether an absent MED counts as the lowest or the highest';
const MED_GROUPS =
  'whether a path that lost on MED within its own neighbor AS may share the load with one of another AS';

const withMed = (paths: readonly DecisionPath[], absent: number): readonly DecisionPath[] =>
  paths.map((path) => ({ ...path, med: path.med ?? absent }));

function ranked(paths: readonly DecisionPath[], context: DecisionContext): Ranking {
  const open: Undetermined[] = [];
  const left = paths.filter(({ valid }) => valid !== false).sort(byId);
  const order: DecisionPath[] = [];
  let bestIsKnown = true;
  while (left.length > 0) {
    const found = open.length;
    const first = select(left, context, open);
    left.splice(left.indexOf(first), 1);
    order.push(first);
    if (order.length === 1) bestIsKnown = open.length === found;
  }
  const best = bestIsKnown ? order[0] : undefined;
  const multipath = best === undefined ? [] : multipathOf(best, order, context, open);
  return {
    order: order.map((path, index) => ({
      id: path.id,
      reason: reasonAgainst(order[index - 1], path, context),
    })),
    best: best?.id ?? null,
    multipath,
    undetermined: withoutDuplicates(open),
  };
}

const byId = (one: DecisionPath, other: DecisionPath): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

/** The best of the candidates: step by step, those that rank behind leave the race. */
function select(
  candidates: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): DecisionPath {
  let left = candidates;
  for (const step of STEPS) {
    if (left.length > 1) left = narrow(step, left, context, open);
  }
  const [first] = left;
  if (first === undefined) throw new RangeError('a race needs at least one path');
  return first;
}

function narrow(
  step: Step,
  left: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): readonly DecisionPath[] {
  if (step.id === 'med') return lowestMed(left, context);
  const ranks = left.map((path) => step.rank(path));
  const known = ranks.filter((rank) => rank !== undefined);
  if (known.length < ranks.length) {
    if (step.whenSilent === 'stop')
      open.push({ ids: left.map(({ id }) => id), step: step.id, missing: step.silence });
    return left;
  }
  const least = known.reduce((one, other) => (other < one ? other : one));
  return left.filter((_, index) => ranks[index] === least);
}

/** MED keeps the lowest of each neighbor AS; the groups do not compete with one another. */
function lowestMed(
  left: readonly DecisionPath[],
  context: DecisionContext,
): readonly DecisionPath[] {
  return left.filter((path) =>
    left.every(
      (rival) => !medCompares(path, rival, context) || (path.med ?? 0) <= (rival.med ?? 0),
    ),
  );
}

function reasonAgainst(
  ahead: DecisionPath | undefined,
  path: DecisionPath,
  context: DecisionContext,
): TieBreakReason {
  if (ahead === undefined) return 'none';
  const result = compare(ahead, path, context);
  return result.kind === 'decided' ? reasonWord(result.step, ahead, path) : 'unknown';
}

/** Those that tie with the best on every step that must tie, the first ones up to the limit. */
function multipathOf(
  best: DecisionPath,
  order: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): readonly string[] {
  const equal = order.filter((path) => path === best || shares(best, path, order, context, open));
  return equal.slice(0, limitFor(best, context)).map(({ id }) => id);
}

function shares(
  best: DecisionPath,
  path: DecisionPath,
  order: readonly DecisionPath[],
  context: DecisionContext,
  open: Undetermined[],
): boolean {
  if (context.allowMultipleAs === false && (best.neighborAs ?? null) !== (path.neighborAs ?? null))
    return false;
  const result = compare(best, path, context);
  if (result.kind !== 'tie' && result.step.multipath === 'must-tie') return false;
  const beaten = order.some((rival) => lostByMed(rival, path, context));
  if (beaten) open.push({ ids: [path.id], step: 'med', missing: MED_GROUPS });
  return true;
}

function lostByMed(rival: DecisionPath, path: DecisionPath, context: DecisionContext): boolean {
  const result = compare(rival, path, context);
  return result.kind === 'decided' && result.step.id === 'med' && result.winner === 'first';
}

function limitFor(best: DecisionPath, { maximumPaths }: DecisionContext): number {
  if (maximumPaths === undefined) return Number.POSITIVE_INFINITY;
  if (typeof maximumPaths === 'number') return maximumPaths;
  return best.peerType === 'ibgp' ? maximumPaths.ibgp : maximumPaths.ebgp;
}

function withoutDuplicates(open: readonly Undetermined[]): readonly Undetermined[] {
  const seen = new Map(open.map((one) => [`${one.step} ${[...one.ids].sort().join(' ')}`, one]));
  return [...seen.values()];
}
