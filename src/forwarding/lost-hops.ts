import type { BgpPath } from '#facts/bgp-route.js';
import { announcedTo } from '#facts/evpn-announced.js';
import type { LeafFacts } from '#facts/leaf.js';
import type { Told } from '#facts/told.js';
import { type Hop, hop, quoted } from './hop.js';
import { waysTo } from './route-hops.js';
import type { Spot } from './rows.js';

/** Next hops of paths that are invalid because nothing resolves them, each once. */
export function lostHops(spot: Spot): readonly Hop[] {
  const { bgpRoutes } = spot.ground.facts;
  const paths = bgpRoutes?.report.paths.filter(isLost) ?? [];
  const own = paths.map((path) => lostHop(path, `path ${path.number}`, bgpRoutes, spot));
  const underlay: Spot = {
    ...spot,
    tables: spot.ground.facts.fabricTables ?? [],
    instance: 'default',
  };
  const evpn = announcedTo(spot.ground.facts)
    .filter(({ path }) => isLost(path))
    .map(({ path, told }) => lostHop(path, 'an EVPN route', told, underlay));
  const each = new Map([...own, ...evpn].toReversed().map((one) => [one.label, one]));
  return [...each.values()].toReversed();
}

const isLost = ({ flags, invalidReasons }: BgpPath): boolean =>
  !flags.includes('valid') && invalidReasons.includes('next-hop-unresolved');

function lostHop(
  path: BgpPath,
  whose: string,
  told: Pick<Told<unknown>, 'file' | 'span'> | LeafFacts['bgpRoutes'],
  spot: Spot,
): Hop {
  const { nextHop, spans, span } = path;
  const place = { file: told?.file ?? '', span };
  return hop(
    `next hop ${nextHop ?? 'not printed'}`,
    quoted(place, spans.invalidReasons, `the invalid reason of ${whose}`),
    {
      state: 'broken',
      remarks: ['not resolved', `of ${whose}`],
      ways: nextHop === null ? [] : waysTo(nextHop, spot),
    },
  );
}
