import type { FlatRow } from '#facts/route-table.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, type Table, wordsIn } from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import { familyOf } from '#parsers/route-table-title.js';
import { flatRow } from './row.js';

/** `show network-instance X ipv4 route | as json`: one object for each route. */
export const json = jsonPrint<'route-table-flat'>({
  holds: /routes?$/,
  isRoute: (table) => member(table, 'Prefix') !== null && member(table, 'Next-Hop(s)') !== null,
  asks: /\bipv[46] route\b/,
  told,
});

function told({ command, routes }: Printed): Told<'route-table-flat'> {
  const rows = routes.map(rowOf).filter((row) => row !== null);
  const family = familyOf(rows[0]?.prefix ?? (/\bipv6 route\b/.test(command ?? '') ? '::' : ''));
  return {
    data: { family, rows },
    problems: [],
    strays: routes.filter((table) => table.closed && rowOf(table) === null).map(({ span }) => span),
    counts: [],
  };
}

/** Null where a column is missing that every route has. */
function rowOf(table: Table): FlatRow | null {
  const prefix = wordOf(table, 'Prefix');
  const routeType = wordOf(table, 'Route Type');
  const metric = wordOf(table, 'Metric');
  const preference = wordOf(table, 'Pref');
  const nextHops = wordOf(table, 'Next-Hop(s)');
  const flags = wordOf(table, 'Flags');
  if (prefix === null || routeType === null || metric === null) return null;
  if (preference === null || nextHops === null) return null;
  return {
    ...flatRow({ prefix, routeType, metric, preference, flags, nextHops }),
    span: table.span,
  };
}

function wordOf(table: Table, title: string): Word | null {
  const value = member(table, title)?.value;
  return value === undefined ? null : (wordsIn(value)[0] ?? null);
}
