import { entriesAt, type Told as Said, type Spot, spotAt } from './config-nodes.js';
import type { LeafFacts } from './leaf.js';
import { canonicalPrefix, familyOf } from './prefix.js';
import type { ToldTree } from './surroundings.js';

/** A route of the local RIB, with its keys as state spells them. */
export interface RibRoute {
  readonly told: ToldTree;
  /** Of zeros for a route of another protocol. */
  readonly neighbor: string;
  /** `bgp`, `bgp-evpn`, `static` and the like. */
  readonly originProtocol: string | null;
  readonly node: Spot;
  readonly span: Said<Spot>['span'];
}

/**
 * What `info from state … bgp-rib … local-rib` holds for the prefix of a leaf. Null: it was not given.
 * The list is `routes` up to 23.3 and `route` since 23.7; it hung below the family alone before 22.11.
 * Source: YANG srl_nokia-rib-bgp of 21.3 to 25.3.
 */
export function localRibOf(leaf: LeafFacts): readonly RibRoute[] | null {
  const { ribState, networkInstance, prefix } = leaf;
  if (ribState === undefined) return null;
  const family = `${familyOf(prefix)}-unicast`;
  const bgpRib = ['network-instance', networkInstance ?? '', 'bgp-rib'];
  const ways = [
    [...bgpRib, 'afi-safi', family, family],
    [...bgpRib, family],
  ];
  return ribState.flatMap((told) =>
    ways.flatMap((way) => routesAt(told, [...way, 'local-rib'], prefix)),
  );
}

function routesAt(told: ToldTree, way: readonly string[], prefix: string): readonly RibRoute[] {
  const rib = spotAt(told.report, way);
  return ['route', 'routes'].flatMap((list) =>
    entriesAt(rib, list).flatMap(({ value: node, span }) => {
      const keys = keysOf(node.way.at(-1) ?? '');
      if (canonicalPrefix(keys['prefix'] ?? '') !== prefix) return [];
      const { neighbor = '', 'origin-protocol': originProtocol = null } = keys;
      return [{ told, neighbor, originProtocol, node, span }];
    }),
  );
}

/** `192.0.2.1/32 neighbor 0.0.0.0 origin-protocol bgp-evpn path-id 0`: the first key stands alone. */
function keysOf(entry: string): Readonly<Record<string, string>> {
  const [first = '', ...words] = entry.split(' ');
  const pairs = words.flatMap((word, at): readonly (readonly [string, string])[] =>
    at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [],
  );
  return Object.fromEntries([['prefix', first], ...pairs]);
}
