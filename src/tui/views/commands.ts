import { wrapped } from '#render/lines.js';
import { asJson, printable } from '#text/printable.js';
import { count } from '#text/words.js';
import type { Board, Sent } from '../board.js';
import { type Line, line, type Tone } from '../line.js';
import { type Place, START } from '../place.js';
import { type Column, columnFor, row, titles } from '../table.js';
import {
  type Copies,
  type Fields,
  type Listing,
  listingOf,
  NO_COPIES,
  type Scene,
  type View,
} from '../view.js';
import { typedListing } from './typed-commands.js';

/** Every command that was sent to a leaf, the last one first: nothing on this screen can change a leaf. */
export const commands: View = {
  id: 'commands',
  title: 'Commands',
  what: 'every command that was sent to a leaf, how long it took and how it ended',
  listing: (scene) => (scene.board.sent.length === 0 ? typedListing(scene) : sentListing(scene)),
  preview: ({ board, width }, listing, at) => {
    const command = listing.copiesAt(at).command;
    if (command === null) return null;
    const one = rowAt(board.sent, at);
    return {
      title: one === undefined ? 'the whole command' : `to ${one.leaf}, ${endOf(one)}`,
      lines: wrapped(command, width).map((text) => line(text)),
    };
  },
  previewRows: 3,
};

/** The row of what a leaf was asked last, so that whoever looks at commands stays with the leaf. */
const lastOf = (sent: readonly Sent[], leaf: string | null): number =>
  Math.max(0, sent.length - 1 - sent.findLastIndex((one) => one.leaf === leaf));

/** The last one first. */
const rowAt = (sent: readonly Sent[], at: number): Sent | undefined => sent[sent.length - 1 - at];

function sentListing({ board, focus }: Scene): Listing {
  const { sent } = board;
  const columns = columnsFor(sent);
  const one = (at: number): Sent | undefined => rowAt(sent, at);
  return {
    ...listingOf([], { empty: 'no command was sent' }),
    head: [headOf(board), titles(columns)],
    count: sent.length,
    keyAt: (at) => keyOf(one(at)),
    lineAt: (at) => lineOf(one(at), columns),
    fieldsAt: (at) => fieldsOf(one(at)),
    isFault: (at) => isFault(one(at)),
    opensAt: (at) => placeOf(one(at), board),
    copiesAt: (at) => copiesOf(one(at)),
    start: lastOf(sent, focus.leaf?.name ?? null),
    orders: [
      { name: 'the last one first', compare: (first, second) => first - second },
      {
        name: 'the slowest first',
        compare: (first, second) => tookOf(one(second)) - tookOf(one(first)),
      },
    ],
  };
}

function headOf({ sent }: Board): Line {
  const open = sent.filter(({ end }) => end === null).length;
  const bad = sent.filter(isFault).length;
  const words = [
    `${count(sent.length, 'command')} sent, all of them read-only`,
    ...(open === 0 ? [] : [`${open} not answered yet`]),
    ...(bad === 0 ? [] : [`${bad} ended badly`]),
  ];
  return line(words.join('; '), 'dim');
}

/** Rows at which widths are measured. */
const FEW = 200;

function columnsFor(sent: readonly Sent[]): readonly Column[] {
  const few = sent.slice(-FEW);
  return [
    { title: 'at (UTC)', width: 8 },
    columnFor(
      'leaf',
      few.map(({ leaf }) => leaf),
      16,
    ),
    { title: 'took', width: 8 },
    columnFor('end', few.map(endOf), 14),
    { title: 'command', width: 0 },
  ];
}

function lineOf(one: Sent | undefined, columns: readonly Column[]): Line {
  if (one === undefined) return [];
  const { at, leaf, took, command } = one;
  return row(columns, [timeOf(at), leaf, tookWords(took), [endOf(one), toneOf(one)], command]);
}

const endOf = ({ end }: Sent): string => end ?? 'waiting';

function toneOf({ end }: Sent): Tone {
  if (end === null) return 'dim';
  return end === 'complete' ? 'good' : 'bad';
}

/** One that is still out is nothing wrong. */
const isFault = (one: Sent | undefined): boolean =>
  one !== undefined && one.end !== null && one.end !== 'complete';

const tookOf = (one: Sent | undefined): number => one?.took ?? Number.POSITIVE_INFINITY;

/** `340 ms`, `12.3 s`. */
function tookWords(took: number | null): string {
  if (took === null) return '';
  return took < 10_000 ? `${Math.round(took)} ms` : `${(took / 1_000).toFixed(1)} s`;
}

/** `09:41:07`, in UTC as everything else. */
const timeOf = (at: number): string => new Date(at).toISOString().slice(11, 19);

const keyOf = (one: Sent | undefined): string =>
  one === undefined ? '' : [one.leaf, one.at, one.command].join(' ');

function fieldsOf(one: Sent | undefined): Fields {
  if (one === undefined) return { words: '', named: {} };
  const { leaf, command } = one;
  const end = endOf(one);
  return { words: `${leaf} ${command} ${end}`.toLowerCase(), named: { leaf, end } };
}

/** The answer, where it is known and was read. */
function placeOf(one: Sent | undefined, { captures }: Board): Place | null {
  const file = one?.file ?? null;
  return file === null || !captures.some((capture) => capture.file === file)
    ? null
    : { ...START, view: 'evidence', file, leaf: one?.leaf ?? null };
}

function copiesOf(one: Sent | undefined): Copies {
  if (one === undefined) return NO_COPIES;
  const { at, leaf, took, command, file } = one;
  const words = [new Date(at).toISOString(), leaf, tookWords(took), endOf(one), command];
  return {
    ...NO_COPIES,
    value: printable(command),
    row: printable(words.filter((word) => word !== '').join('  ')),
    command: printable(command),
    json: asJson(one),
    where: file === null ? null : printable(file),
  };
}
