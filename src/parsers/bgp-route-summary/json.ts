import { oddValue } from '#parsers/box-report.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, plain, type Table, wordsIn } from '#parsers/json/value.js';
import { type Letters, lettersOfWords } from '#parsers/letters.js';
import { familyOf } from '#parsers/route-table-title.js';
import { COLUMNS, type Column } from './grammar.js';
import { summaryRow } from './row.js';

/** `show … protocols bgp routes ipv4|ipv6 summary | as json`: one object for each path. */
export const json = jsonPrint<'bgp-route-summary'>({
  holds: /(?:routes?|paths?|network)$/,
  isRoute: (table) =>
    member(table, 'Network') !== null &&
    member(table, 'Next Hop') !== null &&
    member(table, 'Path Val', 'AS Path Val') !== null,
  asks: /\bprotocols bgp routes ipv[46] summary\b/,
  told,
});

function told({ command, routes }: Printed): Told<'bgp-route-summary'> {
  const read = routes.map((table) => ({
    table,
    found: summaryRow((column) => lettersOf(table, column), table.span),
  }));
  const rows = read.flatMap(({ found }) => found?.row ?? []);
  const asked = /\bipv6\b/.test(command ?? '') ? '::' : '';
  return {
    data: { family: familyOf(rows[0]?.prefix ?? asked), rows, totals: null },
    problems: read.flatMap(({ found }) =>
      (found?.odd ?? []).map(([column, span]) => oddValue(column, span)),
    ),
    strays: read.flatMap(({ table, found }) =>
      table.closed && found === null ? [table.span] : [],
    ),
    counts: [],
  };
}

const KNOWN: ReadonlyMap<string, Column> = new Map(
  [...COLUMNS].map(([title, column]) => [plain(title), column]),
);

function lettersOf({ members }: Table, column: Column): Letters | null {
  const found = members.find(({ key }) => KNOWN.get(plain(key.text)) === column);
  return found === undefined ? null : lettersOfWords(wordsIn(found.value));
}
