import type { Problem } from '#facts/block.js';
import { oddValue } from '#parsers/box-report.js';
import { type Flat, flat } from '#parsers/json/flat.js';
import { member, plain, type Table, tablesIn } from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import type { Item, Values } from './grammar.js';
import { FORMS, OF_FAMILY, OF_MESSAGES, OF_SESSION, OF_TIMER } from './json-keys.js';

/** What an object says as the lines of the text report would, and the values that make no sense. */
export interface Items {
  readonly items: readonly Item[];
  readonly odd: readonly Problem[];
}

const FAMILIES = /^afi-?\/?safi$|^(?:address-?)?famil(?:y|ies)$/;

/** The objects of families, in printed order. */
export const familiesIn = ({ members }: Table): readonly Table[] =>
  members
    .filter(({ key }) => FAMILIES.test(plain(key.text)))
    .flatMap(({ value }) => tablesIn(value));

/** First what is said of the session, then the rows of its tables, then each of its families. */
export function itemsIn(session: Table): Items {
  const families = familiesIn(session);
  const below = session.members.flatMap(({ value }) => tablesIn(value));
  const timers = below.filter((one) => member(one, 'Timer') !== null);
  const messages = below.filter((one) => member(one, 'Messages') !== null);
  const elsewhere = new Set([...families, ...timers, ...messages]);
  return joined([
    itemsOf(flat(session, elsewhere), OF_SESSION, (values) => [
      { kind: 'values', values, span: session.span },
    ]),
    ...timers.map((one) => rowOf('timer', one, OF_TIMER)),
    ...messages.map((one) => rowOf('messages', one, OF_MESSAGES)),
    ...families.map(familyOf),
  ]);
}

const rowOf = (
  kind: 'timer' | 'messages',
  table: Table,
  titles: ReadonlyMap<string, string>,
): Items => itemsOf(flat(table), titles, (values) => [{ kind, values, span: table.span }]);

const familyOf = (table: Table): Items =>
  itemsOf(flat(table), OF_FAMILY, ({ family: name, ...values }) =>
    name === undefined
      ? []
      : [
          { kind: 'family', name },
          { kind: 'of-family', values, span: table.span },
        ],
  );

const joined = (all: readonly Items[]): Items => ({
  items: all.flatMap(({ items }) => items),
  odd: all.flatMap(({ odd }) => odd),
});

function itemsOf(
  said: readonly Flat[],
  titles: ReadonlyMap<string, string>,
  make: (values: Values) => readonly Item[],
): Items {
  const named = said.map((one) => ({ ...one, fact: factOf(one, titles) }));
  const known = named.flatMap(({ fact, ...one }) =>
    fact === undefined ? [] : limits({ fact, word: one.word }).map((each) => ({ ...one, ...each })),
  );
  const isOdd = ({ fact, word }: Said): boolean => FORMS[fact]?.test(word.text) === false;
  const values = known.filter((one) => !isOdd(one)).map(({ fact, word }) => [fact, word]);
  const unknown = named.filter(({ fact }) => fact === undefined);
  return {
    items: [
      ...make(Object.fromEntries(values)),
      ...unknown.map(({ key, word }): Item => ({ kind: 'unknown', label: key.text, value: word })),
    ],
    odd: known.filter(isOdd).map(({ key, word }) => oddValue(key.text, word.span)),
  };
}

const factOf = (
  { names: [long, short] }: Flat,
  titles: ReadonlyMap<string, string>,
): string | undefined => titles.get(long) ?? titles.get(short);

interface Said {
  readonly fact: string;
  readonly word: Word;
}

const LIMITS =
  /^(?<prefixLimit>\S+) routes, warning at (?<prefixLimitWarning>\d+), prevent-teardown (?<preventTeardown>\S+)$/d;

/** `4294967295 routes, warning at 90, prevent-teardown False` says three things. */
function limits({ fact, word }: Said): readonly Said[] {
  const found = fact === 'prefixLimit' ? LIMITS.exec(word.text) : null;
  const [at] = word.span;
  const places = Object.entries(found?.indices?.groups ?? {});
  return found === null
    ? [{ fact, word }]
    : places.flatMap(([name, place]) =>
        place === undefined ? [] : [{ fact: name, word: part(word, at, place) }],
      );
}

const part = ({ text }: Word, at: number, [from, to]: readonly [number, number]): Word => ({
  text: text.slice(from, to),
  span: [at + from, at + to],
});
