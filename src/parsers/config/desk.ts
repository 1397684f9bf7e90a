import type { Row, Statement } from './grammar.js';
import { type Branch, down, leaf, list, type Places, seedling } from './grow.js';
import { kindOf } from './model.js';
import { prune } from './prune.js';
import { isName, openedBy, pairsOf, type Step, walkOf } from './walk.js';

/** A configuration that is being read. */
export interface Desk {
  readonly root: Branch;
  readonly places: Places;
  /** Where rows hang: the root, or the place that a line such as `/network-instance default` leads to. */
  base: Branch;
  /** What is open, by braces. */
  readonly open: Branch[];
  /** Whether an `info` asked for it, so that leaves may stand at its root. */
  readonly asked: boolean;
  /** Where lines are typed, a name without a brace leads to where it says. */
  typed: boolean;
}

/** Deeper than any configuration. */
const DEEPEST = 40;

export function deskFor(asked: boolean, parent: string): Desk {
  const root = seedling(parent);
  return { root, base: root, places: new Map(), open: [], asked, typed: false };
}

/** Takes what a row says; false where it makes no sense, and then nothing was taken. */
export function take(desk: Desk, row: Row): boolean {
  if (row.kind === 'close') return desk.open.pop() !== undefined;
  if (row.kind === 'verb') return desk.open.length === 0 || desk.typed;
  if (row.kind === 'delete') return deleted(desk, row);
  return row.kind === 'remark' || (isSound(desk, row) && statement(desk, row));
}

function statement(desk: Desk, row: Statement): boolean {
  const parent = row.root && desk.open.length === 0 ? desk.root : placeOf(desk);
  if (row.root && !row.set) desk.typed = true;
  if (row.kind === 'open') return opened(desk, row, parent);
  if (row.kind === 'list') return listed(desk, row, parent);
  return isWay(desk, row) ? line(desk, row, parent) : leaves(desk, row, parent);
}

/** Whether a row is a way down instead of leaves: without braces only what somebody typed is one. */
const isWay = ({ typed }: Desk, { root, alone, words }: Statement): boolean =>
  root || (alone && (typed || words.length > 2));

/** A sentence may begin with `delete`, too. */
function deleted({ root, base, open, typed, places }: Desk, row: Deletion): boolean {
  if (open.length > 0 || !(row.root || typed)) return false;
  prune(row.root ? root : base, row.path, places);
  return true;
}

type Deletion = Extract<Row, { kind: 'delete' }>;

const placeOf = (desk: Desk): Branch => desk.open.at(-1) ?? desk.base;

function opened(desk: Desk, row: Statement, parent: Branch): boolean {
  const { leaves: before, steps } = openedBy(row.words, parent.name, row.alone, row.root);
  if (desk.open.length >= DEEPEST || ![...steps].every(({ name }) => isName(name))) return false;
  if (!pairsOf(before, parent.name).every(({ name }) => isName(name))) return false;
  for (const pair of pairsOf(before, parent.name)) leaf(parent, pair, desk.places);
  desk.open.push(follow(desk, parent, steps));
  return true;
}

/** The last word names what is listed. */
function listed(desk: Desk, row: Statement, parent: Branch): boolean {
  const name = row.words.at(-1);
  const before = row.words.slice(0, -1);
  if (name === undefined || !isName(name)) return false;
  if (row.root || kindOf(parent.name, before[0]?.text ?? '') === 'list') {
    list(follow(desk, parent, walkOf(before, parent.name).steps), name, row.items, desk.places);
    return true;
  }
  const pairs = pairsOf(before, parent.name);
  if (!pairs.every((pair) => isName(pair.name))) return false;
  for (const pair of pairs) leaf(parent, pair, desk.places);
  list(parent, name, row.items, desk.places);
  return true;
}

/** A row that has its line to itself is a way down to a leaf, or to a node. */
function line(desk: Desk, { words, set, root }: Statement, parent: Branch): boolean {
  const { steps, leaf: told } = walkOf(words, parent.name);
  if (!steps.every(({ name }) => isName(name)) || (told !== null && !isName(told.name)))
    return false;
  const at = follow(desk, parent, steps);
  if (told !== null) leaf(at, told, desk.places);
  else if (desk.typed && !set && desk.open.length === 0 && (root || desk.base !== desk.root))
    desk.base = at;
  return true;
}

function leaves(desk: Desk, { words }: Statement, parent: Branch): boolean {
  const pairs = pairsOf(words, parent.name);
  if (!pairs.every(({ name }) => isName(name))) return false;
  for (const pair of pairs) leaf(parent, pair, desk.places);
  return true;
}

const follow = (desk: Desk, from: Branch, steps: readonly Step[]): Branch =>
  steps.reduce((branch, step) => down(branch, step, desk.places), from);

/** Whether a row is none of somebody's sentences. */
function isSound(desk: Desk, row: Statement): boolean {
  const [name] = row.words;
  if (name === undefined) return false;
  if (row.root) return /^[a-z]/.test(name.text);
  return isName(name) && (row.kind !== 'leaf' || !row.alone || isLeaf(desk, row));
}

/** A row of more than two words needs a name that the models know. */
function isLeaf(desk: Desk, row: Statement): boolean {
  const [name, value, more] = row.words;
  const kind = kindOf(placeOf(desk).name, name?.text ?? '');
  if (more !== undefined) return kind === 'list' || kind === 'container';
  if (kind !== 'unknown' || desk.open.length > 0) return true;
  return value !== undefined && isLeafAtRoot(desk, row);
}

/** At the root of what `info` prints a leaf stands alone, where a sentence may stand, too. */
function isLeafAtRoot({ asked, typed, places }: Desk, { words, indented }: Statement): boolean {
  if (!asked && !typed) return false;
  const plain = words.every(({ text }) => /^[a-z]+$/.test(text));
  return indented || places.size === 0 || !plain || SURE.test(words[1]?.text ?? '');
}

/** Values that are no words of a sentence behind a single one. */
const SURE = /^(?:true|false|enable|disable)$/;
