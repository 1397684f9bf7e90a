import { COMMANDS } from '#facts/commands.js';
import type { ConfigTree } from '#facts/config.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { asked, braces, flat } from './anchors.js';
import { contextOf, isRoot, networkInstanceOf } from './context.js';
import { deskFor } from './desk.js';
import { treeOf } from './grow.js';
import { instancesIn } from './instances.js';
import { isMemberAt, isTreeAt, jsonMember, jsonTree, readJson } from './json.js';
import { kindOf } from './model.js';
import { endingProblems, type Rows, readRows, rowAt } from './read.js';

/** `info` in all its forms, and the lines that make a configuration. */
export const config: Show<'config'> = {
  kind: 'config',
  title: 'Configuration and state as a tree',
  commands: [
    'info network-instance {network-instance}',
    'info flat network-instance {network-instance}',
    COMMANDS.configuration,
    COMMANDS.policies,
    'info from state network-instance {network-instance}',
  ],
  asks: [
    { command: COMMANDS.configuration, wanted: 'configuration', releases: '*' },
    { command: COMMANDS.policies, wanted: 'policies', releases: '*' },
  ],
  anchors: [asked, flat, braces, jsonTree, jsonMember],
  recognises: ({ text, start, end }) => {
    if (isJsonAt(text, start)) return true;
    const row = rowAt(text.slice(start, Math.min(end, start + 2_000)), 0);
    return row !== null && row.kind !== 'close';
  },
  read: (region) => (isJsonAt(region.text, region.start) ? readJson(region) : read(region)),
};

const isJsonAt = (text: string, at: number): boolean => isTreeAt(text, at) || isMemberAt(text, at);

function read(region: Region): Reading<'config'> | null {
  const info = /^info\b/.test(region.command ?? '');
  if (!info && !mayBegin(region)) return null;
  const desk = deskFor(info, parentOf(region));
  const rows = readRows(region, region.start, desk);
  const { root } = desk;
  const tree = treeOf(root.node);
  const context = contextOf(info ? region.command : null, rootWords(rows, desk.typed, tree));
  if (!isConfiguration(region, rows, context, info)) return null;
  if (info && !isOfModels(tree, parentOf(region))) return null;
  const problems = [...rows.strays, ...endingProblems(region, rows)];
  const edits = rows.strays.filter(({ code }) => code === 'author-edit').map(({ span }) => span);
  return {
    data: { context, tree, spans: Object.fromEntries(desk.places) },
    span: [region.start, rows.end],
    networkInstance: networkInstanceOf(context, context === '' ? instancesIn(tree) : []),
    complete: problems.length === 0,
    problems,
    ignored: [
      ...rows.ignored,
      ...edits.filter((edit) => !rows.ignored.some(([at]) => at === edit[0])),
    ],
    unread: rows.strays.filter(({ code }) => code !== 'author-edit').map(({ span }) => span),
  };
}

/** The last node of the context, since names mean different things below different nodes. */
function parentOf({ command }: Region): string {
  const context = contextOf(command, []);
  const words = (context ?? '').split(' ');
  const [last = '', before = ''] = [words.at(-1), words.at(-2)];
  return /^[a-z-]+$/.test(last) ? last : before;
}

const rootWords = (rows: Rows, typed: boolean, tree: ConfigTree): readonly string[] =>
  typed ? Object.keys(tree).slice(0, 1) : rows.first;

/** Whether it is worth reading where nothing asked for it: something in the middle of a tree is not. */
function mayBegin({ text, start }: Region): boolean {
  const first = rowAt(text, start);
  if (first === null || !('words' in first)) return false;
  const root = first.root || isRoot(first.words[0]?.text ?? '');
  return root || ALONE.test(text.slice(Math.max(0, start - 200), start));
}

/** Where nothing asked for it, only what is SR Linux's for sure is configuration. */
function isConfiguration(
  { text, start }: Region,
  rows: Rows,
  context: string | null,
  info: boolean,
): boolean {
  if (rows.count === 0) return false;
  const before = text.slice(Math.max(0, start - 600), start);
  if (!OWN_MODE.test(before) && FOREIGN.test(text.slice(start, rows.end))) return false;
  if (info || context === '' || isRoot(rows.first[0] ?? '')) return true;
  return rows.open === 0 && rows.count > 2;
}

/** Two words may be a leaf and its value; `permission denied` is none of the models', and no tree. */
const isOfModels = (tree: ConfigTree, parent: string): boolean =>
  Object.entries(tree).some(
    ([name, node]) => typeof node === 'object' || kindOf(parent, name) !== 'unknown',
  );

/**
 * `peer-as 65001;` is of another vendor, and so are `group "leafs" {` and `customer "1"`: SR Linux
 * quotes a word only where it has to, as one without a letter. People quote descriptions.
 */
const FOREIGN =
  /;[^\S\n]*(?:\n|$)|[a-z] "[\w.:/-]*" \{|\n[^\S\n]+(?!description )[a-z][a-z-]* "[\w.:/-]+"[^\S\n]*(?:\n|$)/;

/** The mode line of SR Linux and what was typed below it: what follows is its own, whatever it quotes. */
const OWN_MODE = /(?:^|\n)--\{[^\n]*\}--\[[^\n]*\]--[^\S\n]*\n[^\n]*\n?\s*$/;

/** What is not part of something longer begins the text, or a paragraph. */
const ALONE = /^\s*$|\n[^\S\n]*\n\s*$|[#:]\s*$/;
