import type { Evidence } from '#findings/finding.js';
import { grouped } from '#text/grouped.js';
import type { Capture } from '../board.js';
import { type Line, line, piece } from '../line.js';
import { type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';

/** A capture as it was read, with the words lit that findings quote. */
export const evidence: View = {
  id: 'evidence',
  title: 'Evidence',
  what: 'what the leaf printed, with the lines lit that prove something; `e` and `E` go through them',
  listing,
  preview: null,
};

function listing(scene: Scene): Listing {
  const cited = citedIn(scene);
  const capture = captureOf(scene, cited);
  if (capture === null) return listingOf([], { empty: 'no capture of this leaf has been read' });
  const starts = startsOf(capture);
  const here = cited.filter(({ file, from }) => file === capture.file && from !== null);
  const byLine = grouped(here, ({ from }) => from?.line ?? 0);
  const digits = String(starts.length).length;
  const textAt = (at: number): string => lineIn(capture, starts, at);
  return {
    ...listingOf([], { empty: 'the capture is empty' }),
    head: headOf(scene, capture),
    count: starts.length,
    lineAt: (at) => lit(textAt(at), at + 1, digits, byLine.get(at + 1) ?? []),
    fieldsAt: (at) => ({ words: textAt(at).toLowerCase(), named: {} }),
    isFault: (at) => byLine.has(at + 1),
    copiesAt: (at) => ({
      ...NO_COPIES,
      row: textAt(at),
      value: here.find(({ from }) => from?.line === at + 1)?.text ?? textAt(at).trim(),
      command: capture.command,
      where: `${capture.file}:${at + 1}`,
    }),
    start: (scene.place.line ?? (byLine.size === 0 ? 1 : Math.min(...byLine.keys()))) - 1,
    stops: [...byLine.keys()].map((number) => number - 1).sort((one, other) => one - other),
  };
}

/** What the finding of the place quotes; without one, what all findings of its case do. */
function citedIn({ focus }: Scene): readonly Evidence[] {
  const { one, finding } = focus;
  const found = finding === null ? (one?.findings ?? []) : [finding];
  return found.flatMap((each) => each.evidence);
}

function captureOf({ board, place, focus }: Scene, cited: readonly Evidence[]): Capture | null {
  const named = (file: string | null) => board.captures.find((each) => each.file === file);
  const quoted = cited.find(({ from }) => from !== null)?.file ?? null;
  const ofLeaf = board.captures.find(({ leaf }) => leaf !== null && leaf === focus.leaf?.name);
  return named(place.file) ?? named(quoted) ?? ofLeaf ?? board.captures[0] ?? null;
}

function headOf({ focus }: Scene, { file, command }: Capture): readonly Line[] {
  const { finding } = focus;
  return [
    [piece(file, 'strong'), piece(command === null ? '' : `  ${command}`, 'dim')],
    ...(finding === null ? [] : [line(`${finding.rule}: ${finding.message}`)]),
  ];
}

/** Offsets at which lines begin; a capture may be large, and every frame asks. */
const STARTS = new WeakMap<Capture, readonly number[]>();

function startsOf(capture: Capture): readonly number[] {
  const known = STARTS.get(capture);
  if (known !== undefined) return known;
  const starts = [0];
  for (let at = capture.text.indexOf('\n'); at !== -1; at = capture.text.indexOf('\n', at + 1))
    if (at + 1 < capture.text.length) starts.push(at + 1);
  STARTS.set(capture, starts);
  return starts;
}

const lineIn = ({ text }: Capture, starts: readonly number[], at: number): string =>
  text.slice(starts[at] ?? text.length, starts[at + 1] ?? text.length).replace(/\r?\n$/, '');

/** The line with its number, and the words that are quoted lit. */
function lit(text: string, number: number, digits: number, cited: readonly Evidence[]): Line {
  const gutter = piece(
    `${String(number).padStart(digits)} ${cited.length > 0 ? '>' : ' '} `,
    'dim',
  );
  const [first] = cited;
  if (first === undefined || first.from === null) return [gutter, piece(text)];
  const start = first.from.column - 1;
  const end = first.to === null || first.to.line !== number ? text.length : first.to.column;
  return [
    gutter,
    piece(text.slice(0, start)),
    piece(text.slice(start, end), 'evidence'),
    piece(text.slice(end)),
    piece(`   ${cited.map(({ label }) => label).join('; ')}`, 'dim'),
  ];
}
