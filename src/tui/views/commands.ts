import type { Sent } from '../board.js';
import { START } from '../place.js';
import { columnFor, row, titles } from '../table.js';
import { type Listing, NO_COPIES, type Scene, type View } from '../view.js';

/** Every command that was sent to a leaf, the last one first: nothing on this screen can change a leaf. */
export const commands: View = {
  id: 'commands',
  title: 'Commands sent',
  what: 'every command that was sent to a leaf, and how it ended',
  listing,
  preview: null,
};

function listing({ board }: Scene): Listing {
  const sent = board.sent;
  const at = (number: number): Sent | undefined => sent[sent.length - 1 - number];
  const columns = [
    { title: 'at', width: 9 },
    columnFor(
      'leaf',
      sent.map(({ leaf }) => leaf),
      16,
    ),
    { title: 'took', width: 8 },
    columnFor(
      'end',
      sent.map(({ end }) => end ?? 'waiting'),
      12,
    ),
    { title: 'command', width: 0 },
  ];
  return {
    head: [titles(columns)],
    count: sent.length,
    keyAt: (number) => keyOf(at(number)),
    lineAt: (number) => {
      const one = at(number);
      if (one === undefined) return [];
      const end = one.end ?? 'waiting';
      return row(columns, [
        timeOf(one.at),
        one.leaf,
        one.took === null ? '' : `${Math.round(one.took)} ms`,
        [end, one.end === null ? 'dim' : one.end === 'complete' ? 'good' : 'bad'] as const,
        one.command,
      ]);
    },
    fieldsAt: (number) => {
      const { leaf = '', command = '', end = null } = at(number) ?? {};
      return {
        words: `${leaf} ${command} ${end ?? 'waiting'}`.toLowerCase(),
        named: { leaf, end: end ?? 'waiting' },
      };
    },
    isFault: (number) => at(number)?.end !== 'complete',
    opensAt: (number) => {
      const file = at(number)?.file ?? null;
      return file === null ? null : { ...START, view: 'evidence', file };
    },
    copiesAt: (number) => {
      const command = at(number)?.command ?? null;
      return { ...NO_COPIES, value: command, row: command, command };
    },
    orders: [],
    stops: [],
    empty: 'no command was sent: what is shown was saved before',
  };
}

const keyOf = (one: Sent | undefined): string =>
  one === undefined ? '' : [one.leaf, one.at, one.command].join(' ');

/** `09:41:07`, in UTC as everything else. */
const timeOf = (at: number): string => new Date(at).toISOString().slice(11, 19);
