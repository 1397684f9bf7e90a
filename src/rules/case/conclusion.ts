import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import {
  activeRoute,
  installedNextHops,
  isFromBgp,
  isUsed,
  isValid,
  ownerOf,
} from '#facts/leaf-selectors.js';
import type { LeafVerdict, Verdict } from '#findings/diagnosis.js';
import type { LeafView } from '#rules/rule.js';
import { count } from '#text/words.js';
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
export function conclusionOf(view: LeafView): Conclusion {
  const { bgpRoutes } = view.facts;
  if (bgpRoutes === undefined) return withoutBgp(view.facts);
  const heard = bgpRoutes.report.paths.filter((path) => isValid(path) && !isLocal(path));
  if (heard.length === 0) return withoutNeighbor(view.facts, bgpRoutes.report.paths);
  const reached = new Set(heard.filter(isUsed).map(({ nextHop }) => nextHop));
  const idle = heard.filter((path) => !isUsed(path) && !reached.has(path.nextHop));
  return idle.length > 0 ? withIdle(view, heard, idle) : allUsed(view.facts, heard);
}

const conclude = (verdict: Verdict, because: string): Conclusion => ({ verdict, because });

/** The table was given whole and holds no route that forwards. */
const isAbsent = (facts: LeafFacts): boolean =>
  facts.routeTable?.complete === true &&
  activeRoute(facts) === null &&
  installedNextHops(facts) === 0;

/** A route table alone tells where traffic goes, not whether more paths wait behind it. */
function withoutBgp(facts: LeafFacts): Conclusion {
  const route = activeRoute(facts);
  const installed = installedNextHops(facts);
  if (isAbsent(facts))
    return conclude('unreachable', `the route table holds no active route for ${facts.prefix}`);
  const seen =
    route === null || installed === null
      ? 'the route table does not say which route forwards'
      : widthOf(route, installed);
  return conclude('undetermined', `${seen}, and no BGP report was given`);
}

const widthOf = (route: InstalledRoute, installed: number): string =>
  `the route of \`${ownerOf(route)}\` has ${count(installed, 'next hop')}`;

/** No valid path of a neighbor: what another owner installed is all there is. */
function withoutNeighbor(facts: LeafFacts, all: readonly BgpPath[]): Conclusion {
  const none = nothingHeard(all);
  if (facts.bgpRoutes?.complete === false)
    return conclude('undetermined', `${none}, and the BGP report is not whole`);
  if (isAbsent(facts)) return conclude('unreachable', `${none}, and no route is active`);
  const route = activeRoute(facts);
  const installed = installedNextHops(facts);
  if (facts.routeTable === undefined)
    return all.some((path) => isLocal(path) && isUsed(path))
      ? conclude('single-path', `${none}, and a route of another protocol is in use`)
      : conclude('undetermined', `${none}, and no route table was given`);
  if (route === null || !installed || isFromBgp(route))
    return conclude('undetermined', `${none}, and the route table does not say what forwards`);
  const verdict = installed === 1 ? 'single-path' : 'balanced';
  return conclude(verdict, `${none}, and ${widthOf(route, installed)}`);
}

function nothingHeard(all: readonly BgpPath[]): string {
  const heard = all.filter((path) => !isLocal(path)).length;
  if (heard === 0) return 'BGP hears the prefix from no neighbor';
  return heard === 1
    ? 'the only path of a neighbor is invalid'
    : `none of the ${heard} paths of neighbors is valid`;
}

function withIdle(view: LeafView, heard: readonly BgpPath[], idle: readonly BgpPath[]): Conclusion {
  const used = heard.length - idle.length;
  const judged = view.judgement?.paths.filter(({ path }) => idle.includes(path)) ?? [];
  const head = headOf(heard.length, used);
  if (
    used === 0 &&
    view.facts.bgpRoutes?.report.paths.some(isUsed) === false &&
    isAbsent(view.facts)
  )
    return conclude('unreachable', `${head}, and no route is active`);
  return conclude('not-balanced', `${head}: ${whyIdle(judged)}`);
}

function headOf(heard: number, used: number): string {
  if (heard === 1) return 'the only valid path of a neighbor is not in use';
  return used === 0
    ? `none of the ${heard} valid paths of neighbors is in use`
    : `${used} of ${heard} valid paths of neighbors ${used === 1 ? 'is' : 'are'} in use`;
}

/** All next hops are in use as BGP sees it: what counts is what the route made of them. */
function allUsed(facts: LeafFacts, heard: readonly BgpPath[]): Conclusion {
  const all =
    heard.length === 1
      ? 'the only valid path is in use'
      : `all ${heard.length} valid paths are in use`;
  const wanted = new Set(heard.map(({ nextHop }) => nextHop)).size;
  const route = activeRoute(facts);
  const doubt = doubtAbout(facts, route, wanted);
  if (doubt !== null) return conclude('undetermined', `${all}, and ${doubt}`);
  const verdict = wanted === 1 ? 'single-path' : 'balanced';
  const share = wanted === 1 && heard.length > 1 ? ', with one next hop between them' : '';
  const installed = installedNextHops(facts);
  if (installed === null) return conclude(verdict, `${all}${share}`);
  const hops = `${all}${share}, and the route has ${count(installed, 'next hop')}`;
  if (installed < wanted) return conclude('not-balanced', hops);
  return conclude(installed === wanted ? verdict : 'undetermined', hops);
}

/** What keeps the Used paths from being the whole truth; null: nothing in these reports. */
function doubtAbout(facts: LeafFacts, route: InstalledRoute | null, wanted: number): string | null {
  if (facts.bgpRoutes?.complete === false) return 'the BGP report is not whole';
  if (facts.routeTable === undefined) return null;
  if (route === null) return 'the route table shows no route that forwards';
  if (!isFromBgp(route)) return `the active route is that of \`${ownerOf(route)}\``;
  return fibDoubt(route) ?? hashDoubt(facts, route, wanted);
}

function fibDoubt({ programming, fibStatus }: InstalledRoute): string | null {
  if (programming?.suppressed === true) return 'the route is kept out of the FIB';
  if (fibStatus === 'failed' || (programming?.lastFailedOperation ?? 'none') !== 'none')
    return 'the FIB reports an operation that failed';
  return (programming?.pendingOperation ?? 'none') === 'none'
    ? null
    : 'the FIB is not done with it';
}

/** A resilient hash may use fewer next hops than the route has. */
function hashDoubt(facts: LeafFacts, route: InstalledRoute, wanted: number): string | null {
  const installed = installedNextHops(facts);
  if (installed === null) return 'the route table does not say how many next hops the route has';
  const hides = route.resilientHash === true && wanted > 1 && installed >= wanted;
  return hides
    ? 'the width of a resilient hash, which is not printed, says how many forward'
    : null;
}
