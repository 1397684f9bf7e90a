import type { FamilyCounts } from './bgp-neighbor.js';
import type { LeafFacts } from './leaf.js';
import { familyOf } from './prefix.js';
import type { Session } from './session.js';
import { isSameAddress, sessionsOf } from './sessions.js';

type Leaf = Parameters<typeof sessionsOf>[0] & Pick<LeafFacts, 'prefix'>;

/** The family whose routes hold the prefix, as YANG spells it. */
export const unicastOf = ({ prefix }: Pick<LeafFacts, 'prefix'>): string =>
  `${familyOf(prefix)}-unicast`;

/**
 * What a session that is up carries instead of the family of the prefix. None: it carries the family,
 * or the list, which prints families only while a session is up, does not tell.
 */
export function carriedInstead(leaf: Leaf, { peer }: Session): readonly FamilyCounts[] {
  const row = leaf.sessions?.report.rows.find((one) => isSameAddress(one.peer, peer));
  const families = row?.families ?? [];
  return families.some(({ family }) => family === unicastOf(leaf)) ? [] : families;
}

/** Whether a session with a node over the other address family has a sibling over that of the prefix. */
export const isOfOtherFamily = (leaf: Leaf, { peer }: Session): boolean =>
  familyOf(peer) !== familyOf(leaf.prefix) &&
  sessionsOf(leaf).some((other) => familyOf(other.peer) === familyOf(leaf.prefix));
