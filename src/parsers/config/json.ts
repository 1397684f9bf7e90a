import type { Problem } from '#facts/block.js';
import { cutOff, judgeEnding } from '#parsers/ending.js';
import { type Scanned, scanMembers, scanTable } from '#parsers/json/scan.js';
import type { Member, Table, Value } from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import type { Reading, Region } from '#parsers/show.js';
import { straysAt } from '#parsers/strays.js';
import { moved } from '#text/moved.js';
import type { Anchor } from '#text/titles.js';
import { contextOf, isRoot, networkInstanceOf } from './context.js';
import { type Branch, down, leaf, list, type Places, seedling, treeOf } from './grow.js';
import { instancesIn } from './instances.js';
import { keysOf, kindOf } from './model.js';
import { NOTHING_BEHIND } from './read.js';

/**
 * `info … | as json`, and what interfaces of YANG give: keys with or without the prefix of a module.
 * The needle is that of all reports in JSON, and so is the family.
 */
export const jsonTree: Anchor = {
  needle: '{',
  begins: (text, at) => (isTreeAt(text, at) ? at : null),
  family: 'json',
  weak: true,
};

/** The same where the braces around it were not saved: what YANG's interfaces call its first member begins a line. */
export const jsonMember: Anchor = {
  needle: '"srl_nokia-',
  begins: (text, at) => (isMemberAt(text, at) ? at : null),
  family: 'json',
  weak: true,
};

const MEMBER = /"srl_nokia-[\w-]+:([a-z][\w-]*)"\s*:\s*([[{])/y;

/** Whether a member stands there that is in no object. */
export function isMemberAt(text: string, at: number): boolean {
  MEMBER.lastIndex = at;
  const [, name = '', opens = ''] = MEMBER.exec(text) ?? [];
  if (!isRoot(name) || opens !== (kindOf('', name) === 'list' ? '[' : '{')) return false;
  const before = text.slice(Math.max(0, at - 400), at);
  return /(?:^|\n)[^\S\n]*$/.test(before) && !/[{[,:]\s*$/.test(before);
}

const FIRST =
  /\{\s*["“”](?:[a-z][\w-]*:)?([a-z][\w-]*)["“”]\s*:\s*(?=[[{"“”\d]|true|false|null)([[{]?)/y;
const ASKED = /# *\/? *info\b[^\n|]*\|\s*as\s+json\s*$/;

/** Whether the object that begins at an offset is a tree: by its first key, or since it was asked for. */
export function isTreeAt(text: string, at: number): boolean {
  FIRST.lastIndex = at;
  const found = FIRST.exec(text);
  if (found === null) return false;
  const [, name = '', opens = ''] = found;
  if (isRoot(name) && opens === (kindOf('', name) === 'list' ? '[' : '{')) return true;
  return ASKED.test(text.slice(Math.max(0, at - 400), at));
}

/** Reads the tree that begins where the region does; null: it is another report. */
export function readJson(region: Region): Reading<'config'> | null {
  const { text, start, end } = region;
  const scanned = isMemberAt(text, start)
    ? scanMembers(text, start, end, DEEPEST)
    : scanTable(text, start, end, DEEPEST);
  if (scanned === null || scanned.table.members.length === 0) return null;
  const places: Places = new Map();
  const root = seedling('');
  grow(root, scanned.table, places);
  if (root.node.size === 0) return null;
  const tree = treeOf(root.node);
  const context = contextOf(region.command, [...root.node.keys()].slice(0, 1));
  const networkInstance = networkInstanceOf(context, context === '' ? instancesIn(tree) : []);
  const spans = Object.fromEntries(places);
  return {
    ...ended(region, scanned),
    data: moved({ context, tree, spans }, scanned.unescaped.back),
    networkInstance,
  };
}

/** Deeper than any tree. */
const DEEPEST = 200;

function ended(
  region: Region,
  { table, end, strays, crossed }: Scanned,
): Omit<Reading<'config'>, 'data' | 'networkInstance'> {
  const wanted = ['a key with its value', 'a closing bracket'];
  const odd = straysAt(region.text, strays, wanted);
  const braced = region.text.charAt(region.start) === '{';
  const ending = judgeEnding(region, {
    ...{ closed: braced && table.closed, end, counts: [] },
    proves: (behind) => table.closed && (braced || behind),
    begins: (words) => /^(?:["“”,:{}[\]]|[-+.\w]+$)/.test(words),
    ...(!braced && table.closed && { open: NOTHING_BEHIND }),
  });
  const broken = crossed.map((span) =>
    cutOff(span, [']', '}'], 'another bracket is missing in front of this one'),
  );
  return {
    span: [region.start, ending.end],
    complete: ending.complete && odd.problems.length + crossed.length === 0,
    problems: [...odd.problems, ...broken, ...ending.problems.map(softened)],
    ignored: [...odd.ignored, ...ending.ignored],
    unread: [...odd.unread, ...ending.unread],
  };
}

/** Members without braces around them may be all there are. */
const softened = (problem: Problem): Problem =>
  problem.message === NOTHING_BEHIND ? { ...problem, severity: 'note' } : problem;

function grow(branch: Branch, table: Table, places: Places, except: readonly Member[] = []): void {
  for (const member of table.members) if (!except.includes(member)) put(branch, member, places);
}

function put(branch: Branch, { key, value }: Member, places: Places): void {
  const name = withoutModule(key);
  if (value.kind === 'table') grow(down(branch, { name, keys: [] }, places), value, places);
  else if (value.kind === 'list') entries(branch, name, value.items, places);
  else leaf(branch, { name, value: isNull(value) ? null : withoutModule(value) }, places);
}

/** A list of objects is a keyed list; `[null]` says that a leaf without a value is there. */
function entries(branch: Branch, name: Word, items: readonly Value[], places: Places): void {
  const words = items.flatMap((item) =>
    item.kind === 'string' || item.kind === 'word' ? [item] : [],
  );
  if (words.length === 1 && words.every(isNull)) leaf(branch, { name, value: null }, places);
  else if (words.length > 0 || items.length === 0)
    list(branch, name, words.map(withoutModule), places);
  for (const item of items) if (item.kind === 'table') entry(branch, name, item, places);
}

const isNull = (value: Value): boolean => value.kind === 'word' && value.text === 'null';

function entry(branch: Branch, name: Word, table: Table, places: Places): void {
  const keys = keysIn(name.text, branch.name, table);
  const [first, ...more] = keys.map(({ key, value }) => ({
    key: withoutModule(key),
    value: wordOf(value),
  }));
  const words =
    first === undefined ? [] : [first.value, ...more.flatMap(({ key, value }) => [key, value])];
  grow(down(branch, { name, keys: words }, places), table, places, keys);
}

/** The members of an entry that are its keys, in the order in which text prints them. */
function keysIn(name: string, above: string, { members }: Table): readonly Member[] {
  const { first, more } = keysOf(kindOf(above, name) === 'list' ? name : '');
  const named = (wanted: string) =>
    members.filter(({ key, value }) => withoutModule(key).text === wanted && 'text' in value);
  const own = first.flatMap(named)[0];
  if (own === undefined) return members.filter(({ value }) => 'text' in value).slice(0, 1);
  return [own, ...more.flatMap(named).filter((member) => member !== own)];
}

const wordOf = (value: Value): Word =>
  'text' in value ? withoutModule(value) : { text: '', span: value.span };

/** `srl_nokia-common:ipv4-unicast` without the name of the module that it comes from. */
function withoutModule({ text, span }: Word): Word {
  const prefix = /^srl_nokia-[\w-]+:(?=[a-z])/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(prefix), span: [span[0] + prefix, span[1]] };
}
