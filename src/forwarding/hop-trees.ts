import type { LeafFacts } from '#facts/leaf.js';
import type { Evidence } from '#findings/finding.js';
import type { HopTree } from '#findings/hop-tree.js';
import type { Ground } from './ground.js';
import { absent, type Hop, hop, type Quoted, quoted, treeOf } from './hop.js';
import { lostHops } from './lost-hops.js';
import { waysTo } from './route-hops.js';
import { routeHop } from './route-tree.js';
import type { Spot } from './rows.js';
import { stateHops } from './state-hops.js';

/**
 * How the routes of a prefix are resolved on a leaf, down to the interfaces, the active route first;
 * then the next hops that BGP has and nothing resolves. Nothing where no report tells any of it.
 */
export function hopTreesOf(
  ground: Ground,
  evidenceOf: (quoted: Quoted) => Evidence,
): readonly HopTree[] {
  const { facts } = ground;
  const spot: Spot = {
    ground,
    tables: facts.tables ?? [],
    instance: facts.networkInstance ?? 'the network-instance',
    above: [],
  };
  return [...routeHops(facts, spot), ...lostHops(spot)].map((each) => treeOf(each, evidenceOf));
}

function routeHops({ routeTable, prefix }: LeafFacts, spot: Spot): readonly Hop[] {
  if (routeTable === undefined) return stateHops(spot);
  const { report, complete, file } = routeTable;
  const first = report.filter(({ active }) => active !== false);
  const others = report.filter(({ active }) => active === false);
  const routes = [...first, ...others].map((route) => routeHop(route, routeTable, spot));
  if (first.length > 0 || !complete) return routes;
  const [idle] = others;
  const where =
    idle === undefined
      ? absent(file, `no route for ${prefix} in the route table`)
      : quoted(routeTable, idle.spans.active ?? idle.span, 'the route is not active');
  const ways = waysTo(prefix, spot);
  const shorter = ways.some(({ state }) => state !== 'broken') ? ['a shorter prefix forwards'] : [];
  const none = hop(`no active route for ${prefix}`, where, {
    state: 'broken',
    remarks: shorter,
    ways,
  });
  return [none, ...routes];
}
