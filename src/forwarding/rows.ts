import { canonicalPrefix } from '#facts/prefix.js';
import type { RouteRow, RouteTableReport } from '#facts/route-table.js';
import type { Told } from '#facts/told.js';
import type { Ground } from './ground.js';

/** Where a row is looked at from: what the leaf told, the tables to go on in, and what is above it. */
export interface Spot {
  readonly ground: Ground;
  /** Tables of the network-instance in which the row stands. */
  readonly tables: readonly Told<RouteTableReport>[];
  /** Its name, for what is missing from it. */
  readonly instance: string;
  /** Routes that the chain came through, by `keyOf`: one that leads back to them ends it. */
  readonly above: readonly string[];
}

/** A row of a table with the report that prints it. */
export interface ToldRow {
  readonly row: RouteRow;
  readonly told: Told<RouteTableReport>;
}

/** The spot from which what is below the route of a prefix is looked at. */
export const under = (prefix: string, spot: Spot): Spot => ({
  ...spot,
  above: [...spot.above, keyOf(prefix, spot)],
});

export const isAbove = (prefix: string, spot: Spot): boolean =>
  spot.above.includes(keyOf(prefix, spot));

const keyOf = (prefix: string, { instance }: Pick<Spot, 'instance'>): string =>
  `${instance} ${canonicalPrefix(prefix)}`;

/**
 * The row in use that a resolution names, as the newest table prints it; null: none does.
 *
 * @param type of the route, `local` and the like; null: it is not told
 */
export function rowOf(prefix: string, type: string | null, { tables }: Spot): ToldRow | null {
  const wanted = canonicalPrefix(prefix);
  const rows = tables.flatMap((told) => told.report.rows.map((row) => ({ row, told })));
  const found = rows.findLast(
    ({ row }) =>
      row.active !== false &&
      (type === null || row.routeType === null || row.routeType === type) &&
      canonicalPrefix(row.prefix) === wanted,
  );
  return found ?? null;
}
