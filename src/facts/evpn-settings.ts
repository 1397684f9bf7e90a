import { type EvpnInstanceConfig, evpnOf } from './config-evpn.js';
import type { Told as Said } from './config-nodes.js';
import type { LeafFacts } from './leaf.js';
import { multipathSettings, type Setting } from './multipath.js';
import { settingFrom, settingIn } from './setting-in.js';

/** What is configured for the EVPN routes of a network-instance. Null: no report tells. */
export interface EvpnSettings {
  readonly adminState: Setting<string> | null;
  /** How many next hops of EVPN routes share the load. */
  readonly ecmp: Setting<number> | null;
  /** Null where the leaf makes one of its own, too, unless its state prints that one. */
  readonly routeDistinguisher: Setting<string> | null;
  readonly exportTargets: Setting<readonly string[]> | null;
  readonly importTargets: Setting<readonly string[]> | null;
  readonly exportPolicies: Setting<readonly string[]> | null;
  readonly importPolicies: Setting<readonly string[]> | null;
  /** Whether EVPN and BGP next hops may share the load; no, unless configured. */
  readonly combinedEcmp: Setting<boolean> | null;
}

/** The settings in force, each from the newest report that tells it. */
export function evpnSettings(leaf: LeafFacts): EvpnSettings {
  const of = <T>(read: Read<T>, way: readonly string[], absent: T | null) =>
    instanceSetting(leaf, read, way, absent);
  const targets = ['bgp-vpn', 'route-target'];
  return {
    adminState: of(({ adminState }) => adminState, ['bgp-evpn', 'admin-state'], 'enable'),
    ecmp: multipathSettings(leaf).evpn,
    routeDistinguisher: of(({ routeDistinguisher }) => routeDistinguisher, ['bgp-vpn'], null),
    exportTargets: of(({ exportTargets }) => exportTargets, targets, null),
    importTargets: of(({ importTargets }) => importTargets, targets, null),
    exportPolicies: of(({ exportPolicies }) => exportPolicies, ['bgp-vpn', 'export-policy'], []),
    importPolicies: of(({ importPolicies }) => importPolicies, ['bgp-vpn', 'import-policy'], []),
    combinedEcmp: combinedSetting(leaf),
  };
}

type Read<T> = (one: EvpnInstanceConfig) => Said<T> | null;

/** As soon as one instance is printed: a network-instance has no more than one that routes. */
function instanceSetting<T>(
  leaf: LeafFacts,
  read: Read<T>,
  [protocol = '', ...way]: readonly string[],
  absent: T | null,
): Setting<T> | null {
  const instance = leaf.networkInstance ?? '';
  return settingFrom(leaf.evpnConfig, (told) => {
    const [first] = evpnOf(told.report, instance)?.instances ?? [];
    if (first === undefined) return null;
    const here = ['network-instance', instance, 'protocols', protocol, 'bgp-instance', first.id];
    return settingIn(told, read(first), [...here, ...way], absent);
  });
}

function combinedSetting(leaf: LeafFacts): Setting<boolean> | null {
  const instance = leaf.networkInstance ?? '';
  const way = ['network-instance', instance, 'protocols', 'bgp-vpn', 'combined-ecmp'];
  return settingFrom(leaf.evpnConfig, (told) => {
    const said = evpnOf(told.report, instance)?.combinedEcmp ?? null;
    return settingIn<boolean>(told, said, way, false);
  });
}
