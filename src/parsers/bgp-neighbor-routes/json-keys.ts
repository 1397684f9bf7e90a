import type { NeighborRouteValues } from '#facts/bgp-neighbor-routes.js';
import { plain } from '#parsers/json/value.js';
import { COLUMNS, type EvpnColumn } from './evpn-columns.js';

/*
 * No capture shows which keys this report has in JSON. Beside the titles of the text the names are
 * read that its values have in the model.
 */

/** Who the peer is, by the keys of the facts. */
export const OF_PEER: ReadonlyMap<string, string> = new Map([
  ['Peer', 'peer'],
  ['peer-address', 'peer'],
  ['remote AS', 'remoteAs'],
  ['peer-as', 'remoteAs'],
  ['local AS', 'localAs'],
  ['local-as', 'localAs'],
  ['Type', 'type'],
  ['Description', 'description'],
  ['Group', 'group'],
  ['peer-group', 'group'],
]);

export type IpColumn = keyof NeighborRouteValues;

/** The columns of a route of IPv4 or IPv6. */
export const OF_IP: ReadonlyMap<string, IpColumn> = new Map<string, IpColumn>([
  ['Status', 'flags'],
  ['Network', 'prefix'],
  ['prefix', 'prefix'],
  ['Path-id', 'pathId'],
  ['Next Hop', 'nextHop'],
  ['next-hop', 'nextHop'],
  ['MED', 'med'],
  ['LocPref', 'localPreference'],
  ['local-pref', 'localPreference'],
  ['AsPath', 'asPath'],
  ['as-path', 'asPath'],
  ['Origin', 'origin'],
]);

/** The columns of a route of EVPN. */
export const OF_EVPN: ReadonlyMap<string, EvpnColumn> = new Map<string, EvpnColumn>([
  ...COLUMNS,
  ['ethernet-tag-id', 'tagId'],
  ['originating-router', 'originatingRouter'],
  ['ip-prefix', 'address'],
  ['local-pref', 'localPreference'],
]);

/** Which way the routes in an object or a list go, by its key; null where that does not tell. */
export function wayOf(key: string): 'received' | 'advertised' | null {
  const [, way] = /^(received|advertised)(?:.*routes?)?$/.exec(plain(key)) ?? [];
  return way === 'received' || way === 'advertised' ? way : null;
}
