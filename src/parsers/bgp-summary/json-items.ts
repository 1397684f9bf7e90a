import type { Problem } from '#facts/block.js';
import { oddValue } from '#parsers/box-report.js';
import { INSTANCE, member, plain, type Table, tablesIn, wordsIn } from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import { type Item, LABELS } from './grammar.js';
import { GENERAL, LEVELS, OF_FAMILY } from './json-keys.js';

/** The keys below which families stand: a list of them, or one object for each. */
export const HOLDS = /afi-?\/?safi$|^(?:address-?)?famil(?:y|ies)$/;

/** The object of a family; null where nothing names it. */
interface FamilyTable {
  readonly table: Table;
  readonly name: Word | null;
}

/** The families of a network-instance, in printed order. */
export const familiesOf = ({ members }: Table): readonly FamilyTable[] =>
  members
    .filter(({ key }) => HOLDS.test(plain(key.text)))
    .flatMap(({ key, value }) =>
      tablesIn(value).map((table) => ({ table, name: nameIn(table) ?? nameOf(key) })),
    );

const NAMES = ['AFI/SAFI', 'afi-safi-name', 'Family'] as const;

function nameIn(table: Table): Word | null {
  const found = member(table, ...NAMES);
  return found === null ? null : (wordsIn(found.value)[0] ?? null);
}

/** `Ipv4-unicast AFI/SAFI` */
function nameOf({ text, span }: Word): Word | null {
  const [, name] = /^([A-Za-z][\w-]*)\s+AFI\/SAFI$/i.exec(text) ?? [];
  return name === undefined ? null : { text: name, span: [span[0], span[0] + name.length] };
}

/** What an object says as the lines of the text report would, and the values that make no sense. */
export interface Items {
  readonly items: readonly Item[];
  readonly odd: readonly Problem[];
}

/** First what stands above the families, then each of them with what is its own. */
export function itemsIn(table: Table, families: readonly FamilyTable[]): Items {
  const own = new Set(families.map((one) => one.table));
  const read = [
    itemsBelow({ table, parent: '', titles: GENERAL, skip: own }),
    ...families.flatMap((one) => (one.name === null ? [] : [itemsOfFamily(one.table, one.name)])),
  ];
  return { items: read.flatMap(({ items }) => items), odd: read.flatMap(({ odd }) => odd) };
}

function itemsOfFamily(table: Table, name: Word): Items {
  const { items, odd } = itemsBelow({ table, parent: '', titles: OF_FAMILY, skip: new Set() });
  return { items: [{ kind: 'family', name }, ...items.map(withSecond(items))], odd };
}

/** Two levels of multipath are one line of the text. */
const withSecond = (items: readonly Item[]) => {
  const second = items.find((item) => item.kind === 'field' && item.label === LEVELS[1]);
  return (item: Item): Item =>
    item.kind === 'field' && item.label === LEVELS[0]
      ? { ...item, label: MAXIMA, more: second?.kind === 'field' ? second.value : null }
      : item;
};

const MAXIMA = 'Max number of multipaths';

interface Below {
  readonly table: Table;
  /** The key under which it stands. */
  readonly parent: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly skip: ReadonlySet<Table>;
}

function itemsBelow({ table, parent, ...more }: Below, depth = 8): Items {
  const read = table.members.map(({ key, value }): Items => {
    const inner = tablesIn(value).filter((one) => !more.skip.has(one));
    const [word] = wordsIn(value);
    if (inner.length > 0 && depth > 0)
      return joined(
        inner.map((one) => itemsBelow({ ...more, table: one, parent: plain(key.text) }, depth - 1)),
      );
    return word === undefined ? NOTHING : itemOf(key, word, labelFor(key, parent, more.titles));
  });
  return joined(read);
}

const NOTHING: Items = { items: [], odd: [] };

const joined = (all: readonly Items[]): Items => ({
  items: all.flatMap(({ items }) => items),
  odd: all.flatMap(({ odd }) => odd),
});

/** Undefined: nobody knows it; null: it is read elsewhere. */
function labelFor(
  key: Word,
  parent: string,
  titles: ReadonlyMap<string, string>,
): string | null | undefined {
  const title = plain(key.text);
  if (INSTANCE.has(title) || ELSEWHERE.has(title)) return null;
  return titles.get(`${parent}/${title}`) ?? titles.get(title);
}

const ELSEWHERE: ReadonlySet<string> = new Set(
  [...NAMES, 'Admin state', 'admin-state', 'Oper state', 'oper-state'].map(plain),
);

function itemOf(key: Word, word: Word, label: string | null | undefined): Items {
  if (label === null) return NOTHING;
  if (label === undefined)
    return { items: [{ kind: 'unknown', label: key.text, value: word, more: null }], odd: [] };
  const form = LABELS[label] ?? /(\d+|None)/;
  const found = new RegExp(`^(?:${form.source})$`, 'd').exec(word.text);
  const [value, more] = [wordIn(found, word, 1), wordIn(found, word, 2)];
  return value === null
    ? { items: [], odd: [oddValue(key.text, word.span)] }
    : { items: [{ kind: 'field', label, value, more }], odd: [] };
}

function wordIn(found: RegExpExecArray | null, { span: [at] }: Word, group: number): Word | null {
  const [text, place] = [found?.[group], found?.indices?.[group]];
  return text === undefined || place === undefined
    ? null
    : { text, span: [at + place[0], at + place[1]] };
}
