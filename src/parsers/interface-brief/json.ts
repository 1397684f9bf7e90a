import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { wordRowsTold, wordsBy } from '#parsers/json/rows.js';
import { member } from '#parsers/json/value.js';
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
  const { rows, ...beside } = wordRowsTold(routes, (table) => rowOf(wordsOf(table), table.span));
  return { data: { rows }, ...beside, counts: [] };
}

const wordsOf = wordsBy<Column>({
  port: 'Port',
  adminState: 'Admin State',
  operState: 'Oper State',
  speed: 'Speed',
  type: 'Type',
  description: 'Description',
});
