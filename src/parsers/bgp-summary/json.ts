import type { BgpSummary } from '#facts/bgp-summary.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member, plain, type Table, wordsIn } from '#parsers/json/value.js';
import { unknownLabel } from '#parsers/labelled.js';
import type { Word } from '#parsers/lexemes.js';
import { bgpSummaryOf } from './assemble.js';
import { isLabel } from './grammar.js';
import { familiesOf, HOLDS, itemsIn } from './json-items.js';

/**
 * `show … protocols bgp summary | as json`: one object for each network-instance, and in that one
 * for each family. The state of BGP in JSON has the same names; the list of instances around it, or
 * the name of one, is what only a report has.
 */
export const json = jsonPrint<'bgp-summary'>({
  holds: HOLDS,
  within: 10_000,
  isInstance: (table, wrapped) => wrapped || member(table, 'Name', 'network-instance') !== null,
  isRoute: ({ members }) => members.some(({ key }) => OF_FAMILY.has(plain(key.text))),
  asks: /\bprotocols bgp summary\b/,
  told,
});

/** What tells the families of this report from others. */
const OF_FAMILY: ReadonlySet<string> = new Set(
  [
    ...['Max number of multipaths', 'Multipath can transit multi AS', 'multipath'],
    ...['Received and active routes', 'active-routes'],
  ].map(plain),
);

function told({ table }: Printed): Told<'bgp-summary'> | null {
  if (table.members.length === 0) return null;
  const families = familiesOf(table);
  const { items, odd } = itemsIn(table, families);
  const unknown = items.flatMap((item) =>
    item.kind === 'unknown' ? [unknownLabel(item, isLabel)] : [],
  );
  const summary = bgpSummaryOf(statesIn(table), items);
  return {
    data: { ...summary, families: wholeFamilies(summary, families) },
    problems: [...unknown, ...odd],
    strays: families.flatMap((one) =>
      one.name === null && one.table.closed ? [one.table.span] : [],
    ),
    counts: [],
  };
}

/** A family stands where its object does. */
const wholeFamilies = (
  { families }: BgpSummary,
  found: ReturnType<typeof familiesOf>,
): BgpSummary['families'] => {
  const named = found.filter(({ name }) => name !== null);
  return families.map((family, at) => ({ ...family, span: named[at]?.table.span ?? family.span }));
};

function statesIn(table: Table): { readonly adminState?: Word; readonly operState?: Word } {
  const said = (...titles: readonly string[]): Word | undefined => {
    const found = member(table, ...titles);
    return found === null ? undefined : wordsIn(found.value)[0];
  };
  const adminState = said('Admin state', 'admin-state');
  const operState = said('Oper state', 'oper-state');
  return {
    ...(adminState !== undefined && { adminState }),
    ...(operState !== undefined && { operState }),
  };
}
