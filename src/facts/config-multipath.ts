import type { ConfigReport } from './config.js';
import { booleanAt, numberAt, type Spot, spotAt, type Told } from './config-nodes.js';

/** What is configured about multipath for one address family. Null: not printed. */
export interface MultipathConfig {
  readonly allowMultipleAs: Told<boolean> | null;
  /** How many paths by EBGP share the load, whatever the release calls the leaf. */
  readonly ebgp: Told<number> | null;
  readonly ibgp: Told<number> | null;
  /** Up to 24.3: how many next hops may resolve one BGP next hop. */
  readonly perNextHop: Told<number> | null;
}

/**
 * The multipath settings of BGP in a network-instance; null where the report prints no BGP of it.
 * Sources: YANG of 21.3 to 25.3. Up to 22.11 they stand below `ipv4-unicast`, later below
 * `afi-safi ipv4-unicast`; the width is `max-paths-level-1` up to 24.3, `maximum-paths` since 24.7,
 * and since 24.10 one for each of `ebgp` and `ibgp` where the platform has these.
 */
export function multipathOf(
  report: ConfigReport,
  networkInstance: string,
  family: 'ipv4-unicast' | 'ipv6-unicast' | 'evpn',
): MultipathConfig | null {
  const bgp = spotAt(report, ['network-instance', networkInstance, 'protocols', 'bgp']);
  if (bgp === null) return null;
  const ways = [
    ['afi-safi', family, 'multipath'],
    [family, 'multipath'],
  ];
  const first = <T>(read: (way: readonly string[]) => Told<T> | null): Told<T> | null =>
    ways.map(read).find((told) => told !== null) ?? null;
  return {
    allowMultipleAs: first((way) => booleanAt(bgp, ...way, 'allow-multiple-as')),
    ebgp: first((way) => widthAt(bgp, way, 'ebgp')),
    ibgp: first((way) => widthAt(bgp, way, 'ibgp')),
    perNextHop: first((way) => numberAt(bgp, ...way, 'max-paths-level-2')),
  };
}

/** Where a platform has both, the leaf for the kind of peer is taken: an inference, no guide says so. */
const widthAt = (bgp: Spot, way: readonly string[], kind: 'ebgp' | 'ibgp'): Told<number> | null =>
  numberAt(bgp, ...way, kind, 'maximum-paths') ??
  numberAt(bgp, ...way, 'maximum-paths') ??
  numberAt(bgp, ...way, 'max-paths-level-1');
