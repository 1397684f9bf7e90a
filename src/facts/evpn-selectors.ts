import type { BlockOf, Problem } from './block.js';
import type { EvpnRoute } from './evpn-route.js';
import { canonicalPrefix } from './prefix.js';
import type { Told } from './told.js';

/** An EVPN report with the problems that were found in it. */
interface Seen {
  readonly block: BlockOf<'evpn-route'>;
  readonly problems: readonly Problem[];
}

/**
 * The routes of type 5 for a prefix, each as it was told last. Null: no report tells, since none lists
 * such a route or was asked for them.
 */
export function evpnRoutesFor(
  prefix: string,
  reports: readonly Seen[],
): readonly Told<EvpnRoute>[] | null {
  const telling = reports.filter((one) => isAbout(one.block, prefix));
  if (telling.length === 0) return null;
  const routes = new Map<string, Told<EvpnRoute>>();
  for (const { block, problems } of telling)
    for (const route of block.data.routes.filter((one) => isFor(one, prefix)))
      routes.set(keyOf(route), { ...partsOf(block), problems, report: route });
  return [...routes.values()];
}

const partsOf = ({ file, complete, span }: BlockOf<'evpn-route'>) => ({ file, complete, span });

const isFor = ({ routeType, prefix: announced }: EvpnRoute, prefix: string): boolean =>
  routeType === 5 && announced !== null && canonicalPrefix(announced) === prefix;

/** Whether the report holds such a route, or would hold it if the leaf did. */
function isAbout({ data, command, complete }: BlockOf<'evpn-route'>, prefix: string): boolean {
  if (data.routes.some((route) => isFor(route, prefix))) return true;
  const [, asked] = / route-type 5 prefix (\S+) detail$/.exec(command ?? '') ?? [];
  return complete && asked !== undefined && canonicalPrefix(asked) === prefix;
}

/** Each neighbor's copy is a route of its own. */
const keyOf = ({ routeDistinguisher, tagId, neighbor, pathId }: EvpnRoute): string =>
  JSON.stringify([routeDistinguisher, tagId, neighbor, pathId]);
