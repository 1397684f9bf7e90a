import { importedTo } from '#facts/evpn-imported.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import type { LeafFacts } from '#facts/leaf.js';
import type { Wanted } from '#facts/telling.js';

/** Whether the leaf says that BGP and EVPN are to share the load. */
export const isCombined = (facts: LeafFacts): boolean =>
  evpnSettings(facts).combinedEcmp?.value === true;

/** What it does not tell of that, or of the EVPN routes that it takes in. */
export function combinedUntold(facts: LeafFacts): readonly Wanted[] {
  if (evpnSettings(facts).combinedEcmp === null) return ['evpnConfig'];
  return importedTo(facts) === null ? ['evpnState'] : [];
}
