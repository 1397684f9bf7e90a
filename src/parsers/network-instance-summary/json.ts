import type { NetworkInstanceRow } from '#facts/network-instance.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, type Table, wordsIn } from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import { rowOf } from './row.js';

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

function ofTable(table: Table): NetworkInstanceRow | null {
  const word = (title: string): Word | null => {
    const value = member(table, title)?.value;
    return value === undefined ? null : (wordsIn(value)[0] ?? null);
  };
  return rowOf(
    {
      name: word('Name'),
      type: word('Type'),
      adminState: word('Admin state'),
      operState: word('Oper state'),
      routerId: word('Router id'),
      description: word('Description'),
    },
    table.span,
  );
}
