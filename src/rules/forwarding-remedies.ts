import { COMMANDS } from '#facts/commands.js';
import { configure, elsewhere, inspect } from './remedies.js';

/** What to do where BGP is done, and the route table or the datapath is not. */

export const SEE_FIB = inspect('see how many routes the FIB refused', [
  'info from state network-instance {network-instance} route-table {family} statistics',
]);

export const LOOK_AGAIN = inspect('look again: a moment later it may be done', [
  COMMANDS.routeTable,
]);

export const RELIEVE_FIB = elsewhere(
  'relieve the FIB: let routes share fewer different sets of next hops (aggregate prefixes, allow fewer paths, take away resilient-hash-prefixes), or give the platform a larger profile',
);

export const ALLOW_INSTALL = elsewhere(
  'if it is meant to forward: take `disable-ip-route-install` (24.7 on) out of the import policy that accepts it',
);

export const SEE_RESILIENT_HASH = inspect('see the width that the resilient hash has', [
  'info from running network-instance {network-instance} ip-load-balancing',
]);

export const RESILIENT_WIDTH = configure(
  'where `max-paths` is lower than the number of next hops, raise it to at least that',
  [
    'set / network-instance {network-instance} ip-load-balancing resilient-hash-prefix {resilient-hash-prefix} max-paths {width}',
  ],
  '>=21.3',
  'it is for a smaller width alone: a larger one stays as it is; the prefix is the one configured there, which may be shorter than this one; platforms limit max-paths times hash-buckets-per-path',
);
