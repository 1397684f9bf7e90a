import type { Problem } from '#facts/block.js';
import { readAt, run } from '#parsers/combine.js';
import { cutOff } from '#parsers/ending.js';
import { lineAt, strayText, trimmed } from '#parsers/lexemes.js';
import type { Region } from '#parsers/show.js';
import type { Span } from '#text/span.js';
import { type Desk, take } from './desk.js';
import { type Row, row } from './grammar.js';

/** What was read of a configuration in braces or lines. */
export interface Rows {
  readonly count: number;
  /** The way to the first thing, word by word. */
  readonly first: readonly string[];
  /** Where the last row that was understood ends. */
  readonly end: number;
  /** How many braces are open there. */
  readonly open: number;
  readonly ignored: readonly Span[];
  readonly strays: readonly Problem[];
}

interface Course {
  count: number;
  first: readonly string[];
  end: number;
  /** Since the last row that was understood: they may already be other text. */
  held: Problem[];
  beside: Span[];
  readonly ignored: Span[];
  readonly strays: Problem[];
}

/** Reads as many rows as there are, and puts what they say on the desk. */
export function readRows({ text, end }: Region, start: number, desk: Desk): Rows {
  const course: Course = {
    ...{ count: 0, first: [], end: start, held: [], beside: [], ignored: [], strays: [] },
  };
  let at = start;
  while (at !== -1 && at < end) at = step(text, at, desk, course);
  const { count, first, ignored, strays } = course;
  return { count, first, end: course.end, open: desk.open.length, ignored, strays };
}

/** Where the next row may begin; -1 where the configuration ends. */
function step(text: string, at: number, desk: Desk, course: Course): number {
  const reply = run(row, text, at);
  if (!reply.status || !isOwn(reply.value, text, desk) || !take(desk, reply.value))
    return stray(text, at, desk, course);
  if (reply.value.kind === 'remark' || reply.value.kind === 'verb')
    beside(text, reply.value, course);
  else understood(reply.value, course);
  return reply.index;
}

/** A word at the very end may be the beginning of a longer one, or of a sentence. */
function isOwn(read: Row, text: string, desk: Desk): boolean {
  if (read.kind !== 'leaf' || read.root || read.words.length > 1) return true;
  return read.span[1] < text.length || desk.open.length === 0;
}

function understood(read: Row, course: Course): void {
  if (course.count === 0 && 'words' in read) course.first = read.words.map(({ text }) => text);
  course.count += 1;
  course.end = read.span[1];
  for (const problem of course.held) course.strays.push(problem);
  for (const span of course.beside) course.ignored.push(span);
  if ('remarks' in read) for (const span of read.remarks) course.ignored.push(span);
  course.held = [];
  course.beside = [];
}

/** Remarks count as soon as something follows them. `...` says that somebody cut. */
function beside(text: string, { span }: Row, course: Course): void {
  course.beside.push(span);
  if (/^\[?(?:\.{3}|…)/.test(text.slice(...span)))
    course.held.push(strayText(text, span, ['the rest of the configuration']));
}

function stray(text: string, at: number, desk: Desk, course: Course): number {
  const from = at + (/^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0);
  const newline = text.indexOf('\n', from);
  const end = newline === -1 ? text.length : newline;
  const span = trimmed(text, [from, end]);
  if (desk.open.length === 0 || span[1] === span[0] || course.held.length >= PATIENCE) return -1;
  course.held.push(strayText(text, span, ['a name with its value', 'a closing brace']));
  return end;
}

/** So many lines of other text in a row are no damage any more. */
const PATIENCE = 3;

/** What is wrong with where the configuration ends, if anything. */
export function endingProblems(region: Region, { end, open }: Rows): readonly Problem[] {
  const last = lineAt(region.text, region.start, end);
  if (open > 0) return [cutOff(last, ['a closing brace'], 'braces are open where it ends')];
  if (isFollowed(region, end)) return [];
  const wanted = ['a prompt or other text behind it'];
  return [{ ...cutOff(last, wanted, NOTHING_BEHIND), severity: 'note' }];
}

/** What is said of configuration that may go on. */
export const NOTHING_BEHIND =
  'nothing stands behind the configuration that would tell that it is whole';

/** Whether something else stands behind it, and not only the beginning of the next row. */
function isFollowed({ text, end, followed }: Region, from: number): boolean {
  const rest = text.slice(from, Math.min(end, from + 10_000));
  const [line = '', ...more] = rest.trimStart().split('\n');
  if (line === '') return followed;
  return more.length > 0 || followed;
}

/** Whether a configuration may begin here. */
export const rowAt = (text: string, at: number): Row | null => readAt(row, text, at);
