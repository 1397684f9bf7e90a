import type { LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { count, list, paths, verb } from '#text/words.js';
import { VERDICTS } from '../verdict-words.js';
import { causeOf } from './cause-words.js';
import { differs, type Pair, pairsOf, rowsOf } from './compare-rows.js';
import type { Side, Sides } from './compare-sides.js';

/**
 * What makes the difference, in one sentence: a path that wins on one side and is not there on the
 * other, a narrower width, a path that is used on one side alone, or whatever else differs.
 */
export function differenceOf(sides: Sides): string {
  const { own, other } = sides;
  const pairs = pairsOf(own.leaf, other.leaf);
  return (
    winnerAlone(own, other, pairs.flatMap(ownAlone)) ??
    winnerAlone(other, own, pairs.flatMap(otherAlone)) ??
    narrower(own, other) ??
    narrower(other, own) ??
    usedAlone(sides, pairs) ??
    missing(sides, pairs) ??
    another(sides)
  );
}

const ownAlone = ({ own, other }: Pair) => (own !== null && other === null ? [own] : []);
const otherAlone = ({ own, other }: Pair) => (other !== null && own === null ? [other] : []);

/** A path to which others lose, and which the other side does not have. */
function winnerAlone(has: Side, lacks: Side, alone: readonly PathVerdict[]): string | null {
  const [winner, ...more] = alone.filter(({ number }) => beatenBy(has.leaf, number).length > 0);
  if (winner === undefined || more.length > 0) return null;
  const beaten = beatenBy(has.leaf, winner.number);
  const [first] = beaten;
  const step = first?.cause === undefined ? '' : ` at ${causeOf(first.cause)}`;
  const same = beaten.every(({ cause }) => cause?.step === first?.cause?.step);
  const who = `${paths(beaten.map(({ number }) => number))} ${verb(beaten.length, 'loses', 'lose')}`;
  return `${has.name} has ${aPath(winner, has.leaf)} that ${lacks.name} lacks; ${who} to it${same ? step : ''}`;
}

/** Those that multipath would not take in beside it: what only it and a limit decide is no loss. */
const beatenBy = ({ paths: all }: LeafVerdict, number: number): readonly PathVerdict[] =>
  all.filter(({ cause, multipath }) => cause?.against === number && multipath === 'not-equal');

/** `a path of 0.0.0.0 with an empty AS path (the leaf's own route of bgp_evpn_mgr)`. */
function aPath({ neighbor, asPath, flags }: PathVerdict, { routeOwner }: LeafVerdict): string {
  const local = neighbor === '0.0.0.0' || neighbor === '::';
  const owner =
    local && flags.includes('used') && routeOwner !== null
      ? ` (its own route of ${routeOwner})`
      : '';
  const empty = /^[ie?]$/.test(asPath) ? 'an empty AS path' : `AS path ${asPath}`;
  return `a path of ${neighbor ?? 'a neighbor that is not printed'} with ${asPath === '' ? 'an AS path that is not printed' : empty}${owner}`;
}

/** Multipath stops earlier on one side, and paths wait behind it. */
function narrower(narrow: Side, wide: Side): string | null {
  const cut = narrow.leaf.paths.filter(({ multipath }) => multipath === 'cut-by-maximum');
  const [mine, theirs] = [narrow.leaf.widths?.ebgp ?? null, wide.leaf.widths?.ebgp ?? null];
  if (cut.length === 0 || mine === null || theirs === null || mine >= theirs) return null;
  return `${narrow.name} spreads over ${count(mine, 'path')} at most, ${wide.name} over ${theirs}; ${paths(cut.map(({ number }) => number))} of ${narrow.name} ${verb(cut.length, 'waits', 'wait')} behind that`;
}

/** The same path carries traffic on one side alone. */
function usedAlone({ own, other }: Sides, pairs: readonly Pair[]): string | null {
  for (const pair of pairs) {
    if (pair.own === null || pair.other === null) continue;
    const [mine, theirs] = [pair.own, pair.other].map(({ flags }) => flags.includes('used'));
    if (mine === theirs) continue;
    const [uses, idles, path] = mine === true ? [own, other, pair.other] : [other, own, pair.own];
    return `${uses.name} uses the path of ${pair.neighbor}; on ${idles.name} it is idle: ${idleBecause(path)}`;
  }
  return null;
}

function idleBecause({ cause, multipath }: PathVerdict): string {
  if (cause !== null) return causeOf(cause);
  return multipath.replaceAll('-', ' ');
}

function missing({ own, other }: Sides, pairs: readonly Pair[]): string | null {
  const [mine, theirs] = [pairs.flatMap(ownAlone), pairs.flatMap(otherAlone)];
  if (mine.length > 0 && theirs.length > 0)
    return `each has ${count(Math.min(mine.length, theirs.length), 'path')} or more that the other lacks: ${own.name} ${from(mine)}, ${other.name} ${from(theirs)}`;
  if (mine.length > 0)
    return `${other.name} lacks ${count(mine.length, 'path')} of ${own.name}, ${from(mine)}`;
  return theirs.length > 0
    ? `${own.name} lacks ${count(theirs.length, 'path')} of ${other.name}, ${from(theirs)}`
    : null;
}

const MOST = 3;

function from(alone: readonly PathVerdict[]): string {
  const names = alone.map(({ neighbor }) => neighbor ?? 'not printed');
  const more = names.length - MOST;
  return `from ${more > 0 ? `${names.slice(0, MOST).join(', ')} and ${more} more` : list(names)}`;
}

/** The paths are the same and used alike. */
function another(sides: Sides): string {
  const { own, other } = sides;
  const different = rowsOf(sides).filter(differs);
  if (different.length === 0) return `${own.name} and ${other.name} tell the same`;
  if (own.leaf.verdict !== other.leaf.verdict)
    return `the same paths are used, and yet ${own.name} is ${VERDICTS[own.leaf.verdict].words}: ${own.leaf.because}`;
  const what = [...new Set(different.map(({ what: name }) => name))];
  return `the same paths are used on both; ${list(what.slice(0, MOST))}${what.length > MOST ? ' and more' : ''} ${verb(what.length, 'differs', 'differ')}`;
}
