import type { Block, Kind, Problem } from '#facts/block.js';
import type { Reading } from '#parsers/show.js';
import { networkInstanceIn } from '#text/command.js';
import type { Span } from '#text/span.js';
import type { Opening } from '#text/transcript.js';

/** Characters inside reports: those read, those skipped on purpose, those not understood. */
export interface Coverage {
  readonly characters: number;
  readonly read: number;
  readonly ignored: number;
  readonly unread: number;
}

/** One report with its problems and characters, and where its stretch of the text begins. */
export interface FoundReport {
  readonly block: Block;
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
  readonly start: number;
  readonly opening: Opening;
}

/** A report with what its prompt asked. */
export interface Found {
  readonly kind: Kind;
  readonly reading: Reading<Kind>;
  readonly device: string | null;
  readonly command: string | null;
  /** Where it begins in the cleaned text, and whether a command asked for it. */
  readonly start: number;
  readonly asked: number | null;
}

/** Takes whatever holds offsets into the text that was read to the same with offsets into the file. */
export type Back = <T>(value: T) => T;

/**
 * What was read, with all its places in the file.
 *
 * @param back from the text that was read to the file
 */
export function foundReport(
  { kind, reading, device, command, start, asked }: Found,
  file: string,
  back: Back,
): FoundReport {
  const { span } = back({ span: reading.span });
  const from = back({ span: [start, start + 1] as const }).span[0];
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
    start: from,
    opening: { device, command, asked: (command ?? device) === null ? asked : from },
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
