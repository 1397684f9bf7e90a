import type { Printed } from '../print/config.js';
import { eraIn, type Fabric, nodesOf, OWN_AS, SPINES, vtepOf } from './fabric.js';

/** All that a healthy leaf has configured about routing, as `info` at the root prints it. */
export function configOf(fabric: Fabric, leaf: number): readonly Printed[] {
  const isVrf = fabric.networkInstance === 'ip-vrf1';
  const hasNodes = leaf < fabric.leaves;
  const fabricBgp = bgp(fabric, leaf, {
    nodes: hasNodes && (fabric.twice || !isVrf),
    spines: true,
  });
  const port = hasNodes ? [entry('interface', 'irb1.0', [], 'name')] : [];
  const vrf = [
    ...[set('type', 'ip-vrf'), UP, ...port, entry('vxlan-interface', 'vxlan1.1', [], 'name')],
    inside('protocols', [EVPN, bgp(fabric, leaf, { nodes: hasNodes, spines: false }), VPN]),
  ];
  return [
    entry('network-instance', 'default', [
      ...[set('type', 'default'), UP, ...(isVrf ? [] : port)],
      inside('protocols', [fabricBgp]),
    ]),
    ...(isVrf ? [entry('network-instance', 'ip-vrf1', vrf)] : []),
    inside('routing-policy', [policy(fabric)]),
  ];
}

const set = (name: string, value: string | number | boolean): Printed => ({
  ...{ kind: 'leaf', name, value },
});
const inside = (name: string, members: readonly Printed[]): Printed => ({
  ...{ kind: 'node', name, keys: [], keyNames: [], inside: members },
});
const entry = (
  name: string,
  key: string,
  members: readonly Printed[],
  keyName = 'name',
): Printed => ({ kind: 'node', name, keys: [key], keyNames: [keyName], inside: members });

const UP = set('admin-state', 'enable');

const EVPN = inside('bgp-evpn', [
  entry('bgp-instance', '1', [
    ...[UP, set('vxlan-interface', 'vxlan1.1'), set('evi', 1), set('ecmp', 8)],
  ]),
]);
const VPN = inside('bgp-vpn', [
  entry('bgp-instance', '1', [
    inside('route-target', [
      ...[set('export-rt', 'target:65010:1'), set('import-rt', 'target:65010:1')],
    ]),
  ]),
]);

/** BGP with nodes that connect by themselves, and with spines that are neighbors by name. */
function bgp(
  fabric: Fabric,
  leaf: number,
  peers: { readonly nodes: boolean; readonly spines: boolean },
): Printed {
  const { subnet } = nodesOf(fabric, leaf);
  const accepted = inside('accept', [
    entry('match', subnet, [set('peer-group', 'nodes')], 'prefix'),
  ]);
  const families = peers.spines ? ['ipv4-unicast', 'evpn'] : [];
  const wanted = peers.nodes ? [`${fabric.family}-unicast`] : [];
  return inside('bgp', [
    ...[UP, set('autonomous-system', OWN_AS), set('router-id', vtepOf(leaf))],
    ...(peers.nodes ? [inside('dynamic-neighbors', [accepted])] : []),
    ...[...new Set([...families, ...wanted])].map((family) => familyOf(fabric, family)),
    ...(peers.nodes ? [group(fabric, 'nodes', [])] : []),
    ...(peers.spines ? [group(fabric, 'spines', [set('peer-as', 65000)])] : []),
    ...(peers.spines
      ? SPINES.map((peer) => entry('neighbor', peer, [set('peer-group', 'spines')]))
      : []),
  ]);
}

/** Up to 22.11 families stand in BGP itself; the width has had three spellings. */
function familyOf(fabric: Fabric, family: string): Printed {
  const { release } = eraIn(fabric);
  const wide = (name: string) => inside(name, [set('maximum-paths', 64)]);
  const width =
    release < 2407
      ? [set('max-paths-level-1', 64), set('max-paths-level-2', 64)]
      : release < 2503
        ? [set('maximum-paths', 64)]
        : [wide('ebgp'), wide('ibgp')];
  const multipath = inside('multipath', [set('allow-multiple-as', true), ...width]);
  const members = family === 'evpn' ? [UP] : [UP, multipath];
  return release < 2303 ? inside(family, members) : entry('afi-safi', family, members);
}

/** One policy up to 24.3, a list of them since. */
function group(fabric: Fabric, name: string, members: readonly Printed[]): Printed {
  const policies = ['export-policy', 'import-policy'].map(
    (one): Printed =>
      eraIn(fabric).release < 2407
        ? set(one, 'all')
        : { kind: 'leaf-list', name: one, values: ['all'] },
  );
  return entry('group', name, [...policies, ...members]);
}

function policy(fabric: Fabric): Printed {
  const accept =
    eraIn(fabric).release < 2211 ? inside('accept', []) : set('policy-result', 'accept');
  return entry('policy', 'all', [inside('default-action', [accept])]);
}
