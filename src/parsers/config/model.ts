import { CONTAINERS, FLAGS, KEYS, LEAVES, LISTS } from './yang.js';

/** Of what kind a node is; `unknown`: no model that we have names it. */
export type NodeKind = 'container' | 'list' | 'leaf' | 'flag' | 'unknown';

/** The keys of a list. */
export interface Keys {
  /** Of which one is printed first, without its name. */
  readonly first: readonly string[];
  /** Printed behind it, each with its name. */
  readonly more: readonly string[];
}

/** Of what kind the node of that name is below its parent (empty at the root). */
export function kindOf(parent: string, name: string): NodeKind {
  return KINDS.get(`${parent}/${name}`) ?? KINDS.get(name) ?? 'unknown';
}

/** The keys of the list of that name, in all places where it stands. */
export const keysOf = (name: string): Keys => LIST_KEYS.get(name) ?? NAMED;

const NAMED: Keys = { first: ['name', 'index', 'id'], more: [] };

/** Nodes of other models that stand in the configuration of a fabric. */
const ALSO: Readonly<Record<Exclude<NodeKind, 'unknown'>, string>> = {
  container: `system acl lldp vlan encap single-tagged bridge-table router-advertisement router-role evpn
    subinterface/ipv4 subinterface/ipv6 vxlan-interface/ingress vxlan-interface/egress system/mtu`,
  list: `interface interface/subinterface tunnel-interface vxlan-interface ipv4/address ipv6/address
    ipv4-filter ipv6-filter entry ethernet-segment attr-set`,
  leaf: `admin-state description type autonomous-system router-id peer-group peer-as export-policy
    import-policy local-address evi ecmp esi vni allow-multiple-as max-paths-level-1
    max-paths-level-2 maximum-paths rd export-rt import-rt metric active policy-result
    allowed-peer-as speed active-routes active-routes-with-ecmp fib-failed-routes`,
  flag: 'primary starg',
};

/** What releases after those of the models print among the keys. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  route: ['route-type', 'route-owner', 'origin-network-instance'],
};

const KINDS: ReadonlyMap<string, NodeKind> = new Map([
  ...kinds(ALSO.leaf, 'leaf'),
  ...kinds(ALSO.flag, 'flag'),
  ...kinds(ALSO.container, 'container'),
  ...kinds(ALSO.list, 'list'),
  ...kinds(CONTAINERS, 'container'),
  ...kinds(FLAGS, 'flag'),
  ...kinds(LEAVES, 'leaf'),
  ...kinds(LISTS, 'list'),
  // Names that mean something else below other roots.
  ...kinds('system/network-instance', 'container'),
  ...kinds('ethernet-segment/interface', 'list'),
]);

const LIST_KEYS: ReadonlyMap<string, Keys> = new Map([
  ['address', { first: ['ip-prefix'], more: [] }],
  ...wordsOf(KEYS).map((entry): [string, Keys] => {
    const [name = '', keys = ''] = entry.split(':');
    const [first = '', ...more] = keys.split(',');
    return [name, { first: first.split('|'), more: [...more, ...(PRINTED[name] ?? [])] }];
  }),
]);

function kinds(words: string, kind: NodeKind): readonly [string, NodeKind][] {
  return wordsOf(words).map((name) => [name, kind]);
}

function wordsOf(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}
