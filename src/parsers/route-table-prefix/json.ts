import type { Problem } from '#facts/block.js';
import type { RouteEntry } from '#facts/route-table.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import {
  everyTable,
  type Member,
  member,
  plain,
  type Table,
  wordsIn,
} from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import { familyOf } from '#parsers/route-table-title.js';
import type { Span } from '#text/span.js';
import { readChains } from './chains.js';
import { counts } from './completeness.js';
import { draftEntry, type EntryDraft, entryOf } from './entry.js';
import { ENTRY_ROWS, type EntryKey, PROGRAMMING_ROWS, type ProgrammingKey } from './rows.js';

/**
 * `show … route-table … prefix P detail | as json`: one object for each route. The chains of its
 * next hops are one string, in the very words of the text report.
 */
export const json = jsonPrint<'route-table-prefix'>({
  seen: true,
  holds: /routes?$/,
  isRoute: (table) => member(table, 'Destination', 'ip route nexthop', 'Next hops') !== null,
  asks: /\broute-table ipv[46]-unicast prefix \S+ detail\b/,
  told,
});

function told({ command, text, routes }: Printed): Told<'route-table-prefix'> {
  const desks = routes.map((table) => deskOf(text, table));
  const sound = desks.filter(({ draft }) => draft.rows.prefix !== undefined);
  const entries = sound.flatMap(({ draft, table }) =>
    entryOf(draft).map((entry): RouteEntry => ({ ...entry, span: table.span })),
  );
  const asked = /\bipv6-unicast\b/.test(command ?? '') ? '::' : '';
  const nameless = desks.filter((desk) => !sound.includes(desk) && desk.table.closed);
  return {
    data: { family: familyOf(entries[0]?.prefix ?? asked), entries },
    problems: sound.flatMap(({ unknown }) => unknown.map(unknownKey)),
    strays: [...nameless.map(({ table }) => table.span), ...sound.flatMap(({ strays }) => strays)],
    counts: sound.flatMap(({ draft }) => counts(draft)),
  };
}

/** A route as it is being put together. */
interface Desk {
  readonly text: string;
  readonly table: Table;
  readonly draft: EntryDraft;
  readonly unknown: Word[];
  readonly strays: Span[];
}

function deskOf(text: string, table: Table): Desk {
  const draft = draftEntry(table.span[0]);
  const desk: Desk = { text, table, draft, unknown: [], strays: [] };
  for (const each of everyMember(table)) take(desk, each);
  return desk;
}

/** The members of an object and of all objects in it. */
const everyMember = (table: Table): readonly Member[] =>
  [table, ...everyTable(table)].flatMap(({ members }) => members);

/** A key that is printed twice keeps its first value, as a row of the text report does. */
function take(desk: Desk, { key, value }: Member): void {
  const words = wordsIn(value);
  const title = plain(key.text);
  const [first] = words;
  if (first === undefined) return;
  if (CHAINS.has(title)) takeChains(desk, title, words);
  else if (COUNTS.has(title)) takeCount(desk.draft, title, first);
  else takeRow(desk, key, first);
}

const CHAINS: ReadonlySet<string> = new Set(['nexthops', 'backupnexthops']);
const COUNTS: ReadonlySet<string> = new Set(['nexthopcount', 'backupnexthopcount']);

function takeChains({ text, draft, strays }: Desk, title: string, words: readonly Word[]): void {
  const hops = title.startsWith('backup') ? draft.backupHops : draft.hops;
  for (const { span } of words)
    for (const stray of readChains(text, span, hops)) strays.push(stray); // perhaps very many
}

function takeCount(draft: EntryDraft, title: string, count: Word): void {
  if (title.startsWith('backup')) draft.backupDeclared ??= count;
  else draft.declared ??= count;
}

function takeRow({ draft, unknown }: Desk, key: Word, value: Word): void {
  const entryKey = ENTRY_KEYS.get(plain(key.text));
  const programmingKey = PROGRAMMING_KEYS.get(plain(key.text));
  if (entryKey !== undefined) draft.rows[entryKey] ??= value;
  else if (programmingKey !== undefined) draft.programming[programmingKey] ??= value;
  else {
    draft.extra[key.text] = value.text;
    unknown.push({ text: key.text, span: [key.span[0], Math.max(key.span[1], value.span[1])] });
  }
}

const keysByTitle = <K>(rows: Readonly<Record<string, K>>): ReadonlyMap<string, K> =>
  new Map(Object.entries(rows).map(([label, key]) => [plain(label), key]));

/** Some releases may use the shorter titles of the table here, too. */
const ENTRY_KEYS = keysByTitle<EntryKey>({
  ...ENTRY_ROWS,
  Prefix: 'prefix',
  Pref: 'preference',
});
const PROGRAMMING_KEYS = keysByTitle<ProgrammingKey>(PROGRAMMING_ROWS);

const unknownKey = ({ text, span }: Word): Problem => ({
  code: 'unknown-label',
  severity: 'note',
  span,
  expected: [],
  message: `\`${text}\` is a label that no release we know prints; it is kept as printed`,
});
