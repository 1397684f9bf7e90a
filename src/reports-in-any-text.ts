import type { Kind } from '#facts/block.js';
import { type AnyShow, shows } from '#parsers/registry.js';
import type { Reading, Region } from '#parsers/show.js';
import { type Cleaned, clean } from '#text/clean.js';
import { moved } from '#text/moved.js';
import { type Opening, type Stretch, transcript } from '#text/transcript.js';
import { type Back, type Found, type FoundReport, foundReport } from './found-report.js';

/** Two shows may begin with the same title. */
const ANCHORS = [...new Set(shows.flatMap(({ anchors }) => anchors))];

/**
 * Every report of a text, whatever else stands in it: wrapped, coloured, cut or commented.
 *
 * @param from where in the file the text begins, in characters
 * @param opening who was asked for the report that the text begins with, when that is known
 * @param before records of that report that were read before
 */
export function reportsInAnyText(
  text: string,
  file: string,
  { from, opening, before }: Start,
): readonly FoundReport[] {
  const cleaned = clean(text);
  const found: Found[] = [];
  for (const stretch of transcript(cleaned.text, ANCHORS, opening))
    readStretch(cleaned.text, stretch, found, stretch.start === 0 ? before : 0);
  const back = wayBack(cleaned, text, from);
  return found.map((one) => foundReport(one, file, back));
}

/** What is known of what stands in front of a text. */
export interface Start {
  readonly from: number;
  readonly opening: Opening | null;
  readonly before: number;
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

function wayBack({ text: cleanText, toOriginal }: Cleaned, text: string, from: number): Back {
  if (cleanText === text && from === 0) return (value) => value;
  return (value) =>
    moved(value, (span) => {
      const [start, end] = toOriginal(span);
      return [start + from, end + from];
    });
}
