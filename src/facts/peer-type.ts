import type { BgpPath } from './bgp-route.js';
import { bgpOf, localAsFor } from './config-bgp.js';
import { printsAll } from './config-scope.js';
import type { LeafFacts } from './leaf.js';

type Leaf = Pick<LeafFacts, 'sessionDetails' | 'sessions' | 'bgpConfig' | 'networkInstance'>;

/**
 * Of which kind the session is that a path came over. Null: no report tells. A path without any AS
 * comes from the own one, since an eBGP peer puts its AS in front (RFC 4271, section 5.1.2).
 */
export function peerTypeOf(
  leaf: Leaf,
  { neighbor, asPath, origin }: BgpPath,
): 'ebgp' | 'ibgp' | null {
  const told = leaf.sessionDetails?.find(({ report }) => report.peer === neighbor)?.report.peerType;
  if (told === 'ebgp' || told === 'ibgp') return told;
  if (asPath.length === 0 && origin !== null) return 'ibgp'; // the line is printed
  return neighbor === null ? null : byNumbers(leaf, neighbor);
}

/** By the AS of the peer and the one that a configuration, printed as a whole, gives the leaf towards it. */
function byNumbers(leaf: Leaf, neighbor: string): 'ebgp' | 'ibgp' | null {
  const row = leaf.sessions?.report.rows.find(({ peer }) => peer === neighbor);
  const instance = leaf.networkInstance ?? '';
  const whole = leaf.bgpConfig?.find((tree) =>
    printsAll(tree, ['network-instance', instance, 'protocols', 'bgp']),
  );
  const bgp = whole === undefined ? null : bgpOf(whole.report, instance);
  const own = bgp === null ? null : localAsFor(bgp, neighbor, row?.group ?? null);
  if (own === null || row === undefined || row.peerAs === null) return null;
  return own === row.peerAs ? 'ibgp' : 'ebgp';
}
