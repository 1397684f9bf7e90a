import type { BgpPath } from './bgp-route.js';
import type { EvpnPath } from './evpn-route.js';

/** An attribute in which a path of BGP and one of EVPN differ, with both values. */
export interface AttributeDifference {
  readonly name: string;
  readonly key: 'localPreference' | 'asPath' | 'origin' | 'med';
  readonly bgp: string;
  readonly evpn: string;
}

/**
 * What keeps a path of BGP and one of EVPN from sharing the load by `combined-ecmp`, beside the
 * preference of their routes. Source: SR Linux 24.10, VPN Services Guide, Combined ECMP: local
 * preference, AS path, origin and MED have to be equal. A local preference that is not printed counts
 * as 100. Whether no MED equals a MED of 0 is not known: it is taken for no difference.
 */
export function differencesBetween(bgp: BgpPath, evpn: EvpnPath): readonly AttributeDifference[] {
  const all: readonly AttributeDifference[] = [
    {
      name: 'local preference',
      key: 'localPreference',
      bgp: String(bgp.localPreference ?? DEFAULT_LOCAL_PREFERENCE),
      evpn: String(evpn.localPreference ?? DEFAULT_LOCAL_PREFERENCE),
    },
    { name: 'AS path', key: 'asPath', bgp: asPath(bgp), evpn: asPath(evpn) },
    { name: 'origin', key: 'origin', bgp: bgp.origin ?? 'none', evpn: evpn.origin ?? 'none' },
    { name: 'MED', key: 'med', bgp: String(bgp.med ?? 'none'), evpn: String(evpn.med ?? 'none') },
  ];
  const sameMed = (bgp.med ?? 0) === (evpn.med ?? 0);
  return all.filter((one) => one.bgp !== one.evpn && !(one.key === 'med' && sameMed));
}

const DEFAULT_LOCAL_PREFERENCE = 100;

const asPath = ({ asPath: members }: Pick<BgpPath, 'asPath'>): string =>
  members.length === 0 ? 'empty' : JSON.stringify(members).replaceAll(',', ' ');
