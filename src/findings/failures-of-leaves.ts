import type { Failure } from './failure.js';

/** F01 to F47: of paths and routes that leaves have. */

export const ON_THE_LEAF: readonly Failure[] = [
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

export const BETWEEN_LEAVES: readonly Failure[] = [
  { code: 'F31', title: 'Leaves have different numbers of nodes' },
  { code: 'F32', title: 'Leaves are configured differently' },
  { code: 'F33', title: 'One leaf was first, and the others keep following it' },
  { code: 'F34', title: 'Route targets do not match' },
  {
    code: 'F35',
    title: 'A leaf does not announce its route by EVPN',
  },
  { code: 'F36', title: 'Two leaves have one route distinguisher' },
  { code: 'F37', title: 'EVPN next hops are limited to one' },
  { code: 'F38', title: 'The underlay has no way to another leaf' },
  {
    code: 'F39',
    title: 'A VNI or vxlan-interface is wrong',
    untold:
      'it drops packets and leaves the routes as they should be; the state of the vxlan-interface, which is not read, shows it',
  },
  {
    code: 'F40',
    title: 'Sessions between leaves do not carry EVPN',
  },
  {
    code: 'F41',
    title: 'A route of EVPN has the higher local preference',
  },
  {
    code: 'F42',
    title: 'Combined ECMP is narrower than expected',
  },
  {
    code: 'F43',
    title: 'Combined ECMP on two leaves loops',
  },
  {
    code: 'F44',
    title: 'Combined ECMP is on, and nothing is combined',
  },
  {
    code: 'F45',
    title: 'A session with an anycast gateway is on another leaf',
  },
  { code: 'F46', title: 'The prefix is learned in another network-instance' },
  {
    code: 'F47',
    title: 'A leaf or peer is under maintenance',
  },
];
