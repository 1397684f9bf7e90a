import { isWithinPrefix, longestMatch } from './containment.js';
import type { LeafFacts } from './leaf.js';
import { familyOf } from './prefix.js';
import type { ToldRow } from './resolving.js';
import type { RouteTableReport } from './route-table.js';
import type { Told } from './told.js';

/**
 * The last whole route table of the family of an address: only tables without a filter end with
 * totals. Null: none was given.
 */
export function wholeTableFor(
  { tables = [] }: Pick<LeafFacts, 'tables'>,
  address: string,
): Told<RouteTableReport> | null {
  const family = familyOf(address);
  const whole = tables.filter(
    ({ complete, report }) => complete && report.totals !== null && report.family === family,
  );
  return whole.at(-1) ?? null;
}

/** The route in use by which a whole table forwards to an address; null: there is none, or no such table. */
export function routeTo(leaf: Pick<LeafFacts, 'tables'>, address: string): ToldRow | null {
  const told = wholeTableFor(leaf, address);
  if (told === null) return null;
  const row = longestMatch(
    told.report.rows.filter(({ active }) => active !== false),
    address,
  );
  return row === null ? null : { row, told };
}

/** Whether a subnet of the leaf holds an address, whatever longer route goes there; null: no whole table tells. */
export function isOnSubnet(leaf: Pick<LeafFacts, 'tables'>, address: string): boolean | null {
  const told = wholeTableFor(leaf, address);
  return (
    told?.report.rows.some(
      ({ routeType, active, prefix }) =>
        CONNECTED.test(routeType ?? '') && active !== false && isWithinPrefix(address, prefix),
    ) ?? null
  );
}

const CONNECTED = /^(?:local|host|arp-nd)$/;
