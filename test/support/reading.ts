import type { Block } from '#facts/block.js';
import { type ParsedFile, parse } from '#parse.js';
import type { Span } from '#text/span.js';

/** The laws that hold for the reading of any report, whatever its kind. */

/** Plain data without its places: what a report says, wherever it stands. */
export function factsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(factsOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'span' && key !== 'spans')
      .map(([key, member]) => [key, factsOf(member)]),
  );
}

/** What a file says, without places and without the file's name. */
export function toldBy(text: string): readonly unknown[] {
  return parse(text).blocks.map(({ kind, device, command, networkInstance, complete, data }) => ({
    kind,
    device,
    command,
    networkInstance,
    complete,
    data: factsOf(data),
  }));
}

/** The facts of every block alone, without device, command and completeness. */
export const dataIn = (text: string): readonly unknown[] =>
  parse(text).blocks.map(({ data }) => factsOf(data));

/** One value that claims to have been printed somewhere. */
export interface Claim {
  /** Where in the data: `routes.0.paths.1.neighbor`. */
  readonly trail: string;
  readonly key: string;
  readonly value: unknown;
  /** The characters at its span. */
  readonly words: string;
  readonly span: Span;
}

/** Every value of a block that has a span, in the order of the data. */
export function claimsIn(block: Block, text: string): readonly Claim[] {
  return [...recordsIn(block.data, block.span, '')].flatMap(({ record, trail }) =>
    placesIn(record).map(([key, span]) => ({
      trail: `${trail}${key}`,
      key,
      value: record[key],
      words: text.slice(...span),
      span,
    })),
  );
}

/** Sentences about spans that leave their text, their report or their record; none is good. */
const misplacedIn = ({ text, blocks }: ParsedFile): readonly string[] => [
  ...overlapping(blocks, 'blocks'),
  ...blocks.flatMap(({ span, kind, data }) => [
    ...outside(span, [0, text.length], kind),
    ...[...recordsIn(data, span, `${kind}.`)].flatMap(misplacedAt),
  ]),
];

function misplacedAt({ record, own, around, trail }: Placed): readonly string[] {
  return [
    ...outside(own, around, trail),
    ...placesIn(record).flatMap(([key, place]) => outside(place, own, `${trail}${key}`)),
    ...(Array.isArray(record) ? overlapping(record, trail) : []),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

/** A record or list somewhere in the data, its own stretch, and the stretch it has to stand in. */
interface Placed {
  readonly record: Fields;
  readonly own: Span;
  readonly around: Span;
  readonly trail: string;
}

function* recordsIn(value: unknown, around: Span, trail: string): Generator<Placed> {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Fields;
  const own = (record['span'] as Span | undefined) ?? around;
  yield { record, own, around, trail };
  for (const [key, member] of Object.entries(record))
    if (key !== 'span' && key !== 'spans') yield* recordsIn(member, own, `${trail}${key}.`);
}

const placesIn = (record: Fields): readonly [string, Span][] =>
  Object.entries((record['spans'] ?? {}) as Readonly<Record<string, Span>>);

function outside([start, end]: Span, [from, to]: Span, what: string): readonly string[] {
  return from <= start && start <= end && end <= to
    ? []
    : [`${what} [${start},${end}) is not inside [${from},${to})`];
}

/** Records of one list stand one behind the other. */
function overlapping(list: readonly unknown[], trail: string): readonly string[] {
  const spans = list.flatMap((member) => {
    const span = (member as { readonly span?: Span } | null)?.span;
    return span === undefined ? [] : [span];
  });
  return spans.flatMap(([start], index) => {
    const before = spans[index - 1];
    return before !== undefined && start < before[1]
      ? [`${trail}.${index} begins at ${start}, before the one above ends at ${before[1]}`]
      : [];
  });
}

/** Sentences about characters that were counted wrongly; none is good. */
function miscountedIn({ blocks, coverage, problems }: ParsedFile): readonly string[] {
  const wrong: string[] = [];
  const { characters, read, ignored, unread } = coverage;
  const inBlocks = blocks.reduce((sum, { span: [start, end] }) => sum + end - start, 0);
  if (read + ignored + unread !== characters)
    wrong.push(`${read} read + ${ignored} ignored + ${unread} unread is not ${characters}`);
  if (Math.min(read, ignored, unread) < 0) wrong.push('a count is negative');
  if (characters !== inBlocks) wrong.push(`${characters} counted, the blocks have ${inBlocks}`);
  if (unread > 0 && problems.length === 0)
    wrong.push('something was unread and no problem says so');
  return wrong;
}

/** Sentences about problems that point outside all blocks or nowhere; none is good. */
function mislocatedIn({ blocks, problems }: ParsedFile): readonly string[] {
  return problems.flatMap(({ code, span: [start, end] }) =>
    end > start && blocks.some(({ span: [from, to] }) => from <= start && end <= to)
      ? []
      : [`${code} at [${start},${end}) is in no block`],
  );
}

/** All laws of places and counts at once. */
export const lawsBrokenBy = (parsed: ParsedFile): readonly string[] => [
  ...misplacedIn(parsed),
  ...miscountedIn(parsed),
  ...mislocatedIn(parsed),
];

/**
 * Cuts a text at every character and reads what is left. Sentences about cuts that give a complete
 * report which the whole text does not hold, or that break a law; none is good.
 */
export function brokenByCuts(text: string, step = 1): readonly string[] {
  const whole = new Set(dataIn(text).map((data) => JSON.stringify(data)));
  const wrong: string[] = [];
  for (let cut = 0; cut < text.length; cut += step) {
    const parsed = parse(text.slice(0, cut));
    for (const { complete, data } of parsed.blocks)
      if (complete && !whole.has(JSON.stringify(factsOf(data))))
        wrong.push(
          `cut at ${cut}, behind ${JSON.stringify(text.slice(Math.max(0, cut - 40), cut))}`,
        );
    wrong.push(...lawsBrokenBy(parsed).map((law) => `cut at ${cut}: ${law}`));
  }
  return wrong;
}
