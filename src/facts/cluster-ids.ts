import { entriesAt, type Told as Said, spotAt, textAt } from './config-nodes.js';
import type { LeafFacts } from './leaf.js';
import type { ToldTree } from './surroundings.js';

/** A cluster ID of the leaf, or the router ID that stands for one, and the report that prints it. */
export interface ClusterId extends Said<string> {
  readonly told: ToldTree;
}

/**
 * The cluster IDs that a leaf has in its network-instance: of BGP as a whole, of groups and of
 * neighbors, and its router ID, which counts where none is configured. Source: YANG of 21.3 to 25.3.
 */
export function clusterIdsOf({ bgpConfig = [], networkInstance }: LeafFacts): readonly ClusterId[] {
  return bgpConfig.slice(0, 1).flatMap((told) => {
    const way = ['network-instance', networkInstance ?? '', 'protocols', 'bgp'];
    const bgp = spotAt(told.report, way);
    const inner = ['group', 'neighbor'].flatMap((list) =>
      entriesAt(bgp, list).map(({ value }) => textAt(value, 'route-reflector', 'cluster-id')),
    );
    const all = [textAt(bgp, 'route-reflector', 'cluster-id'), ...inner, textAt(bgp, 'router-id')];
    return all.flatMap((said) => (said === null ? [] : [{ ...said, told }]));
  });
}
