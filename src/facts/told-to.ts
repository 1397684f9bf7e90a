import type { NeighborRow } from './bgp-neighbor.js';
import { bgpOf, localAsFor, policiesFor } from './config-bgp.js';
import { booleanAt, spotAt } from './config-nodes.js';
import { printsAll } from './config-scope.js';
import type { LeafFacts } from './leaf.js';
import { isUsed } from './leaf-selectors.js';
import type { Setting } from './multipath.js';
import { familyOf } from './prefix.js';
import { settingIn } from './setting-in.js';
import type { ToldTree } from './surroundings.js';

/**
 * Sessions that are up for the family and whose peer neither sends the prefix nor is told it, as far as a whole report
 * in detail lists whom it was advertised to. None where BGP uses no path: there is nothing to tell.
 */
export function untoldPeers({ bgpRoutes, sessions, prefix }: LeafFacts): readonly NeighborRow[] {
  if (bgpRoutes === undefined || !bgpRoutes.complete || !bgpRoutes.report.detail) return [];
  const { paths, advertised } = bgpRoutes.report;
  if (!paths.some(isUsed)) return [];
  const known = new Set([
    ...paths.flatMap(({ neighbor }) => neighbor ?? []),
    ...advertised.flatMap(({ neighbors }) => neighbors),
  ]);
  const family = `${familyOf(prefix)}-unicast`;
  const rows = sessions?.report.rows ?? [];
  return rows.filter(
    ({ peer, state, families }) =>
      state === 'established' && !known.has(peer) && families.some((one) => one.family === family),
  );
}

/** Peers of eBGP that no export policy is for, and the setting that then rejects all. */
export interface Rejected {
  readonly peers: readonly NeighborRow[];
  readonly setting: Setting<boolean>;
}

/**
 * Which of these peers `export-reject-all` keeps everything from: by eBGP, and without an export
 * policy. Only a configuration of BGP that is printed as a whole tells that there is none. Source of the
 * default, true: YANG of 21.3 to 25.3, `ebgp-default-policy`.
 */
export function rejectedByDefault(leaf: LeafFacts, rows: readonly NeighborRow[]): Rejected | null {
  const way = wayTo(leaf);
  const tree = (leaf.bgpConfig ?? []).find((one) => printsAll(one, way));
  const setting = tree === undefined ? null : rejectAll(tree, way);
  if (tree === undefined || setting?.value !== true) return null;
  const bgp = bgpOf(tree.report, leaf.networkInstance ?? '');
  const peers = rows.filter(({ peer, group, peerAs }) => {
    const own = bgp === null ? null : localAsFor(bgp, peer, group);
    const free = bgp !== null && policiesFor(bgp, peer, group).exports === null;
    return free && own !== null && peerAs !== null && own !== peerAs;
  });
  return peers.length === 0 ? null : { peers, setting };
}

function rejectAll(tree: ToldTree, way: readonly string[]): Setting<boolean> | null {
  const name = ['ebgp-default-policy', 'export-reject-all'];
  return settingIn(tree, booleanAt(spotAt(tree.report, way), ...name), [...way, ...name], true);
}

const wayTo = ({ networkInstance }: LeafFacts): readonly string[] => [
  'network-instance',
  networkInstance ?? '',
  'protocols',
  'bgp',
];
