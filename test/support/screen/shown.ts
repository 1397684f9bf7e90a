import { hopsIn } from '#hops.js';
import type { Board } from '#tui/board.js';
import { wordsOf } from '#tui/line.js';
import type { Place } from '#tui/place.js';
import { frameOf } from '#tui/screen/frame.js';
import { type Picture, pictureOf } from '#tui/screen/picture.js';
import type { Action } from '#tui/state/action.js';
import { initial, type Size, type State } from '#tui/state/state.js';
import { step } from '#tui/state/step.js';
import { scenario } from '../scenario.js';
import { boardOf } from './plain-board.js';

/** The time of day on every screen of a test. */
export const NOW = Date.UTC(2026, 2, 1, 9, 41, 7);

/** A board of saved files; a test names only what it is about. */
export const aBoard = ({ diagnosis, ...given }: Partial<Board> = {}): Board =>
  boardOf(diagnosis, given);

/** What a story comes to, with the texts that tell it; files go by their own names. */
export function savedBoard(story: string, given: Partial<Board> = {}): Board {
  const { diagnosis, files } = scenario(story);
  const captures = files.map(({ file, text }) => ({ file, text, leaf: null, command: null }));
  const hops = hopsIn(files);
  const hopsOf: Board['hopsOf'] = ({ prefix, networkInstance }, leaf) =>
    hops(prefix, networkInstance, leaf);
  return aBoard({ diagnosis, captures, hopsOf, ...given });
}

export const SMALL: Size = { columns: 80, rows: 24 };
export const LARGE: Size = { columns: 120, rows: 40 };
export const LEAST: Size = { columns: 60, rows: 15 };

/** A screen at a place, as it is opened there. */
export const stateAt = (place: Partial<Place>, size: Size = SMALL, ascii = false): State =>
  initial(place, size, { theme: 'mono', ascii });

/** What a screen is after a row of actions; what the outside has to do is left out. */
export const acted = (state: State, board: Board, ...actions: readonly Action[]): State =>
  actions.reduce((now, action) => step(now, action, board, NOW).state, state);

export const pictureAt = (state: State, board: Board): Picture => pictureOf(state, board, NOW);

/** All lines of the screen as words, blanks at their ends aside. */
export const linesAt = (state: State, board: Board): readonly string[] =>
  frameOf(state, pictureOf(state, board, NOW)).map((line) => wordsOf(line).trimEnd());

/** All rows of a view as words, however many of them fit. */
export function rowsAt(state: State, board: Board): readonly string[] {
  const { listing, rows } = pictureOf(state, board, NOW);
  return rows.map((row) => wordsOf(listing.lineAt(row)).trimEnd());
}

/** The screen as one text, as it stands on a terminal without colour. */
export const textAt = (state: State, board: Board): string =>
  `${linesAt(state, board).join('\n')}\n`;

/** What the view alone has of the screen: without the edge lines and the part at the left. */
export function viewTextAt(state: State, board: Board): string {
  const { side } = pictureAt(state, board).layout;
  const body = linesAt(state, board).slice(2, -2);
  return `${body.map((line) => line.slice(side === 0 ? 0 : side + 1)).join('\n')}\n`;
}
