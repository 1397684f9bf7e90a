import type { JudgedPath } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { LeafFacts } from '#facts/leaf.js';
import {
  activeRoute,
  installedNextHops,
  isFromBgp,
  isUsed,
  isValid,
} from '#facts/leaf-selectors.js';
import type { LeafVerdict, ReplayConflict, Verdict } from '#findings/diagnosis.js';
import { hasNoRoute } from '#rules/next-hop-count.js';
import type { LeafView } from '#rules/rule.js';
import { count, verb } from '#text/words.js';
import { doubtAbout, hashWidth, moreThanWanted, tableSays, widthOf } from './table-says.js';
import { whyIdle } from './why-idle.js';

export type Conclusion = Pick<LeafVerdict, 'verdict' | 'because'>;

/**
 * The verdict speaks of next hops that valid paths of neighbors offer; invalid paths are a matter of
 * findings, and a local copy is no neighbor.
 *
 * - `not-balanced`: one of them is not in use, or the route has fewer of them
 * - `balanced`, `single-path`: all are in use, several or one, and nothing in the reports objects
 * - `unreachable`: the route table holds no active route, and BGP uses no path
 * - `undetermined`: the reports are cut, contradict each other, or leave it open
 *
 * Where no neighbor has a valid path, the route of another owner is judged by its own next hops.
 */
export function conclusionOf({ facts, judgement }: LeafView): Conclusion {
  if (judgement === null) return withoutBgp(facts);
  const drawn = drawnFrom(facts, judgement.paths);
  const [first, ...others] = judgement.replay.conflicts;
  if (first === undefined || drawn.verdict === 'unreachable') return drawn;
  const more = others.length === 0 ? '' : `; ${count(others.length, 'more contradiction')}`;
  return conclude('undetermined', `the report contradicts itself: ${contradiction(first)}${more}`);
}

const conclude = (verdict: Verdict, because: string): Conclusion => ({ verdict, because });

function contradiction({ path, what, printed, expected }: ReplayConflict): string {
  return what === 'flag'
    ? `path ${path} carries the flag \`${printed}\`, and the printed attributes say: ${expected}`
    : `no printed path accounts for the reason \`${printed}\` on path ${path}`;
}

function drawnFrom(facts: LeafFacts, judged: readonly JudgedPath[]): Conclusion {
  const all = judged.map(({ path }) => path);
  const neighbors = all.filter((path) => !isLocal(path));
  const heard = neighbors.filter(isValid);
  if (heard.length === 0) return withoutNeighbor(facts, all);
  const reached = new Set(heard.filter(isUsed).map(({ nextHop }) => nextHop));
  const idle = heard.filter((path) => !isUsed(path) && !reached.has(path.nextHop));
  const drawn = idle.length > 0 ? withIdle(facts, judged, heard, idle) : allUsed(facts, heard);
  const invalid = neighbors.length - heard.length;
  if (invalid === 0) return drawn;
  const besides = `${count(invalid, 'path')} ${verb(invalid, 'is', 'are')} invalid`;
  return conclude(drawn.verdict, `${drawn.because}; ${besides}`);
}

/** A route table alone tells where traffic goes, not whether more paths wait behind it. */
function withoutBgp(facts: LeafFacts): Conclusion {
  if (hasNoRoute(facts))
    return conclude('unreachable', `the route table holds no active route for ${facts.prefix}`);
  return conclude('undetermined', `${tableSays(facts)}, and no BGP report was given`);
}

/** No valid path of a neighbor: what another owner installed is all there is. */
function withoutNeighbor(facts: LeafFacts, all: readonly BgpPath[]): Conclusion {
  const none = nothingHeard(all);
  if (facts.bgpRoutes?.complete === false)
    return conclude('undetermined', `${none}, and the BGP report is not whole`);
  if (hasNoRoute(facts)) return conclude('unreachable', `${none}, and no route is active`);
  const copied = all.some((path) => isLocal(path) && isUsed(path));
  if (facts.routeTable === undefined && copied)
    return conclude('single-path', `${none}, and a route of another protocol is in use`);
  const route = activeRoute(facts);
  const installed = installedNextHops(facts);
  if (route === null || !installed)
    return conclude('undetermined', `${none}, and ${tableSays(facts)}`);
  const width = widthOf(route, installed);
  if (isFromBgp(route)) return conclude('undetermined', `${none}, and yet ${width}`);
  return conclude(installed === 1 ? 'single-path' : 'balanced', `${none}, and ${width}`);
}

function nothingHeard(all: readonly BgpPath[]): string {
  if (all.length === 0) return 'BGP holds no path';
  const heard = all.filter((path) => !isLocal(path)).length;
  if (heard === 0) return 'BGP hears the prefix from no neighbor';
  if (heard === 1) return 'the only path of a neighbor is invalid';
  return heard === 2
    ? 'neither path of a neighbor is valid'
    : `none of the ${heard} paths of neighbors is valid`;
}

function withIdle(
  facts: LeafFacts,
  all: readonly JudgedPath[],
  heard: readonly BgpPath[],
  idle: readonly BgpPath[],
): Conclusion {
  const head = headOf(heard.length, heard.length - idle.length);
  const anyUsed = all.some(({ path }) => isUsed(path));
  if (!anyUsed && hasNoRoute(facts))
    return conclude('unreachable', `${head}, and no route is active`);
  const why = whyIdle(all.filter(({ path }) => idle.includes(path)));
  return conclude('not-balanced', `${head}: ${why}`);
}

function headOf(heard: number, used: number): string {
  if (heard === 1) return 'the only valid path of a neighbor is not in use';
  if (used === 0)
    return heard === 2
      ? 'neither valid path of a neighbor is in use'
      : `none of the ${heard} valid paths of neighbors is in use`;
  return `${used} of ${heard} valid paths of neighbors ${verb(used, 'is', 'are')} in use`;
}

/** All next hops are in use as BGP sees it: what counts is what the route made of them. */
function allUsed(facts: LeafFacts, heard: readonly BgpPath[]): Conclusion {
  const all = allOf(heard.length);
  const hops = [...new Set(heard.map(({ nextHop }) => nextHop))];
  const unknown = heard.length > 1 && hops.includes(null);
  const doubt = unknown
    ? 'the report does not print every next hop'
    : doubtAbout(facts, hops.length);
  if (doubt !== null) return conclude('undetermined', `${all}, and ${doubt}`);
  const shared = hops.length === 1 && heard.length > 1;
  return byWidth(facts, shared ? `${all}, with one next hop between them` : all, hops);
}

function byWidth(facts: LeafFacts, all: string, hops: readonly (string | null)[]): Conclusion {
  const verdict = hops.length === 1 ? 'single-path' : 'balanced';
  const installed = installedNextHops(facts);
  if (installed === null) return conclude(verdict, all);
  const width = `${all}, and the route has ${count(installed, 'next hop')}`;
  if (installed < hops.length) return conclude('not-balanced', width);
  const hash = hashWidth(facts);
  if (hash !== null && hash < hops.length)
    return conclude('not-balanced', `${width}, of which its resilient hash uses ${hash}`);
  if (installed === hops.length) return conclude(verdict, width);
  const { open, words } = moreThanWanted(facts, hops, installed);
  return conclude(open ? 'undetermined' : 'balanced', `${width}, ${words}`);
}

function allOf(heard: number): string {
  if (heard === 1) return 'the only valid path is in use';
  return heard === 2 ? 'both valid paths are in use' : `all ${heard} valid paths are in use`;
}
