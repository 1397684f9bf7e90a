/** A failure that paths and routes of a leaf can have, or that keeps them from the leaf. */
export interface Failure {
  /** `F01` to `F76`. */
  readonly code: string;
  readonly title: string;
  /** Why reports of leaves can't tell it, or do not yet; absent: rules tell it. */
  readonly untold?: string;
}

export interface FailureGroup {
  readonly title: string;
  readonly failures: readonly Failure[];
}

const CLUSTER = 'it is seen in the objects of the cluster, which this release does not read';
const cluster = (onLeaves: string): string => `${CLUSTER}; on the leaves ${onLeaves}`;

/** Without a rule as yet. */
const OPEN = 'no rule tells it yet';

const ON_THE_LEAF: readonly Failure[] = [
  { code: 'F01', title: 'An EVPN route copied into BGP shuts out the paths of the nodes' },
  { code: 'F02', title: 'Multipath is not configured, so one path is used' },
  { code: 'F03', title: 'Fewer paths are allowed than there are nodes' },
  { code: 'F04', title: 'Multipath is configured in a place that does not count' },
  { code: 'F05', title: 'The second level of multipath is left at one' },
  { code: 'F06', title: 'Paths of another neighbor AS may not share' },
  { code: 'F07', title: 'AS paths differ in length' },
  { code: 'F08', title: 'Local preferences differ' },
  { code: 'F09', title: 'Origins differ' },
  { code: 'F10', title: 'MEDs differ' },
  { code: 'F11', title: 'Next hops cost differently' },
  { code: 'F12', title: 'Next hops are resolved by a tunnel here and by a route there' },
  { code: 'F13', title: 'iBGP and eBGP nodes are mixed' },
  { code: 'F14', title: 'Route-table preferences differ' },
  { code: 'F15', title: 'A route of another protocol is in front' },
  { code: 'F16', title: 'A longer or shorter prefix takes the traffic' },
  { code: 'F17', title: 'Two paths have one next hop' },
  { code: 'F18', title: 'A resilient hash is narrower than the route' },
  { code: 'F19', title: 'Weights are asked for, and not every path has a bandwidth' },
  { code: 'F20', title: 'The datapath has no room for the route or its next hops' },
  { code: 'F21', title: 'The datapath is not done, or told not to forward' },
  { code: 'F22', title: 'Flap damping holds a path back' },
  { code: 'F23', title: 'A stale path is kept in use' },
  { code: 'F24', title: 'Several paths come from one neighbor' },
  { code: 'F25', title: 'Several nodes have one router ID' },
  { code: 'F26', title: 'A policy keeps a path out of the route table' },
  { code: 'F27', title: 'A next hop is not resolved' },
  { code: 'F28', title: 'The AS path holds the own AS' },
  { code: 'F29', title: 'An import policy rejects the route' },
  { code: 'F30', title: 'The cluster list holds the own cluster ID' },
];

const BETWEEN_LEAVES: readonly Failure[] = [
  { code: 'F31', title: 'Leaves have different numbers of nodes' },
  { code: 'F32', title: 'Leaves are configured differently' },
  { code: 'F33', title: 'One leaf was first, and the others keep following it' },
  { code: 'F34', title: 'Route targets do not match' },
  { code: 'F35', title: 'A leaf does not announce its route by EVPN', untold: OPEN },
  { code: 'F36', title: 'Two leaves have one route distinguisher' },
  { code: 'F37', title: 'EVPN next hops are limited to one' },
  { code: 'F38', title: 'The underlay has no way to another leaf' },
  { code: 'F39', title: 'A VNI or vxlan-interface is wrong', untold: OPEN },
  { code: 'F40', title: 'Sessions between leaves do not carry EVPN', untold: OPEN },
  { code: 'F41', title: 'A route of EVPN has the higher local preference', untold: OPEN },
  { code: 'F42', title: 'Combined ECMP is narrower than expected', untold: OPEN },
  { code: 'F43', title: 'Combined ECMP on two leaves loops', untold: OPEN },
  { code: 'F44', title: 'Combined ECMP is on, and nothing is combined', untold: OPEN },
  { code: 'F45', title: 'A session with an anycast gateway is on another leaf', untold: OPEN },
  { code: 'F46', title: 'The prefix is learned in another network-instance' },
  { code: 'F47', title: 'A leaf or peer is under maintenance', untold: OPEN },
];

const SESSIONS: readonly Failure[] = [
  { code: 'F48', title: 'The address of a node is in no range of dynamic neighbors', untold: OPEN },
  { code: 'F49', title: 'The AS of a dynamic neighbor is not allowed' },
  { code: 'F50', title: 'The sessions allowed are used up', untold: OPEN },
  { code: 'F51', title: 'A group or an address family is disabled' },
  { code: 'F52', title: 'The AS of a peer is configured wrongly' },
  { code: 'F53', title: 'Multihop is missing for a peer that is not adjacent' },
  { code: 'F54', title: 'No route leads to the address of a peer' },
  { code: 'F55', title: 'TCP is blocked, or its authentication fails' },
  { code: 'F56', title: 'Two speakers of a node want one session' },
  { code: 'F57', title: 'A node announces the whole range of service addresses' },
  { code: 'F58', title: 'A session flaps by its hold time or by BFD' },
  { code: 'F59', title: 'Large updates are lost for want of MTU' },
  { code: 'F60', title: 'A limit of prefixes is exceeded' },
  { code: 'F61', title: 'Peers without an export policy are told nothing' },
  { code: 'F62', title: 'A route is not announced until the datapath has it' },
  { code: 'F63', title: 'A leaf that restarted waits before it announces' },
];

const FEWER = 'nodes without a ready pod announce nothing';
const NO_PATH = 'no path is left';
const NO_NODE = 'the node has no path';

const IN_THE_CLUSTER: readonly Failure[] = [
  {
    code: 'F64',
    title: 'With policy Local, only nodes with a ready pod announce',
    untold: cluster(FEWER),
  },
  {
    code: 'F65',
    title: 'externalTrafficPolicy stands in the wrong place or case',
    untold: cluster('more nodes announce than have a pod'),
  },
  { code: 'F66', title: 'The service has no ready endpoint', untold: cluster(NO_PATH) },
  { code: 'F67', title: 'A label keeps the node from announcing', untold: cluster(NO_NODE) },
  { code: 'F68', title: 'The network of the node is not available', untold: cluster(NO_NODE) },
  { code: 'F69', title: 'No BGPAdvertisement selects the service', untold: cluster(NO_PATH) },
  { code: 'F70', title: 'BGPAdvertisements contradict each other', untold: cluster(NO_PATH) },
  { code: 'F71', title: 'No BGPPeer selects the node', untold: cluster('it has no session') },
  {
    code: 'F72',
    title: 'The speaker of the node does not run',
    untold: cluster('it has no session'),
  },
  { code: 'F73', title: 'MetalLB announces a shorter prefix' },
  {
    code: 'F74',
    title: 'Speakers of several modes announce together',
    untold: cluster('origins or MEDs differ, which F09 and F10 tell'),
  },
  {
    code: 'F75',
    title: 'A family is not announced over the session of the other',
    untold: cluster('prefixes of the family are missing'),
  },
  {
    code: 'F76',
    title: 'The service has no address, or shares it against its policy',
    untold: cluster(NO_PATH),
  },
];

/** The failure catalogue, code by code. */
export const CATALOGUE: readonly FailureGroup[] = [
  { title: 'A path is there and not used, or too few share', failures: ON_THE_LEAF },
  { title: 'Leaves differ', failures: BETWEEN_LEAVES },
  { title: 'Sessions and announcements', failures: SESSIONS },
  { title: 'In the cluster', failures: IN_THE_CLUSTER },
];

/** One failure by its code, also as `f1`; null for what is no code of the catalogue. */
export function failureNamed(words: string): Failure | null {
  const [, number] = /^f0*(\d{1,3})$/i.exec(words) ?? [];
  const code = number === undefined ? null : `F${number.padStart(2, '0')}`;
  const all = CATALOGUE.flatMap(({ failures }) => failures);
  return all.find((one) => one.code === code) ?? null;
}
