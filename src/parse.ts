import type { Block, Kind, Problem } from '#facts/block.js';
import { type AnyShow, shows } from '#parsers/registry.js';
import type { Reading, Region, Seam } from '#parsers/show.js';
import { type Cleaned, clean } from '#text/clean.js';
import { networkInstanceIn } from '#text/command.js';
import { moved } from '#text/moved.js';
import type { Span } from '#text/span.js';
import { type Opening, type Stretch, transcript } from '#text/transcript.js';

/** Characters inside reports: those read, those skipped on purpose, those not understood. */
export interface Coverage {
  readonly characters: number;
  readonly read: number;
  readonly ignored: number;
  readonly unread: number;
}

/** Every report found in one file. Spans are offsets into `text`. */
export interface ParsedFile {
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/** Two shows may begin with the same title. */
const ANCHORS = [...new Set(shows.flatMap(({ anchors }) => anchors))];

/**
 * Reads anything a person saves: one report, a whole terminal log, the text of a web page. It never
 * throws and never fails as a whole: what it can't read is listed among the problems.
 *
 * @param text the file's characters, as they are
 * @param file how to name the file in evidence and messages
 */
export function parse(text: string, file = '-'): ParsedFile {
  return parsedFile(file, text, reportsIn(text, file));
}

/** The reports of a text with all that was found in them, in one record. */
export function parsedFile(
  file: string,
  text: string,
  reports: readonly FoundReport[],
): ParsedFile {
  return {
    file,
    text,
    blocks: reports.map(({ block }) => block),
    problems: reports.flatMap(({ problems }) => problems),
    coverage: sumOf(reports.map(({ coverage }) => coverage)),
  };
}

/** One report with its problems and characters, and where its stretch of the text begins. */
export interface FoundReport {
  readonly block: Block;
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
  readonly start: number;
  readonly opening: Opening;
}

/**
 * Every report of a text, in its order.
 *
 * @param opening who was asked for the report that the text begins with, when that is known
 * @param before records of that report that were read before
 */
export function reportsIn(
  text: string,
  file: string,
  opening: Opening | null = null,
  before = 0,
): readonly FoundReport[] {
  const cleaned = clean(text);
  const found: Found[] = [];
  for (const stretch of transcript(cleaned.text, ANCHORS, opening))
    readStretch(cleaned.text, stretch, found, stretch.start === 0 ? before : 0);
  const back = wayBack(cleaned, text);
  return found.map((one) => inOriginal(one, back, file));
}

/** Where the report of this kind that begins at `start` may be cut, in front of `end`. */
export function seamOf(kind: Kind, text: string, start: number, end: number): Seam | null {
  const show = shows.find((one) => one.kind === kind);
  return clean(text).text === text ? (show?.seam?.(text, start, end) ?? null) : null;
}

/** A report with what its prompt asked. */
interface Found {
  readonly kind: Kind;
  readonly reading: Reading<Kind>;
  readonly device: string | null;
  readonly command: string | null;
  /** Where it begins in the cleaned text, and whether a command asked for it. */
  readonly start: number;
  readonly asked: number | null;
}

/** A stretch may hold several reports one behind the other, when only their headers tell them apart. */
function readStretch(text: string, stretch: Stretch, found: Found[], before: number): void {
  let free = stretch.start;
  for (const start of [stretch.start, ...stretch.inner]) {
    const asked = start === stretch.start ? stretch : { ...stretch, start, asked: null };
    const one = start < free ? null : readAs(text, asked, found, before);
    if (one === null) continue;
    found.push(one);
    free = one.reading.span[1];
  }
}

function readAs(
  text: string,
  stretch: Stretch,
  found: readonly Found[],
  before: number,
): Found | null {
  const { start, end, followed } = stretch;
  const { device, command } = askedFor(text, stretch, found);
  const one = readRegion({ text: text.slice(0, end), start, end, command, followed, before });
  if (one === null) return null;
  const { kind, reading } = one;
  return { kind, reading, device, command, start, asked: stretch.asked };
}

function readRegion(region: Region): { kind: Kind; reading: Reading<Kind> } | null {
  const show = shows.find((candidate: AnyShow) => candidate.recognises(region));
  const reading = show?.read(region) ?? null;
  return show === undefined || reading === null ? null : { kind: show.kind, reading };
}

/** Two reports with nothing between them answer the same command. */
function askedFor(
  text: string,
  stretch: Stretch,
  found: readonly Found[],
): Pick<Found, 'device' | 'command'> {
  const last = found.at(-1);
  const together =
    last !== undefined && /^[\s=,-]*$/.test(text.slice(last.reading.span[1], stretch.start));
  if (stretch.asked === null && together) return { device: last.device, command: last.command };
  return stretch.asked === null ? { device: null, command: null } : stretch;
}

/** Takes whatever holds offsets into the cleaned text to the same with offsets into the file. */
type Back = <T>(value: T) => T;

const wayBack = ({ text: cleanText, toOriginal }: Cleaned, text: string): Back =>
  cleanText === text ? (value) => value : (value) => moved(value, toOriginal);

function inOriginal(
  { kind, reading, device, command, start, asked }: Found,
  back: Back,
  file: string,
): FoundReport {
  const { span } = back({ span: reading.span });
  const networkInstance = reading.networkInstance ?? networkInstanceIn(command);
  return {
    block: {
      kind,
      file,
      device,
      command,
      networkInstance,
      span,
      complete: reading.complete,
      data: back(reading.data),
    } as Block, // a show reads only its own kind of data
    problems: back(reading.problems),
    coverage: coverageOf(reading, span),
    start: back({ span: [start, start + 1] as const }).span[0],
    opening: { device, command, asked: (command ?? device) === null ? asked : start },
  };
}

/** What cleaning took out of the report was skipped on purpose, too. */
function coverageOf(reading: Reading<Kind>, [start, end]: Span): Coverage {
  const [from, to] = reading.span;
  const noise = end - start - (to - from);
  const [ignored, unread] = [noise + lengthOf(reading.ignored), lengthOf(reading.unread)];
  const characters = end - start;
  return { characters, ignored, unread, read: characters - ignored - unread };
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** What was counted in parts, counted together. */
export function sumOf(all: readonly Coverage[]): Coverage {
  const sum = (key: keyof Coverage): number =>
    all.reduce((total, coverage) => total + coverage[key], 0);
  return {
    characters: sum('characters'),
    read: sum('read'),
    ignored: sum('ignored'),
    unread: sum('unread'),
  };
}
