import type { BgpPath } from './bgp-route.js';
import type { LeafFacts } from './leaf.js';

/**
 * Of which kind the session is that a path came over. Null: no report tells. A path without any AS
 * comes from the own one, since an eBGP peer puts its AS in front (RFC 4271, section 5.1.2).
 */
export function peerTypeOf(
  { sessionDetails }: Pick<LeafFacts, 'sessionDetails'>,
  { neighbor, asPath }: BgpPath,
): 'ebgp' | 'ibgp' | null {
  const told = sessionDetails?.find(({ report }) => report.peer === neighbor)?.report.peerType;
  if (told === 'ebgp' || told === 'ibgp') return told;
  return asPath.length === 0 ? 'ibgp' : null;
}
