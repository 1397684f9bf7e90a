import type { InterfaceBrief, InterfaceRow } from '#facts/interface.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, type Table, wordsIn } from '#parsers/json/value.js';
import { type Column, rowOf } from './row.js';

/** `show interface brief | as json`: one object for each interface. */
export const json = jsonPrint<'interface-brief'>({
  outermost: true,
  holds: /^(?:interfaces?|brief)$/,
  isRoute: (table) => member(table, 'Port') !== null && member(table, 'Oper State') !== null,
  asks: /^show interface (?:\S+ )?brief$/,
  told,
});

function told({ routes }: Printed): Told<'interface-brief'> {
  const rows = routes.map((table) => ({ table, row: ofTable(table) }));
  const data: InterfaceBrief = { rows: rows.flatMap(({ row }) => row ?? []) };
  return {
    data,
    problems: [],
    strays: rows.flatMap(({ table, row }) => (table.closed && row === null ? [table.span] : [])),
    counts: [],
  };
}

const TITLES: Readonly<Record<Column, string>> = {
  port: 'Port',
  adminState: 'Admin State',
  operState: 'Oper State',
  speed: 'Speed',
  type: 'Type',
  description: 'Description',
};

function ofTable(table: Table): InterfaceRow | null {
  return rowOf((column) => {
    const value = member(table, TITLES[column])?.value;
    return value === undefined ? null : (wordsIn(value)[0] ?? null);
  }, table.span);
}
