import { oddValue } from '#parsers/box-report.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, plain, type Table, wordsIn } from '#parsers/json/value.js';
import { type Letters, lettersOfWords } from '#parsers/letters.js';
import { COLUMNS, type Column } from './grammar.js';
import { neighborRow } from './row.js';

/** `show … protocols bgp neighbor | as json`: one object for each session. */
export const json = jsonPrint<'bgp-neighbor-summary'>({
  holds: /(?:neighbors?|peers?)$/,
  isRoute: (table) =>
    member(table, 'Peer') !== null &&
    member(table, 'Peer-AS') !== null &&
    member(table, 'State') !== null,
  asks: /\bprotocols bgp neighbor(?: \*)?$/,
  told,
});

function told({ routes }: Printed): Told<'bgp-neighbor-summary'> {
  const read = routes.map((table) => ({
    table,
    found: neighborRow((column) => lettersOf(table, column), table.span),
  }));
  return {
    data: { rows: read.flatMap(({ found }) => found?.row ?? []), totals: null },
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
