import { asJson, printable } from '#text/printable.js';
import { count } from '#text/words.js';
import type { Board, Capture } from '../board.js';
import { leafOf, typedIn } from '../capture-lines.js';
import { type Line, line } from '../line.js';
import { type Place, START } from '../place.js';
import { remembered } from '../remembered.js';
import { type Column, columnFor, row, titles } from '../table.js';
import { type Copies, type Listing, listingOf, NO_COPIES, type Scene } from '../view.js';

/** A command of a text that was read: one that somebody else sent. */
interface Heard {
  readonly file: string;
  /** Number of its line, from 1. */
  readonly line: number;
  readonly leaf: string | null;
  /** Null: nothing tells what was asked. */
  readonly command: string | null;
}

/** Where nothing was sent: the commands that stand in the texts that were read. */
export function typedListing({ board, width }: Scene): Listing {
  const heard = heardIn(board.captures);
  const columns = columnsFor(heard, width);
  return {
    ...listingOf([], { empty: emptyWords(board) }),
    head: heard.length === 0 ? [] : [headOf(board), titles(columns)],
    count: heard.length,
    keyAt: (at) => `${heard[at]?.file}:${heard[at]?.line}`,
    lineAt: (at) => lineOf(heard[at], columns),
    fieldsAt: (at) => ({
      words: Object.values(heard[at] ?? {})
        .join(' ')
        .toLowerCase(),
      named: { leaf: heard[at]?.leaf ?? '', file: heard[at]?.file ?? '' },
    }),
    opensAt: (at) => placeOf(heard[at]),
    copiesAt: (at) => copiesOf(heard[at]),
  };
}

const heardIn = remembered((captures: readonly Capture[]) => captures.flatMap(heardOf));

function heardOf(capture: Capture): readonly Heard[] {
  const { file, command } = capture;
  const typed = command === null ? typedIn(capture) : [];
  const whole = { file, line: 1, leaf: leafOf(capture), command };
  return typed.length === 0
    ? [whole]
    : typed.map((one) => ({ file, line: one.at + 1, leaf: one.device, command: one.command }));
}

const headOf = ({ captures }: Board): Line =>
  line(
    `nothing was sent: what is shown was read from ${count(captures.length, 'text')}, which ${captures.length === 1 ? 'answers' : 'answer'} these`,
    'dim',
  );

const emptyWords = ({ source }: Board): string =>
  source === 'live' || source === 'demo'
    ? 'no command has been sent yet'
    : 'no command was sent, and no text was read';

function columnsFor(heard: readonly Heard[], width: number): readonly Column[] {
  const most = Math.floor(width / 3);
  return [
    columnFor(
      'leaf',
      heard.map(({ leaf }) => leaf ?? '-'),
      16,
    ),
    columnFor('where', heard.map(whereOf), most),
    { title: 'command', width: 0 },
  ];
}

const whereOf = (one: Heard): string => printable(`${one.file}:${one.line}`);

function lineOf(one: Heard | undefined, columns: readonly Column[]): Line {
  if (one === undefined) return [];
  return row(columns, [one.leaf ?? '-', whereOf(one), one.command ?? 'not told what was asked']);
}

const placeOf = (one: Heard | undefined): Place | null =>
  one === undefined ? null : { ...START, view: 'evidence', file: one.file, line: one.line };

function copiesOf(one: Heard | undefined): Copies {
  if (one === undefined) return NO_COPIES;
  const { leaf, command } = one;
  return {
    ...NO_COPIES,
    value: command === null ? null : printable(command),
    row: printable([leaf ?? '-', whereOf(one), command ?? ''].join('  ').trimEnd()),
    command: command === null ? null : printable(command),
    json: asJson(one),
    where: whereOf(one),
  };
}
