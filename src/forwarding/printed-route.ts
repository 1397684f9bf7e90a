import type { InstalledRoute } from '#facts/leaf.js';
import type { FlatRow, RouteEntry, RouteRow } from '#facts/route-table.js';
import type { Ground } from './ground.js';

/** A route with all the words that its report prints of it. */
export type PrintedRoute =
  | { readonly kind: 'route-table-prefix'; readonly route: RouteEntry }
  | { readonly kind: 'route-table'; readonly route: RouteRow }
  | { readonly kind: 'route-table-flat'; readonly route: FlatRow };

/** The route as its report tells it; null: the report is not at hand. */
export function printedRoute(
  { span }: InstalledRoute,
  { tables, facts }: Pick<Ground, 'tables' | 'facts'>,
): PrintedRoute | null {
  const told = facts.routeTable;
  const block = tables.find((each) => each.file === told?.file && each.span[0] === told.span[0]);
  const is = (route: { readonly span: InstalledRoute['span'] }): boolean =>
    route.span[0] === span[0] && route.span[1] === span[1];
  if (block === undefined) return null;
  if (block.kind === 'route-table-prefix') return found(block.kind, block.data.entries.find(is));
  return block.kind === 'route-table'
    ? found(block.kind, block.data.rows.find(is))
    : found(block.kind, block.data.rows.find(is));
}

function found<Kind extends PrintedRoute['kind']>(
  kind: Kind,
  route: Extract<PrintedRoute, { kind: Kind }>['route'] | undefined,
): PrintedRoute | null {
  // The kind and the route were taken from the same report.
  return route === undefined ? null : ({ kind, route } as PrintedRoute);
}
