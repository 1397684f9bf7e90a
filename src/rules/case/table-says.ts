import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import { activeRoute, installedNextHops, isFromBgp, ownerOf } from '#facts/leaf-selectors.js';
import { resilientWidth } from '#facts/resilient-hash.js';
import { addressesOf } from '#rules/next-hop-count.js';
import { count, list, verb } from '#text/words.js';

/** What the route table says about who forwards, or why it does not say. */
export function tableSays(facts: LeafFacts): string {
  const { routeTable } = facts;
  if (routeTable === undefined) return 'no route table was given';
  const route = activeRoute(facts);
  const installed = installedNextHops(facts);
  if (route !== null)
    return installed === null
      ? `the active route is that of \`${ownerOf(route)}\`, its next hops may have been cut`
      : widthOf(route, installed);
  if (routeTable.report.some(({ active }) => active === null))
    return 'the route table does not say which route forwards';
  return routeTable.complete
    ? 'no route is active'
    : 'what there is of the route table shows no active route';
}

export const widthOf = (route: InstalledRoute, installed: number): string =>
  `the route of \`${ownerOf(route)}\` has ${count(installed, 'next hop')}`;

/** What keeps the Used paths from being the whole truth; null: nothing in these reports. */
export function doubtAbout(facts: LeafFacts, wanted: number): string | null {
  if (facts.bgpRoutes?.complete === false) return 'the BGP report is not whole';
  if (facts.routeTable === undefined) return null;
  const route = activeRoute(facts);
  if (route === null) return tableSays(facts);
  if (!isFromBgp(route)) return `the active route is that of \`${ownerOf(route)}\``;
  return fibDoubt(route) ?? widthDoubt(facts, route, wanted);
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
function widthDoubt(facts: LeafFacts, route: InstalledRoute, wanted: number): string | null {
  const installed = installedNextHops(facts);
  if (installed === null) return 'the route table does not say how many next hops the route has';
  const hides = wanted > 1 && installed >= wanted && route.resilientHash === true;
  return hides && hashWidth(facts) === null
    ? `how many of the ${installed} next hops of the route its resilient hash uses is not printed`
    : null;
}

/** How many next hops a resilient hash uses; null: none applies, or its width is not told. */
export const hashWidth = (facts: LeafFacts): number | null =>
  activeRoute(facts)?.resilientHash === true ? (resilientWidth(facts)?.value ?? null) : null;

interface More {
  /** Whether it stays open that the next hops of BGP are among those of the route. */
  readonly open: boolean;
  readonly words: string;
}

/** What more next hops than BGP uses mean: beside all of those that BGP uses they do no harm. */
export function moreThanWanted(
  facts: LeafFacts,
  hops: readonly (string | null)[],
  installed: number,
): More {
  const route = activeRoute(facts);
  const there = route === null ? null : addressesOf(route);
  if (there === null)
    return { open: true, words: 'whose addresses do not show which of them BGP uses' };
  const wanted = hops.flatMap((hop) => hop ?? []);
  const absent = wanted.filter((address) => !there.includes(address));
  const are = verb(absent.length, 'is', 'are');
  return absent.length > 0
    ? { open: true, words: `and ${list(absent)} ${are} not among them` }
    : { open: false, words: `${installed - hops.length} more than BGP uses` };
}
