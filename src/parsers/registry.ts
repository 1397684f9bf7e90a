import type { Kind } from '#facts/block.js';
import { bgpRoute } from './bgp-route/show.js';
import { routeTable } from './route-table/show.js';
import { routeTableFlat } from './route-table-flat/show.js';
import { routeTablePrefix } from './route-table-prefix/show.js';
import type { Show } from './show.js';

/** A show of whatever kind. */
export type AnyShow = { readonly [K in Kind]: Show<K> }[Kind];

/** Every show, in the order in which they are asked whether a report is theirs. */
export const shows: readonly AnyShow[] = [bgpRoute, routeTablePrefix, routeTableFlat, routeTable];
