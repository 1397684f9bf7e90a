import type { ConfigReport } from './config.js';
import { entriesAt, type Spot, spotAt, type Told, textAt, toldAt } from './config-nodes.js';

/** What is configured about shares by link bandwidth, for one address family. */
export interface WeightsConfig {
  /** Where weighted ECMP is enabled: for BGP as a whole, or for a group. */
  readonly requested: readonly Told<string>[];
  /** Where paths are given a bandwidth as they come in: at groups and neighbors. */
  readonly added: readonly Told<unknown>[];
}

/**
 * Weighted ECMP of BGP in a network-instance; null where the report prints no BGP of it. Sources: YANG
 * of 24.3 to 25.3; `weighted-ecmp` stands below `afi-safi` until 24.7, later below `multipath ebgp`
 * and `multipath ibgp`, and there at groups, too.
 */
export function weightsOf(
  report: ConfigReport,
  networkInstance: string,
  family: 'ipv4-unicast' | 'ipv6-unicast',
): WeightsConfig | null {
  const bgp = spotAt(report, ['network-instance', networkInstance, 'protocols', 'bgp']);
  if (bgp === null) return null;
  const groups = entriesAt(bgp, 'group').map(({ value }) => value);
  const peers = [...groups, ...entriesAt(bgp, 'neighbor').map(({ value }) => value)];
  return {
    requested: [bgp, ...groups].flatMap((spot) => requestedAt(spot, family)),
    added: peers.flatMap((spot) => toldAt(spot, 'afi-safi', family, family, ...BANDWIDTH) ?? []),
  };
}

const BANDWIDTH = ['link-bandwidth', 'add-next-hop-count-to-received-bgp-routes'];

const requestedAt = (spot: Spot, family: string): readonly Told<string>[] =>
  [[], ['multipath', 'ebgp'], ['multipath', 'ibgp']].flatMap((way) => {
    const told = textAt(spot, 'afi-safi', family, ...way, 'weighted-ecmp', 'admin-state');
    return told?.value === 'enable' ? [told] : [];
  });
