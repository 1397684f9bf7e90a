import type { Kind, Problem, Reports } from '#facts/block.js';
import { judgeEnding } from '#parsers/ending.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { straysAt } from '#parsers/strays.js';
import { moved } from '#text/moved.js';
import type { Span } from '#text/span.js';
import { emptyAnchor, instanceAt, type Shape, tableAnchor } from './anchors.js';
import { type Scanned, scanTable } from './scan.js';
import { INSTANCE, plain, type Table, tablesIn } from './value.js';

/** What a report in JSON holds, for its show to say what it means. */
export interface Printed {
  readonly command: string | null;
  /** The printed text, with the words of escaped strings behind it. */
  readonly text: string;
  /** The object of the network-instance. */
  readonly table: Table;
  /** The objects in it that stand for routes. */
  readonly routes: readonly Table[];
}

/** What a show made of it. Spans are offsets into the text of `Printed`. */
export interface Told<K extends Kind> {
  readonly data: Reports[K];
  readonly problems: readonly Problem[];
  /** Objects that should be routes and are none, and the like. */
  readonly strays: readonly Span[];
  readonly counts: readonly Problem[];
}

/** How the JSON print of one show is told from all other JSON, and read. */
export interface JsonShape<K extends Kind> extends Shape {
  /** Whether a leaf was seen to print it; otherwise its form rests on that of other reports. */
  readonly seen?: true;
  /** Commands of which an answer without any route is such a report, too. */
  readonly asks: RegExp;
  /** Null: on a closer look it is another report. */
  readonly told: (printed: Printed) => Told<K> | null;
}

/** The print that `| as json` makes of a show command, as its show uses it. */
export type JsonPrint<K extends Kind> = Pick<Show<K>, 'anchors' | 'recognises' | 'read' | 'json'>;

/**
 * SR Linux prints a report as JSON with the titles of its text as keys, or with the names that its
 * values have in the model, below one object for each network-instance. Each of those objects is a
 * report of its own; the brackets around the first and the last one belong to them.
 */
export function jsonPrint<K extends Kind>(shape: JsonShape<K>): JsonPrint<K> {
  return {
    json: shape.seen === true ? 'seen' : 'derived',
    anchors: [tableAnchor(shape), emptyAnchor],
    recognises: ({ text, start, command }) => {
      const found = instanceAt(text, start, shape);
      return found !== null && (found.told || shape.asks.test(command ?? ''));
    },
    read: (region) => readPrint(region, shape),
  };
}

/** A show in both its prints: as text and as JSON. */
export const alsoInJson = <K extends Kind>(show: Show<K>, json: JsonPrint<K>): Show<K> => ({
  ...show,
  ...(json.json !== undefined && { json: json.json }),
  anchors: [...show.anchors, ...json.anchors],
  recognises: (region) => json.recognises(region) || show.recognises(region),
  read: (region) => (json.recognises(region) ? json.read(region) : show.read(region)),
});

function readPrint<K extends Kind>(region: Region, shape: JsonShape<K>): Reading<K> | null {
  const found = instanceAt(region.text, region.start, shape);
  const scanned = found === null ? null : scanTable(region.text, found.at, region.end);
  if (found === null || scanned === null) return null;
  const { table, unescaped } = scanned;
  const routes = table.members.flatMap(({ key, value }) =>
    shape.holds.test(plain(key.text)) ? tablesIn(value) : [],
  );
  const told = shape.told({ command: region.command, text: unescaped.text, table, routes });
  return told === null
    ? null
    : readingOf(region, scanned, told, tailBehind(region, found.at, scanned));
}

/** Where the report ends, and whether it does so as JSON should. */
interface Tail {
  readonly end: number;
  readonly whole: boolean;
}

/** The brackets around the list of network-instances close behind the last one. */
function tailBehind({ text, start }: Region, at: number, { table, end }: Scanned): Tail {
  const listed = at > start || /,\s*$/.test(text.slice(Math.max(0, start - 200), start));
  if (!table.closed || !listed) return { end, whole: table.closed };
  const tail = /\s*(?:\]\s*\}?|\}|(?=,))/y;
  tail.lastIndex = end;
  const found = tail.exec(text);
  const closing = found === null ? '' : found[0].trimEnd();
  return { end: end + closing.length, whole: found !== null };
}

function readingOf<K extends Kind>(
  region: Region,
  { table, unescaped: { back }, strays, crossed }: Scanned,
  told: Told<K>,
  { end, whole }: Tail,
): Reading<K> {
  const ending = judgeEnding(region, {
    closed: whole,
    end,
    proves: () => whole,
    begins: (words) => BEGUN.test(words),
    counts: moved(told.counts, back),
  });
  const odd = straysAt(
    region.text,
    [...strays, ...told.strays.map(back)],
    ['a key with its value', 'a closing bracket'],
  );
  return {
    data: moved(told.data, back),
    span: [region.start, ending.end],
    networkInstance: networkInstanceOf(table),
    complete: ending.complete && odd.problems.length === 0 && crossed.length === 0,
    problems: [
      ...odd.problems,
      ...moved(told.problems, back).map(visible),
      ...crossed.map(missingBracket),
      ...ending.problems,
    ],
    ignored: [...odd.ignored, ...ending.ignored],
    unread: [...odd.unread, ...ending.unread],
  };
}

/** An empty key or value is shown with its quotes. */
const visible = (problem: Problem): Problem => {
  const [start, end] = problem.span;
  return end > start ? problem : { ...problem, span: [start - 1, end + 1] };
};

/** A key or value of which the end is missing. */
const BEGUN = /^(?:["“”,:{}[\]]|[-+.\w]+$)/;

const missingBracket = (span: Span): Problem => ({
  code: 'unread-line',
  severity: 'warning',
  span,
  expected: [']', '}'],
  message: 'another bracket is missing in front of this one',
});

function networkInstanceOf(table: Table): string | null {
  const found = table.members.find(({ key }) => INSTANCE.has(plain(key.text)));
  const name = found?.value.kind === 'string' ? found.value.text.trim() : '';
  return name === '' || name === '*' ? null : name;
}
