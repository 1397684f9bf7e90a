import { bgpOf } from './config-bgp.js';
import type { Announced } from './evpn-announced.js';
import { evpnSettings } from './evpn-settings.js';
import type { LeafFacts } from './leaf.js';
import { settingFrom, settingIn } from './setting-in.js';

/** By what the EVPN routes of a leaf are known on others. Null: no report of it tells. */
export interface EvpnOrigin {
  /** As configured, or as its state prints it. */
  readonly distinguisher: string | null;
  /** Router ID in `default`, with which a route distinguisher begins that a leaf makes of its own. */
  readonly address: string | null;
}

export function evpnOriginOf(leaf: LeafFacts): EvpnOrigin | null {
  const distinguisher = evpnSettings(leaf).routeDistinguisher?.value ?? null;
  const way = ['network-instance', 'default', 'protocols', 'bgp', 'router-id'];
  const configured = settingFrom(leaf.fabricConfig, (told) =>
    settingIn(told, bgpOf(told.report, 'default')?.routerId ?? null, way, null),
  );
  const address = leaf.evpnTable?.report.routerId ?? configured?.value ?? null;
  return distinguisher === null && address === null ? null : { distinguisher, address };
}

/** Whether a path may be one that the leaf announced. */
export function isFrom(
  { distinguisher, address }: EvpnOrigin,
  { route, path }: Announced,
): boolean {
  const rd = route.routeDistinguisher ?? '';
  return (
    rd === distinguisher ||
    (address !== null && (rd.startsWith(`${address}:`) || path.nextHop === address))
  );
}
