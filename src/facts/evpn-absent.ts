import { evpnOf } from './config-evpn.js';
import { printsAll } from './config-scope.js';
import type { LeafFacts } from './leaf.js';
import type { ToldTree } from './surroundings.js';

/** A report that shows that the network-instance has no EVPN. */
export interface EvpnAbsent {
  readonly told: ToldTree;
  /** The way below which it prints all, and no EVI. */
  readonly way: readonly string[];
}

/** Null: EVPN is configured, or no report prints all of `bgp-evpn`. */
export function evpnAbsentIn({
  evpnConfig = [],
  networkInstance,
}: Pick<LeafFacts, 'evpnConfig' | 'networkInstance'>): EvpnAbsent | null {
  const instance = networkInstance ?? '';
  const way = ['network-instance', instance, 'protocols', 'bgp-evpn'];
  const any = evpnConfig.some(({ report }) =>
    (evpnOf(report, instance)?.instances ?? []).some(({ evi }) => evi !== null),
  );
  const told = evpnConfig.find((tree) => printsAll(tree, way));
  return any || told === undefined ? null : { told, way };
}
