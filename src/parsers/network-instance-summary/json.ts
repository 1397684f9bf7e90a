import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { wordRowsTold, wordsBy } from '#parsers/json/rows.js';
import { member } from '#parsers/json/value.js';
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
  const { rows, ...beside } = wordRowsTold(routes, (table) => rowOf(wordsOf(table), table.span));
  return { data: { rows }, ...beside, counts: [] };
}

const wordsOf = wordsBy<Column>({
  name: 'Name',
  type: 'Type',
  adminState: 'Admin state',
  operState: 'Oper state',
  routerId: 'Router id',
  description: 'Description',
});
