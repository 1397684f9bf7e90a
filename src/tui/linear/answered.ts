import { count } from '#text/words.js';
import type { Board } from '../board.js';
import { wordsOf } from '../line.js';
import { isOfAll, listKey, placeKey } from '../place.js';
import { type Picture, pictureOf } from '../screen/picture.js';
import type { Action, Effect } from '../state/action.js';
import { BROWSE, type State } from '../state/state.js';
import { step } from '../state/step.js';
import { helpTold } from './help-told.js';
import { rowInShort } from './row-told.js';
import { lineTold, sentence } from './sentence.js';
import { understood } from './understood.js';
import { hereTold, placeTold, rowsTold, whereTold } from './where-told.js';
import type { Meaning } from './words.js';

/** What comes of one line that was said. */
export interface Answer {
  readonly state: State;
  /** Sentences, each in a line of its own. */
  readonly lines: readonly string[];
  /** What the outside has to do. */
  readonly effects: readonly Effect[];
  /** Whether to wait until no leaf is being asked. */
  readonly waits: boolean;
}

/**
 * Answers what was said, over the same state, steps and views as the screen.
 *
 * @param now milliseconds since 1970
 */
export function answered(state: State, said: string, board: Board, now: number): Answer {
  const meaning = understood(said, state, board);
  if (meaning.kind === 'not') return telling(state, [sentence(meaning.because)]);
  if (meaning.kind === 'wait') return { ...telling(state, []), waits: true };
  if (meaning.kind === 'tell') return telling(state, toldOf(meaning.what, state, board, now));
  if (meaning.kind === 'row') {
    const { rows } = pictureOf(state, board, now);
    if (meaning.number > rows.length)
      return telling(state, [`There is no row ${meaning.number}: the last one is ${rows.length}.`]);
  }
  if (meaning.kind === 'step') return stepped(state, meaning.by, board, now);
  return done(state, meaning, board, now);
}

/** To the next row; among the lines of a capture, to the next one that proves something. */
function stepped(state: State, by: 1 | -1, board: Board, now: number): Answer {
  const { rows, cursor } = pictureOf(state, board, now);
  const isLast = cursor.at + by < 0 || cursor.at + by >= rows.length;
  const byStops = state.place.view === 'evidence';
  if (isLast && !byStops)
    return telling(state, [by === 1 ? 'That was the last row.' : 'That was the first row.']);
  const action: Action = byStops
    ? { kind: 'stop', by }
    : { kind: 'move', by: by === 1 ? 'down' : 'up' };
  return done(state, { kind: 'do', actions: [action] }, board, now);
}

const telling = (state: State, lines: readonly string[]): Answer => ({
  ...{ state, lines },
  effects: [],
  waits: false,
});

/** More rows than one wants to hear; a filter makes fewer of them. */
const MOST_ROWS = 200;

function toldOf(
  what: Extract<Meaning, { kind: 'tell' }>['what'],
  state: State,
  board: Board,
  now: number,
): readonly string[] {
  const picture = pictureOf(state, board, now);
  if (what === 'help') return helpTold(state, picture);
  if (what === 'where') return whereTold(state, picture);
  if (what === 'more') return moreTold(picture);
  const rows = picture.rows
    .slice(0, MOST_ROWS)
    .map((row, at) => `Row ${at + 1}: ${rowInShort(picture, row)}`);
  const rest = picture.rows.length - rows.length;
  return [placeTold(state, picture), ...rows, ...(rest > 0 ? [`And ${rest} more rows.`] : [])];
}

/** What the screen shows below the rows; the picture of the fabric is drawn, and is told by its rows. */
function moreTold({ preview, view }: Picture): readonly string[] {
  const lines = view.id === 'fabric' ? [] : (preview?.lines ?? []);
  const told = lines.map((line) => lineTold(wordsOf(line))).filter((line) => line !== '');
  return told.length === 0 ? ['There is no more to tell about this row.'] : told;
}

function done(
  state: State,
  meaning: Extract<Meaning, { kind: 'do' | 'filter' | 'row' }>,
  board: Board,
  now: number,
): Answer {
  const actions = actionsFor(meaning, state);
  if (actions.some(({ kind }) => DRAWN.includes(kind)))
    return telling(state, ['There is no screen here that this would change.']);
  const effects: Effect[] = [];
  let after = state;
  for (const action of actions) {
    const came = step(after, action, board, now);
    after = came.state;
    if (came.effect !== null) effects.push(came.effect);
  }
  const told = changeTold(state, after, board, now);
  // Nothing changed, and nobody sees that: where one is, is told once more.
  const lines =
    told.length + effects.length > 0 ? told : whereTold(after, pictureOf(after, board, now), true);
  return { state: { ...after, mode: BROWSE }, lines, effects, waits: false };
}

/** What is only about how the screen looks. */
const DRAWN: readonly Action['kind'][] = ['theme', 'repaint', 'suspend', 'part', 'resize-preview'];

function actionsFor(
  meaning: Extract<Meaning, { kind: 'do' | 'filter' | 'row' }>,
  { place, filters }: State,
): readonly Action[] {
  if (meaning.kind === 'do') return meaning.actions;
  if (meaning.kind === 'row') {
    const down: Action = { kind: 'move', by: 'down' };
    return [{ kind: 'move', by: 'first' }, ...Array<Action>(meaning.number - 1).fill(down)];
  }
  const was = filters[place.view] ?? '';
  return [
    { kind: 'open-filter' },
    ...(was === '' ? [] : [{ kind: 'erase', what: 'all' } as const]),
    ...(meaning.text === '' ? [] : [{ kind: 'type', text: meaning.text } as const]),
    { kind: 'enter' },
  ];
}

/** What is other than it was: the place, the rows, the row, or only what the screen would say below. */
function changeTold(before: State, after: State, board: Board, now: number): readonly string[] {
  const notice = after.notice === null ? [] : [sentence(after.notice)];
  if (after.mode.kind !== 'browse')
    return ['Say copy or save and a word behind it; help lists the words.'];
  const picture = pictureOf(after, board, now);
  if (placeKey(before.place) !== placeKey(after.place)) {
    const { leaf } = pictureOf(before, board, now).scene.focus;
    const known = !isOfAll(before.place) && leaf === picture.scene.focus.leaf;
    return [...notice, ...whereTold(after, picture, known)];
  }
  const rows = rowsChange(before, after);
  if (rows !== null)
    return [...notice, ...rows, placeTold(after, picture), ...rowsTold(after, picture)];
  if (before.marks !== after.marks) return [...notice, markTold(after), ...hereTold(picture)];
  return before.cursors === after.cursors ? notice : [...notice, ...hereTold(picture)];
}

/** What is said where other rows are shown than before; null: they are the same. */
function rowsChange(before: State, after: State): readonly string[] | null {
  if (before.faultsOnly !== after.faultsOnly)
    return [after.faultsOnly ? 'Only what is wrong is told.' : 'Everything is told.'];
  return before.filters === after.filters && before.orders === after.orders ? null : [];
}

function markTold({ marks, place }: State): string {
  const marked = marks[listKey(place)]?.length ?? 0;
  return sentence(`${count(marked, 'row')} ${marked === 1 ? 'is' : 'are'} marked`);
}
