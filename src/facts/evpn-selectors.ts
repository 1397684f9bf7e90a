import { grouped } from '#text/grouped.js';
import type { BlockOf, Problem } from './block.js';
import type { EvpnRoute } from './evpn-route.js';
import { canonicalPrefix } from './prefix.js';
import type { Told } from './told.js';

/** An EVPN report with the problems that were found in it. */
interface Seen {
  readonly block: BlockOf<'evpn-route'>;
  readonly problems: readonly Problem[];
}

/** EVPN reports under each prefix that they tell something about. */
export function evpnReportsByPrefix(
  reports: readonly Seen[],
): ReadonlyMap<string, readonly Seen[]> {
  const under = reports.flatMap((seen) =>
    [...new Set(prefixesIn(seen.block))].map((prefix) => ({ prefix, seen })),
  );
  const groups = grouped(under, ({ prefix }) => prefix);
  return new Map([...groups].map(([prefix, all]) => [prefix, all.map(({ seen }) => seen)]));
}

/** Those of its routes of type 5, and the one that a whole report was asked for. */
function prefixesIn({ data, command, complete }: BlockOf<'evpn-route'>): readonly string[] {
  const told = data.routes.flatMap(({ routeType, prefix }) =>
    routeType === 5 && prefix !== null ? [canonicalPrefix(prefix)] : [],
  );
  const [, asked] = / route-type 5 prefix (\S+) detail$/.exec(command ?? '') ?? [];
  return complete && asked !== undefined ? [...told, canonicalPrefix(asked)] : told;
}

/**
 * The routes of type 5 for a prefix, each as it was told last. Null: no report tells.
 *
 * @param reports those that tell something about the prefix
 */
export function evpnRoutesFor(
  prefix: string,
  reports: readonly Seen[],
): readonly Told<EvpnRoute>[] | null {
  if (reports.length === 0) return null;
  const routes = new Map<string, Told<EvpnRoute>>();
  for (const { block, problems } of reports)
    for (const route of block.data.routes.filter((one) => isFor(one, prefix)))
      routes.set(keyOf(route), { ...partsOf(block), problems, report: route });
  return [...routes.values()];
}

const partsOf = ({ file, complete, span }: BlockOf<'evpn-route'>) => ({ file, complete, span });

const isFor = ({ routeType, prefix: announced }: EvpnRoute, prefix: string): boolean =>
  routeType === 5 && announced !== null && canonicalPrefix(announced) === prefix;

/** Each neighbor's copy is a route of its own. */
const keyOf = ({ routeDistinguisher, tagId, neighbor, pathId }: EvpnRoute): string =>
  JSON.stringify([routeDistinguisher, tagId, neighbor, pathId]);
