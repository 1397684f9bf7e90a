import type { NeighborEvpnRouteValues } from '#facts/bgp-neighbor-routes.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import { ANY_NAME } from '#parsers/evpn-tables.js';

/** The column of an address is that of a prefix in type 5, and AS path and origin share one. */
export type EvpnColumn =
  | Exclude<keyof NeighborEvpnRouteValues, 'prefix' | 'ipAddress' | 'asPath' | 'origin'>
  | 'address'
  | 'path';

/** The columns of all types and releases we know, blanks aside. */
export const COLUMNS: ReadonlyMap<string, EvpnColumn> = new Map([
  ['Status', 'flags'],
  ['Route-distinguisher', 'routeDistinguisher'],
  ['ESI', 'esi'],
  ['Tag-ID', 'tagId'],
  ['MAC-address', 'macAddress'],
  ['IP-address', 'address'],
  ['Originator-IP', 'originatingRouter'],
  ['Originating-IP', 'originatingRouter'],
  ['Path-id', 'pathId'],
  ['Next-Hop', 'nextHop'],
  ['MED', 'med'],
  ['LocPref', 'localPreference'],
  ['Path', 'path'],
]);

/** What no row of a type is without, in its first line. */
export const CORE: Readonly<Record<EvpnRouteType, readonly EvpnColumn[]>> = {
  1: ['routeDistinguisher', 'esi', 'tagId', 'nextHop', 'med'],
  2: ['routeDistinguisher', 'tagId', 'macAddress', 'address', 'nextHop', 'med'],
  3: ['routeDistinguisher', 'tagId', 'originatingRouter', 'nextHop', 'med'],
  4: ['routeDistinguisher', 'esi', 'originatingRouter', 'nextHop', 'med'],
  5: ['routeDistinguisher', 'tagId', 'address', 'nextHop', 'med'],
};

// 1 IP Prefix routes 1 used, 1 valid
// 1 advertised IP Prefix routes
export const COUNT = `(?<routes>\\d+)\\s+(?:advertised\\s+)?(?<name>${ANY_NAME})\\s+routes(?:(?<=\\d\\s+advertised\\s+[-A-Za-z\\s]+)|\\s+(?<used>\\d+)\\s+used,\\s*(?<valid>\\d+)\\s+valid(?:,\\s*\\d+\\s+stale)?)(?!\\w)`;
