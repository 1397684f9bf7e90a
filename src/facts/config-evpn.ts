import type { ConfigReport } from './config.js';
import {
  below,
  entriesAt,
  namesAt,
  numberAt,
  placeOf,
  spotAt,
  type Told,
  textAt,
} from './config-nodes.js';

/** One `bgp-instance` of a network-instance, from `bgp-evpn` and `bgp-vpn`. Null: not printed. */
export interface EvpnInstanceConfig {
  readonly id: string;
  /** Of `bgp-evpn`; the default is `enable`. */
  readonly adminState: Told<string> | null;
  readonly evi: Told<number> | null;
  /** How many next hops of EVPN routes share the load; the default is 1. */
  readonly ecmp: Told<number> | null;
  readonly vxlanInterface: Told<string> | null;
  /** As printed; without it the leaf makes one of its own. */
  readonly routeDistinguisher: Told<string> | null;
  readonly exportTargets: Told<readonly string[]> | null;
  readonly importTargets: Told<readonly string[]> | null;
  /** Of `bgp-vpn`: what decides on EVPN routes in place of the route targets. */
  readonly exportPolicies: Told<readonly string[]> | null;
  readonly importPolicies: Told<readonly string[]> | null;
}

export interface EvpnConfig {
  readonly instances: readonly EvpnInstanceConfig[];
  /** `bgp-vpn combined-ecmp`, from 24.7 on: EVPN and BGP next hops in one set. Null: not printed. */
  readonly combinedEcmp: Told<true> | null;
}

/** EVPN of a network-instance; null where the report prints neither `bgp-evpn` nor `bgp-vpn` of it. */
export function evpnOf(report: ConfigReport, networkInstance: string): EvpnConfig | null {
  const way = ['network-instance', networkInstance, 'protocols'];
  const evpn = spotAt(report, [...way, 'bgp-evpn']);
  const vpn = spotAt(report, [...way, 'bgp-vpn']);
  if (evpn === null && vpn === null) return null;
  const ids = [evpn, vpn].flatMap((spot) =>
    entriesAt(spot, 'bgp-instance').map(({ value }) => value.way.at(-1) ?? ''),
  );
  const instances = [...new Set(ids)].map((id): EvpnInstanceConfig => {
    const [own = null, its = null] = [evpn, vpn].map(
      (spot) => spot && below(spot, ['bgp-instance', id]),
    );
    return {
      id,
      adminState: textAt(own, 'admin-state'),
      evi: numberAt(own, 'evi'),
      ecmp: numberAt(own, 'ecmp'),
      vxlanInterface: textAt(own, 'vxlan-interface'),
      routeDistinguisher: textAt(its, 'route-distinguisher', 'rd'),
      exportTargets: namesAt(its, 'route-target', 'export-rt'),
      importTargets: namesAt(its, 'route-target', 'import-rt'),
      exportPolicies: namesAt(its, 'export-policy'),
      importPolicies: namesAt(its, 'import-policy'),
    };
  });
  const combined = vpn !== null && Object.hasOwn(vpn.node, 'combined-ecmp');
  return {
    instances,
    combinedEcmp: combined ? { value: true, ...placeOf(vpn, 'combined-ecmp') } : null,
  };
}
