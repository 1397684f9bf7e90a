import { asJson, printable } from '#text/printable.js';
import { list } from '#text/words.js';
import type { Capture } from '../board.js';
import { commandAt, leafOf, lineIn, startsIn } from '../capture-lines.js';
import { type Citation, citationsOf, hitsOf, lit, type Mark, marksIn } from '../citations.js';
import { findingKey } from '../focus.js';
import { glyphsFor } from '../glyphs.js';
import { type Line, line, piece } from '../line.js';
import type { Place } from '../place.js';
import { ticketOf } from '../ticket.js';
import { type Copies, type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';
import { evidenceHead } from './evidence-head.js';
import { linePreview } from './line-preview.js';

/** A capture as it was read, with the words lit that findings quote. */
export const evidence: View = {
  id: 'evidence',
  title: 'Evidence',
  what: 'what the leaf printed, with the lines lit that prove something; `e` and `E` go through them',
  listing,
  preview: (scene, _, at) => {
    const text = textIn(scene);
    return text === null
      ? null
      : linePreview(text.capture, text.marks.get(at + 1) ?? [], at, scene);
  },
  previewRows: 5,
};

/** The capture that is shown, and what is quoted of it. */
interface Text {
  readonly capture: Capture;
  readonly citations: readonly Citation[];
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

function textIn(scene: Scene): Text | null {
  const citations = citationsOf(scene.focus);
  const capture = captureOf(scene, citations);
  return capture === null ? null : { capture, citations, marks: marksIn(capture.file, citations) };
}

function listing(scene: Scene): Listing {
  const text = textIn(scene);
  if (text === null) return listingOf([], { empty: noText(scene) });
  const { capture, citations, marks } = text;
  const count = startsIn(capture).length;
  const digits = String(count).length;
  const stops = stopsIn(marks);
  return {
    ...listingOf([], { empty: emptyWords(capture) }),
    head: evidenceHead(scene, text),
    count,
    lineAt: (at) => rowOf(lineIn(capture, at), at + 1, digits, marks.get(at + 1) ?? [], scene),
    fieldsAt: (at) => ({ words: lineIn(capture, at).toLowerCase(), named: {} }),
    isFault: (at) => marks.has(at + 1),
    opensAt: (at) => whyOf(marks.get(at + 1)?.[0], scene),
    copiesAt: (at) => copiesOf(capture, at, marks.get(at + 1) ?? [], scene),
    start: scene.place.line === null ? (stops[0] ?? 0) : scene.place.line - 1,
    stops,
    whole: true,
    beyond: (by) => beyond(scene, capture, citations, by),
  };
}

const emptyWords = ({ command }: Capture): string =>
  command === null ? 'the text is empty' : 'the leaf printed nothing in answer to this';

const stopsIn = (marks: Text['marks']): readonly number[] =>
  [...marks]
    .flatMap(([number, all]) => (all.some(({ first }) => first) ? [number - 1] : []))
    .sort((one, other) => one - other);

/** What was asked for; else what is quoted of the leaf; else what the leaf said; else anything. */
function captureOf({ board, place, focus }: Scene, citations: readonly Citation[]): Capture | null {
  const { captures } = board;
  const named = captures.find(({ file }) => file === place.file);
  if (named !== undefined) return named;
  const quoted = filesIn(citations).flatMap(
    (file) => captures.find((one) => one.file === file) ?? [],
  );
  const leaf = focus.leaf?.name;
  const ofLeaf = (one: Capture): boolean => leafOf(one) === leaf;
  const own = place.leaf === null ? undefined : (quoted.find(ofLeaf) ?? captures.find(ofLeaf));
  return own ?? quoted[0] ?? captures.find(ofLeaf) ?? captures[0] ?? null;
}

const filesIn = (citations: readonly Citation[]): readonly string[] => [
  ...new Set(citations.flatMap(({ evidence: { from, file } }) => (from === null ? [] : [file]))),
];

/** The first quoted line of the next file, or the last one of the file before. */
function beyond(
  { place, board }: Scene,
  { file }: Capture,
  citations: readonly Citation[],
  by: 1 | -1,
): Place | null {
  const there = new Set(board.captures.map((one) => one.file));
  const files = filesIn(citations).filter((one) => there.has(one));
  const at = files.indexOf(file);
  const next = files[at === -1 ? 0 : at + by];
  if (next === undefined) return null;
  const stops = stopsIn(marksIn(next, citations));
  const stop = (by === 1 ? stops[0] : stops.at(-1)) ?? 0;
  return { ...place, file: next, line: stop + 1 };
}

function noText({ board }: Scene): string {
  const waiting = board.leaves.filter(({ phase }) => phase === 'waiting' || phase === 'asking');
  return waiting.length === 0
    ? 'no text has been read; `8` shows what was asked'
    : `no text yet: ${list(waiting.map(({ name }) => name))} ${waiting.length === 1 ? 'has' : 'have'} not answered`;
}

/** The line with its number, what is looked for and what is quoted lit, and what that proves. */
function rowOf(
  text: string,
  number: number,
  digits: number,
  marks: readonly Mark[],
  { sought, width, ascii }: Scene,
): Line {
  const gutter = piece(
    `${String(number).padStart(digits)} ${marks.length > 0 ? '>' : ' '} `,
    'dim',
  );
  const { from, part } = windowOn(text, marks, width - digits - 3);
  const quoted = marks.map(({ start, end }) => ({
    start: start - from,
    end: end - from,
    tone: 'evidence' as const,
  }));
  const words = lit(part, [...hitsOf(part, sought), ...quoted]);
  const labels = [
    ...new Set(marks.flatMap(({ first, evidence: { label } }) => (first ? [label] : []))),
  ];
  const lead = from === 0 ? [] : line(glyphsFor(ascii).more, 'dim');
  return [
    gutter,
    ...lead,
    ...words,
    ...(labels.length === 0 ? [] : line(`   <- ${labels.join('; ')}`, 'dim')),
  ];
}

/** As much of a long line as may be seen: from its start, or from where the quoted words are. */
function windowOn(
  text: string,
  marks: readonly Mark[],
  width: number,
): { readonly from: number; readonly part: string } {
  const [{ start, end } = { start: 0, end: 0 }] = marks;
  const seen = Math.min(end, text.length) <= width || start < width / 2;
  const from = seen ? 0 : Math.max(0, start - Math.floor(width / 4));
  return { from, part: text.slice(from, from + MOST) };
}

/** More than any window holds, marks that take no column aside. */
const MOST = 2_000;

function whyOf(mark: Mark | undefined, { place }: Scene): Place | null {
  return mark === undefined
    ? null
    : { ...place, view: 'why', finding: findingKey(mark.finding), file: null, line: null };
}

function copiesOf(capture: Capture, at: number, marks: readonly Mark[], scene: Scene): Copies {
  const text = printable(lineIn(capture, at));
  const [mark] = marks;
  const command = commandAt(capture, at);
  return {
    ...NO_COPIES,
    row: text.trimEnd(),
    value: mark?.evidence.text == null ? text.trim() : printable(mark.evidence.text),
    command: command === null ? null : printable(command),
    json: mark === undefined ? null : asJson(mark.finding),
    ticket: ticketOf(scene),
    where: `${printable(capture.file)}:${at + 1}`,
  };
}
