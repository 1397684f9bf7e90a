import type { BgpPath } from '#facts/bgp-route.js';
import { type Member, plain, type Table, wordsIn } from './json/value.js';
import type { Word } from './lexemes.js';
import { type BlockDraft, pathOf } from './path-blocks.js';
import { directValues, type Patch } from './path-json-values.js';
import type { RowName, RowTable } from './path-rows.js';

/** An object with the key it stands under, or whose list it stands in. */
export interface Named {
  readonly key: Word;
  readonly table: Table;
}

/** A path with what its show has to say beside it. */
export interface PathInJson {
  readonly path: BgpPath;
  readonly detail: boolean;
  readonly draft: BlockDraft;
}

/** The labels of the text report, and the names under which its values are kept in the router. */
const ROW_OF: Readonly<Record<string, RowName>> = {
  esi: 'esi',
  label: 'label',
  vni: 'label',
  atomicaggr: 'atomicAggregate',
  routesource: 'source',
  routepreference: 'preference',
  'bgpnext-hop': 'nextHop',
  'next-hop': 'nextHop',
  nexthop: 'nextHop',
  path: 'asPath',
  aspath: 'asPath',
  'as-path': 'asPath',
  'path-val': 'asPath',
  domainpath: 'domainPath',
  communities: 'communities',
  community: 'communities',
  rrattributes: 'reflection',
  aggregation: 'aggregation',
  unknownattr: 'unknownAttributes',
  invalidreason: 'invalidReason',
  tiebreakreason: 'tieBreakReason',
  routeflapdamping: 'damping',
};
const FLAGS = ['status', 'flags'];
const NUMBERS = ['path', 'pathnumber', 'path-count', 'number'];

/** How the paths of a show are read from its print in JSON. */
export interface PathsInJson {
  /** Whether an object is a path: it has flags or a source, and the next hop or the AS path. */
  readonly isPath: (table: Table) => boolean;
  /**
   * The facts of one path.
   *
   * @param position counts from 1; the number of a path that prints none
   */
  readonly path: (named: Named, position: number) => PathInJson;
}

export function pathsInJson({ rows }: RowTable): PathsInJson {
  const names = [...rows.keys()];
  const rowOf = (title: string): RowName | undefined => {
    const row = ROW_OF[title];
    return row !== undefined && rows.has(row) ? row : undefined;
  };
  const whole = new Map([...rows].map(([name, { value }]) => [name, new RegExp(`^(?:${value})$`)]));
  return {
    isPath: ({ members }) => {
      const titles = new Set(members.map(({ key }) => plain(key.text)));
      const flagged = members.some(isFlags);
      const about = [...titles].filter((title) => rowOf(title) !== undefined);
      return (flagged || titles.has('routesource')) && about.length > (flagged ? 0 : 1);
    },
    path: ({ key, table }, position) => {
      const draft = draftOf({ key, table }, position, names);
      const takes = (row: RowName | undefined, words: string): row is RowName =>
        row !== undefined && whole.get(row)?.test(words) === true;
      const direct = table.members.flatMap((each) =>
        Object.entries(takeMember(draft, each, rowOf(plain(each.key.text)), takes)),
      );
      return inJson(draft, direct);
    },
  };
}

const isFlags = ({ key, value }: Member): boolean =>
  FLAGS.includes(plain(key.text)) && /^<[^>]*>$/.test(wordsIn(value)[0]?.text ?? '');

function inJson(draft: BlockDraft, direct: readonly [string, Direct][]): PathInJson {
  const path = pathOf(draft);
  const printed = Object.entries(path.spans).filter(([, [, end]]) => end > 0);
  return {
    path: {
      ...path,
      ...Object.fromEntries(direct.map(([name, { value }]) => [name, value])),
      spans: Object.fromEntries([...printed, ...direct.map(([name, { span }]) => [name, span])]),
    },
    detail: draft.late.tieBreakReason !== undefined || draft.late.reflection !== undefined,
    draft,
  };
}

type Direct = NonNullable<Patch[keyof Patch]>;

/** For words that were not printed: no value of a report stands there. */
const NOWHERE: Word = { text: '', span: [0, 0] };

/** The block of the path as the text report has it, its rows still to come. */
function draftOf({ key, table }: Named, position: number, rows: readonly RowName[]): BlockDraft {
  const [start, end] = table.span;
  const text = numberOfKey(key)?.text ?? String(position);
  const number = numberIn(table) ?? { ...NOWHERE, text };
  const flags = table.members.find((each) => FLAGS.includes(plain(each.key.text)));
  const tail = (flags === undefined ? undefined : wordsIn(flags.value)[0]) ?? NOWHERE;
  const block = { number, tail, rows, texts: [], starts: [], start, end };
  return { block, end, late: {}, odd: [] };
}

function numberIn(table: Table): Word | null {
  const numbers = table.members
    .filter(({ key }) => NUMBERS.includes(plain(key.text)))
    .flatMap(({ value }) => wordsIn(value));
  return numbers.find(({ text }) => /^\d+$/.test(text)) ?? null;
}

/** `"Path 1": { … }`, `"Path 1 was advertised to": …` */
export function numberOfKey({ text, span }: Word): Word | null {
  const digits = /^path\s*(\d+)/i.exec(text)?.[1];
  if (digits === undefined) return null;
  const at = span[0] + text.indexOf(digits);
  return { text: digits, span: [at, at + digits.length] };
}

/** Gives a member to the row it stands for; values that stand alone are returned. */
function takeMember(
  draft: BlockDraft,
  each: Member,
  row: RowName | undefined,
  takes: (row: RowName | undefined, words: string) => row is RowName,
): Patch {
  const title = plain(each.key.text);
  const words = wordsIn(each.value);
  const [first] = words;
  if (first === undefined || FLAGS.includes(title) || isNumber(title, first)) return {};
  const direct = directValues(title, each.value, words);
  if (direct !== null) return direct;
  if (words.length === 1 && takes(row, first.text)) draft.late = { ...draft.late, [row]: first };
  else
    draft.odd.push({
      label: each.key.text,
      known: row !== undefined,
      value: first,
      start: each.key.span[0],
    });
  return {};
}

const isNumber = (title: string, { text }: Word): boolean =>
  NUMBERS.includes(title) && /^\d+$/.test(text);
