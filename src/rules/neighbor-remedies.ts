import { BGP, configure, elsewhere, inspect } from './remedies.js';

/** What to do about neighbors that come and go. */

export const SEE_RECEIVED = inspect('see what a node sends to this leaf', [
  'show network-instance {network-instance} protocols bgp neighbor {neighbor} received-routes {routes-family}',
]);

const FLAPS_AGAIN =
  'flaps then reach the route table again; a dynamic neighbor takes the setting of its group';

export const STEADY_THE_NEIGHBOR = elsewhere(
  'steady the node or its session first, then forget the flaps: `tools network-instance NAME protocols bgp route-flap-damping clear-history`',
);

export const DAMP_NO_MORE = configure(
  'or exempt the neighbor from damping',
  [`${BGP} neighbor {neighbor} route-flap-damping false`],
  '>=24.3',
  FLAPS_AGAIN,
);

export const KEEP_STALE_SHORTER = configure(
  'keep the paths of a group of nodes for a shorter time, 360 seconds unless configured',
  [`${BGP} group {group} graceful-restart stale-routes-time {seconds}`],
  '>=21.3',
  'a node that restarts slower than that loses its share until it is back',
);

export const DETECT_BY_BFD = configure(
  'or notice a dead node by BFD',
  [
    'set / bfd subinterface {subinterface} admin-state enable',
    `${BGP} group {group} failure-detection enable-bfd true`,
  ],
  '>=21.3',
  'the nodes have to speak BFD, which MetalLB does not in its native mode',
);
