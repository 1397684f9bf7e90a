import { bgpOf, type PoliciesConfig } from './config-bgp.js';
import { evpnSettings } from './evpn-settings.js';
import type { LeafFacts } from './leaf.js';
import type { Setting } from './multipath.js';
import { settingIn } from './setting-in.js';
import type { ToldTree } from './surroundings.js';

/** The policies of a place that several leaves may have: BGP as a whole, a group, the EVPN routes. */
export interface PolicyUse {
  /** As people call it: `export-policy` of group `metallb`. */
  readonly place: string;
  /** The names in their order; none: nothing is named there. */
  readonly policies: Setting<readonly string[]>;
}

/** Where a leaf puts policies to use, as far as it told; neighbors aside, which are each leaf's own. */
export function policiesInUse(leaf: LeafFacts): readonly PolicyUse[] {
  const { exportPolicies, importPolicies } = evpnSettings(leaf);
  return [
    ...usesInBgp(leaf),
    ...told('`export-policy` of `bgp-vpn`', exportPolicies),
    ...told('`import-policy` of `bgp-vpn`', importPolicies),
  ];
}

const told = (place: string, policies: PolicyUse['policies'] | null): readonly PolicyUse[] =>
  policies === null ? [] : [{ place, policies }];

function usesInBgp({ bgpConfig, networkInstance }: LeafFacts): readonly PolicyUse[] {
  const instance = networkInstance ?? '';
  const way = ['network-instance', instance, 'protocols', 'bgp'];
  const tree = bgpConfig?.find(({ report }) => bgpOf(report, instance) !== null);
  const bgp = tree === undefined ? null : bgpOf(tree.report, instance);
  if (tree === undefined || bgp === null) return [];
  const groups = bgp.groups.flatMap((group) => {
    const name = group.name.value;
    return usesAt(tree, group, [...way, 'group', name], `group \`${name}\``);
  });
  return [...usesAt(tree, bgp, way, 'BGP'), ...groups];
}

const usesAt = (
  tree: ToldTree,
  { exports, imports }: PoliciesConfig,
  way: readonly string[],
  whose: string,
): readonly PolicyUse[] => [
  ...told(
    `\`export-policy\` of ${whose}`,
    settingIn<readonly string[]>(tree, exports, [...way, 'export-policy'], []),
  ),
  ...told(
    `\`import-policy\` of ${whose}`,
    settingIn<readonly string[]>(tree, imports, [...way, 'import-policy'], []),
  ),
];
