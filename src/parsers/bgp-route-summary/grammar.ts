import { type BgpTableTitle, bgpTableTitle } from '#parsers/bgp-table-title.js';
import type { Begins } from '#parsers/box-lines.js';
import { titledBox } from '#parsers/titled-box.js';

export type Column =
  | 'flags'
  | 'routeDistinguisher'
  | 'prefix'
  | 'nextHop'
  | 'med'
  | 'localPreference'
  | 'path';

/** The columns of all releases we know, blanks aside. */
export const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['Status', 'flags'],
  ['RouteDistinguisher', 'routeDistinguisher'], // of l3vpn
  ['Network', 'prefix'],
  ['NextHop', 'nextHop'],
  ['MED', 'med'],
  ['LocPref', 'localPreference'],
  ['PathVal', 'path'],
  ['ASPathVal', 'path'], // the oldest releases
]);

const BEGINS_PREFIX = /^[\dA-Fa-f]{0,4}[.:]/;
const WHOLE_PREFIX = /\/\d+$/;

/**
 * A row has its network, next hop and path on its first line, and any of these may be wrapped. The
 * status of a path that is not valid says neither `u` nor `*`, and is mostly empty: then the network
 * above must be whole, and another one begin.
 */
const begins: Begins<Column> = (says, open) => {
  if (says('prefix') === '' || says('nextHop') === '' || says('path') === '') return false;
  if (/^[u*]/.test(says('flags')) || open === null) return true;
  return WHOLE_PREFIX.test(open('prefix')) && BEGINS_PREFIX.test(says('prefix'));
};

export const report = titledBox<BgpTableTitle, Column>({
  title: bgpTableTitle,
  columns: COLUMNS,
  core: ['prefix', 'nextHop', 'path'],
  begins,
  footer: [
    // 12 received BGP routes: 6 used, 12 valid, 0 stale
    /(?<received>\d+)\s+received\s+BGP\s+routes\s*:\s*(?<used>\d+)\s+used\s*,\s*(?<valid>\d+)\s+valid\s*,\s*(?<stale>\d+)\s+stale/,
    // 6 available destinations: 6 with ECMP multipaths
    /(?<destinations>\d+)\s+available\s+destinations\s*:\s*(?<withEcmp>\d+)\s+with\s+ECMP\s+multipaths/,
  ],
  ruled: true,
});
