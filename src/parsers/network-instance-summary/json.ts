import type { NetworkInstanceRow } from '#facts/network-instance.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, type Table, wordsIn } from '#parsers/json/value.js';
import { type Column, rowOf } from './row.js';

/** `show network-instance summary | as json`: one object for each network-instance. */
export const json = jsonPrint<'network-instance-summary'>({
  outermost: true,
  holds: /^(?:network)?-?instance$/,
  isRoute: (table) => member(table, 'Name') !== null && member(table, 'Oper state') !== null,
  asks: /^show network-instance summary\b/,
  told,
});

function told({ routes }: Printed): Told<'network-instance-summary'> {
  const rows = routes.map((table) => ({ table, row: ofTable(table) }));
  return {
    data: { rows: rows.flatMap(({ row }) => row ?? []) },
    problems: [],
    strays: rows.flatMap(({ table, row }) => (table.closed && row === null ? [table.span] : [])),
    counts: [],
  };
}

const TITLES: Readonly<Record<Column, string>> = {
  name: 'Name',
  type: 'Type',
  adminState: 'Admin state',
  operState: 'Oper state',
  routerId: 'Router id',
  description: 'Description',
};

function ofTable(table: Table): NetworkInstanceRow | null {
  return rowOf((column) => {
    const value = member(table, TITLES[column])?.value;
    return value === undefined ? null : (wordsIn(value)[0] ?? null);
  }, table.span);
}
