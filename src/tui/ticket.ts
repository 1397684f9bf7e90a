import { ticketText } from '#render/ticket-text.js';
import { list } from '#text/words.js';
import type { Board } from './board.js';
import { leafOf } from './capture-lines.js';
import type { Scene } from './view.js';

/** A text for a ticket about what the place is about; null where there is nothing to tell. */
export function ticketOf({ board, focus }: Pick<Scene, 'board' | 'focus'>): string | null {
  const { one, leaf, path } = focus;
  if (one === null || leaf === null) return null;
  return ticketText(
    board.diagnosis,
    { one, leaf, path },
    { version: board.version ?? null, from: originOf(board, leaf.name) },
  );
}

/** `what leaf1 said live at 2026-03-01T09:41:07Z`, or `leaf1.txt, saved before`. */
function originOf({ source, leaves, captures }: Board, name: string): string {
  const heardAt = leaves.find((leaf) => leaf.name === name)?.heardAt ?? null;
  const when = heardAt === null ? ', whose time is not told' : `, heard at ${timeOf(heardAt)}`;
  if (source !== 'saved' && source !== 'bundle') return `what ${name} said${when}`;
  const own = captures.filter((capture) => leafOf(capture) === name);
  const files = (own.length === 0 ? captures : own).map(({ file }) => file);
  const told =
    files.length > MOST ? [...files.slice(0, MOST), `${files.length - MOST} more`] : files;
  return files.length === 0 ? `saved output${when}` : `${list(told)}${when}`;
}

const MOST = 4;

/** `2026-03-01T09:41:07Z`. */
const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
