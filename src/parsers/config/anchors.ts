import type { Anchor } from '#text/titles.js';
import { isRoot } from './context.js';
import { kindOf } from './model.js';
import { rowAt } from './read.js';
import { isName } from './walk.js';

/** All forms are one family: inside one of them another needs no title. */
const FAMILY = 'config';

/** `info` and what it asked for, with the configuration behind it. */
export const asked: Anchor = {
  needle: 'info',
  begins: (text, at) => {
    const before = text.slice(Math.max(0, at - 120), at);
    if (!/(?:^|\n)[^\S\n]*\/?$|[A-D]:[\w.@+-]+#[^\S\n]*\/?[^\S\n]*$/.test(before)) return null;
    if (!/^info(?:[\s/]|$)/.test(text.slice(at, at + 5))) return null;
    const body = bodyOf(text, at);
    return body !== null && isBody(text, body) ? body : null;
  },
  family: FAMILY,
  weak: true,
};

/** `set / …` at the beginning of a line. */
export const flat: Anchor = {
  needle: 'set /',
  begins: (text, at) => {
    const before = text.slice(Math.max(0, at - 120), at);
    if (!/(?:^|\n|[A-D]:[\w.@+-]+#|\]--)[^\S\n]*[+]?[^\S\n]*$/.test(before)) return null;
    return /^set \/\s*[a-z][\w-]*\s+\S/.test(text.slice(at, at + 200)) ? at : null;
  },
  family: FAMILY,
  weak: true,
};

/** A name with a brace, of which the name is one of SR Linux. */
export const braces: Anchor = {
  needle: '{',
  begins: (text, at) => {
    if (!/\s/.test(text.charAt(at - 1)) || !/[\s}]|^$/.test(text.charAt(at + 1))) return null;
    const line = text.slice(Math.max(0, at - 300), at);
    const start = at - (/[^\n{}[\]]*$/.exec(line)?.[0].length ?? 0);
    const begin = start + (/^\s*[+]?\s*/.exec(text.slice(start, at))?.[0].length ?? 0);
    const typed = typedAbove(text, begin);
    return typed !== begin || isHeader(text, begin) ? typed : null;
  },
  family: FAMILY,
  weak: true,
};

function isHeader(text: string, at: number): boolean {
  const row = rowAt(text.slice(at, at + 400), 0);
  if (row?.kind !== 'open') return false;
  const name = row.words[row.root ? 0 : Math.max(0, row.words.length - 2)];
  const first = row.words[0];
  if (first === undefined || name === undefined || !isName(first)) return false;
  return isRoot(first.text) || isKnown(first.text) || isKnown(name.text);
}

function isKnown(name: string): boolean {
  const kind = kindOf('', name);
  return kind === 'container' || kind === 'list';
}

/** A line such as `/network-instance default protocols bgp` above says where the rest hangs. */
function typedAbove(text: string, at: number): number {
  const margin = /(?:^|\n)[^\S\n]*$/.exec(text.slice(Math.max(0, at - 200), at));
  if (margin === null) return at; // a long line is not walked for each of its braces
  let start = text.lastIndexOf('\n', at - 1) + 1;
  for (let lines = 0; lines < NEAR && start > 0; lines += 1) {
    const end = start - 1;
    start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(Math.max(start, end - 200), end);
    if (/^[^\S\n]*\/[^\S\n]*[a-z]/.test(line)) return start + line.indexOf('/');
    if (!/^[^\S\n]*(?:[a-z][\w-]*(?:[^\S\n]+[^\s{}]+){0,8}[^\S\n]*)?$/.test(line)) break;
  }
  return at;
}

/** So many lines above. */
const NEAR = 12;

/** Where the answer to an `info` begins: behind its line, or behind its path where lines are lost. */
function bodyOf(text: string, at: number): number | null {
  const [line = '', more] = text.slice(at, at + 2_000).split('\n', 2);
  const newline = more === undefined ? -1 : at + line.length;
  const inline = /[{[]/.exec(line)?.index ?? -1;
  if (/^[^{]*\|/.test(line)) return null;
  const set = line.indexOf('set /');
  if (set !== -1) return at + set;
  if (inline !== -1) return at + bodyInLine(line.slice(0, inline));
  if (newline === -1) return null;
  const blanks = /^\s*/.exec(text.slice(newline, newline + 2_000))?.[0].length ?? 0;
  return newline + blanks;
}

/** Behind the command's path, which the answer repeats; else behind `info` and its options. */
function bodyInLine(line: string): number {
  const words = [...line.matchAll(/"[^"]*"|\S+/g)];
  const from = words.findIndex(
    ([word], index) =>
      index > 0 && !/^(?:from|running|state|candidate|flat|detail|depth|\d+|\/)$/.test(word),
  );
  const path = words[from];
  if (path === undefined) return line.length;
  const name = path[0].replace(/^\//, '');
  const again = words.findLast(({ 0: word, index }) => word === name && index > path.index);
  return (again ?? path).index;
}

/** Whether what stands there looks like configuration. */
function isBody(text: string, at: number): boolean {
  const row = rowAt(text.slice(at, at + 2_000), 0);
  if (row === null || row.kind === 'close' || row.kind === 'verb' || row.kind === 'delete')
    return false;
  return (
    row.kind === 'remark' ||
    (row.words.every((word) => word.text !== '') && isStatement(row.words[0]))
  );
}

const isStatement = (word: Parameters<typeof isName>[0] | undefined): boolean =>
  word !== undefined && isName(word);
