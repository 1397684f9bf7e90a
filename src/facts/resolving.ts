import type { InstalledNextHop, LeafFacts } from './leaf.js';
import { canonicalPrefix } from './prefix.js';
import type { RouteRow, RouteTableReport } from './route-table.js';
import type { Told } from './told.js';

/** A row of a route table, with the report that prints it. */
export interface ToldRow {
  readonly row: RouteRow;
  readonly told: Told<RouteTableReport>;
}

/**
 * The route in use that resolves a next hop, as a table of the network-instance prints it. Null: the
 * next hop does not say what resolves it, it is a tunnel, or no table holds that route.
 */
export function resolvingRow(
  { tables = [] }: Pick<LeafFacts, 'tables'>,
  { resolvedBy }: InstalledNextHop,
): ToldRow | null {
  if (resolvedBy === null || resolvedBy.by === 'tunnel') return null;
  const wanted = canonicalPrefix(resolvedBy.prefix);
  const rows = tables.flatMap((told) => told.report.rows.map((row) => ({ row, told })));
  const found = rows.filter(
    ({ row }) =>
      canonicalPrefix(row.prefix) === wanted &&
      row.active !== false &&
      (row.routeType === null || row.routeType === resolvedBy.type),
  );
  return found.at(-1) ?? null;
}

/** How many ways out the chain of a next hop shows; zero where none is printed. */
export const waysShown = ({ via = [] }: InstalledNextHop): number =>
  via.filter((line) => line.interface !== null || line.type === 'direct').length;
