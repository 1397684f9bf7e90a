import Table from 'cli-table3';
import type { Cause, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { columnsOf, cut, hanging } from './lines.js';
import type { Paint } from './paint.js';
import type { RenderOptions } from './renderer.js';

/** The paths of one leaf: the router's word and the real cause stand in columns of their own. */
export function pathsTable(
  leaf: LeafVerdict,
  options: RenderOptions,
  paint: Paint,
): readonly string[] {
  const against = leaf.paths.find(({ cause }) => cause !== null)?.cause?.against ?? null;
  const head = [
    '#',
    'neighbor',
    'flags',
    'AS path',
    'router says',
    against === null ? 'cause' : `cause against path ${against}`,
    'multipath',
  ];
  const rows = leaf.paths.map((path) => cells(path, against));
  const widths = fitted([head, ...rows], options.width - INDENT);
  if (sum(widths) + GAP * (widths.length - 1) > options.width - INDENT)
    return rows.flatMap((row) => stacked(head, row, options.width));
  const rule = widths.map((width) => (options.ascii ? '-' : '─').repeat(width));
  const table = new Table({ chars: NO_LINES, style: { ...NO_STYLE, 'padding-right': GAP } });
  // Cells come cut to their widths: cut by the table, a character of two code units may lose one.
  for (const row of [head, rule, ...rows])
    table.push(row.map((cell, at) => cut(cell, widths[at] ?? 1).join('\n')));
  return table
    .toString()
    .split('\n')
    .map((line) => (' '.repeat(INDENT) + line).trimEnd())
    .map((line, index) => (index === 0 ? paint('strong', line) : line));
}

/** Where no table fits, each path is a few lines of words. */
function stacked(
  [, ...head]: readonly string[],
  [number = '', ...row]: readonly string[],
  width: number,
): readonly string[] {
  const named = head.map((name) => (name.startsWith('cause') ? `${name}:` : name));
  const words = row.map((cell, at) => `${named[at]} ${cell}`).join('; ');
  return hanging(`${' '.repeat(INDENT)}path ${number}: `, words, width);
}

const INDENT = 2;
/** Blank columns between two cells. */
const GAP = 2;

function cells(path: PathVerdict, against: number | null): string[] {
  return [
    String(path.number),
    path.neighbor ?? 'not printed',
    path.flags.length === 0 ? '<>' : path.flags.map(capital).join(' '),
    path.asPath === '' ? 'not printed' : path.asPath,
    path.routerSays ?? 'not printed',
    causeCell(path, against),
    path.multipath.replaceAll('-', ' '),
  ];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function causeCell({ cause, flags }: PathVerdict, against: number | null): string {
  if (cause !== null) return causeWords(cause);
  if (against !== null) return 'the best';
  return flags.includes('best') ? 'the best' : 'undetermined';
}

/** `as-path-length 1 vs 0`. */
function causeWords({ step, mine, best, basis }: Cause): string {
  if (step === 'invalid-route') return mine === 'invalid' ? 'invalid' : `invalid: ${mine}`;
  const values = mine === null || best === null ? '' : ` ${mine} vs ${best}`;
  return `${step}${values}${basis === 'assumed' && step !== 'undetermined' ? ' (assumed)' : ''}`;
}

/**
 * Widths for the columns, gaps aside: as wide as their cells where there is room; else the widest
 * column gives way first, down to its longest word. An IPv6 address with its zone is cut if it must be.
 */
function fitted(rows: readonly (readonly string[])[], room: number): readonly number[] {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? ''));
  const words = columns.map((all) => longest(all.flatMap((cell) => cell.split(' '))));
  const narrow = words.map((width, at) => (at === NEIGHBOR ? Math.min(width, NARROWEST) : width));
  const free = room - GAP * (columns.length - 1);
  return shrunk(shrunk(columns.map(longest), words, free), narrow, free);
}

const NEIGHBOR = 1;
/** The column of neighbors does not become narrower than this. */
const NARROWEST = 12;

function shrunk(
  widths: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] {
  const left = [...widths];
  for (let over = sum(left) - room; over > 0; over -= 1) {
    const at = widest(left, least);
    if (at === -1) break;
    left[at] = (left[at] ?? 0) - 1;
  }
  return left;
}

const longest = (cells: readonly string[]): number => Math.max(...cells.map(columnsOf), 1);
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

/** The widest column that can still give way; -1: none. */
function widest(widths: readonly number[], least: readonly number[]): number {
  const spare = widths.map((width, at) => (width > (least[at] ?? 0) ? width : -1));
  const most = Math.max(...spare);
  return most === -1 ? -1 : spare.indexOf(most);
}

const NO_STYLE = { 'padding-left': 0, head: [], border: [] };

const NO_LINES = {
  mid: '',
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
