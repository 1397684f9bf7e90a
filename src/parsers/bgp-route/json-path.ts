import type { BgpPath } from '#facts/bgp-route.js';
import { type Member, plain, type Table, wordsIn } from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import { type BlockDraft, pathOf } from '#parsers/path-blocks.js';
import type { RowName } from '#parsers/path-rows.js';
import { directValues, type Patch } from './json-values.js';
import { PATH_ROWS, TABLE } from './rows.js';

/** An object with the key it stands under, or whose list it stands in. */
export interface Named {
  readonly key: Word;
  readonly table: Table;
}

/** A path with what its show has to say beside it. */
export interface PathInJson {
  readonly path: BgpPath;
  readonly detail: boolean;
  readonly odd: BlockDraft['odd'];
}

/** The labels of the text report, and the names under which its values are kept in the router. */
const ROW_OF: Readonly<Record<string, RowName>> = {
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

/** Whether an object is a path: it has flags or a source, and the next hop or the AS path. */
export function isPath({ members }: Table): boolean {
  const titles = new Set(members.map(({ key }) => plain(key.text)));
  const flagged = members.some(
    ({ key, value }) =>
      FLAGS.includes(plain(key.text)) && /^<[^>]*>$/.test(wordsIn(value)[0]?.text ?? ''),
  );
  const about = [...titles].filter((title) => ROW_OF[title] !== undefined);
  return (flagged || titles.has('routesource')) && about.length > (flagged ? 0 : 1);
}

/**
 * The facts of one path.
 *
 * @param position counts from 1; the number of a path that prints none
 */
export function jsonPath({ key, table }: Named, position: number): PathInJson {
  const draft = draftOf(key, table, position);
  const direct = table.members.flatMap((each) => Object.entries(takeMember(draft, each)));
  const path = pathOf(draft);
  const printed = Object.entries(path.spans).filter(([, [, end]]) => end > 0);
  return {
    path: {
      ...path,
      ...Object.fromEntries(direct.map(([name, { value }]) => [name, value])),
      spans: Object.fromEntries([...printed, ...direct.map(([name, { span }]) => [name, span])]),
    },
    detail: draft.late.tieBreakReason !== undefined || draft.late.reflection !== undefined,
    odd: draft.odd,
  };
}

/** For words that were not printed: no value of a report stands there. */
const NOWHERE: Word = { text: '', span: [0, 0] };

/** The block of the path as the text report has it, its rows still to come. */
function draftOf(key: Word, table: Table, position: number): BlockDraft {
  const [start, end] = table.span;
  const text = numberOfKey(key)?.text ?? String(position);
  const number = numberIn(table) ?? { ...NOWHERE, text };
  const flags = table.members.find((each) => FLAGS.includes(plain(each.key.text)));
  const tail = (flags === undefined ? undefined : wordsIn(flags.value)[0]) ?? NOWHERE;
  const block = { number, tail, rows: PATH_ROWS, texts: [], starts: [], start, end };
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

const WHOLE = new Map(
  [...TABLE.rows].map(([name, { value }]) => [name, new RegExp(`^(?:${value})$`)]),
);

/** Gives a member to the row it stands for; values that stand alone are returned. */
function takeMember(draft: BlockDraft, each: Member): Patch {
  const title = plain(each.key.text);
  const words = wordsIn(each.value);
  const [first] = words;
  if (first === undefined || FLAGS.includes(title) || isNumber(title, first)) return {};
  const row = ROW_OF[title];
  const direct = directValues(title, each.value, words);
  if (direct !== null) return direct;
  if (row !== undefined && words.length === 1 && WHOLE.get(row)?.test(first.text) === true)
    draft.late = { ...draft.late, [row]: first };
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
