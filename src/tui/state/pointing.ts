import { listKey, placeKey } from '../place.js';
import { keysSeen } from '../screen/keys-lines.js';
import type { Picture } from '../screen/picture.js';
import type { Move } from './action.js';
import { moved } from './cursor.js';
import type { Handlers } from './handler.js';
import type { Mode, State } from './state.js';

/** Everything about rows: which one is pointed at, which ones are seen, and in which order. */
export const POINTING: Handlers<
  'move' | 'stop' | 'seek' | 'part' | 'resize-preview' | 'faults' | 'order' | 'mark' | 'mark-range'
> = {
  move: (state, { by }, look) => {
    const picture = look();
    if (state.mode.kind === 'keys') return scrolled(state, state.mode, by, picture);
    if (state.part === 'preview') {
      const lines = picture.preview?.lines.length ?? 0;
      const last = Math.max(0, lines - picture.below);
      const to = moved(state.previewTop, by, last + 1, picture.below);
      return { ...state, previewTop: to };
    }
    const { cursor, rows, room } = picture;
    return pointingAt(state, picture, moved(cursor.at, by, rows.length, room));
  },
  stop: (state, { by }, look) => {
    const picture = look();
    const { listing, rows, cursor } = picture;
    const stops = new Set(listing.stops.length === 0 ? rows : listing.stops);
    const places = rows.flatMap((row, at) => (stops.has(row) ? [at] : []));
    const next = nearest(places, cursor.at, by);
    if (next !== undefined) return leapt(state, picture, next);
    const beyond = listing.beyond?.(by) ?? null;
    return beyond === null ? { ...state, notice: END[by] } : { ...state, place: beyond };
  },
  seek: (state, { by }, look) => {
    const picture = look();
    const { scene, hits, cursor } = picture;
    if (scene.sought === '') return { ...state, notice: 'nothing is looked for; `/` does' };
    if (hits.length === 0) return { ...state, notice: `no row holds \`${scene.sought}\`` };
    const next = nearest(hits, by === 0 ? cursor.at - 1 : cursor.at, by === -1 ? -1 : 1);
    // Behind the last one comes the first one again.
    return leapt(state, picture, next ?? (by === -1 ? hits.at(-1) : hits[0]) ?? cursor.at);
  },
  part: (state, _, look) =>
    look().preview === null
      ? state
      : { ...state, part: state.part === 'rows' ? 'preview' : 'rows' },
  'resize-preview': (state, { by }, look) => {
    const most = Math.floor(look().layout.body / 2);
    const growth = Math.max(-most, Math.min(most, state.previewGrowth + by));
    return { ...state, previewGrowth: growth };
  },
  faults: (state) => ({ ...state, faultsOnly: !state.faultsOnly }),
  order: (state, _, look) => {
    const { view, listing } = look();
    const { orders } = listing;
    if (orders.length < 2) return { ...state, notice: `${view.title} has one order alone` };
    const at = ((state.orders[view.id] ?? 0) + 1) % orders.length;
    return {
      ...state,
      orders: { ...state.orders, [view.id]: at },
      notice: `in the order of ${orders[at]?.name}`,
    };
  },
  mark: (state, _, look) => {
    const picture = look();
    const { cursor, rows } = picture;
    if (cursor.row === -1) return state;
    const marked = markedIn(state);
    const others = marked.filter((key) => key !== cursor.key);
    const now = others.length === marked.length ? [...marked, cursor.key] : others;
    const next = pointingAt(state, picture, Math.min(cursor.at + 1, rows.length - 1));
    return marking(next, now);
  },
  'mark-range': (state, _, look) => {
    const { listing, cursor, rows } = look();
    if (cursor.row === -1) return state;
    const marked = markedIn(state);
    const keys = rows.map((row) => listing.keyAt(row));
    const from = keys.indexOf(marked.at(-1) ?? '');
    if (from === -1)
      return {
        ...marking(state, [...marked, cursor.key]),
        notice: 'marked; on another row the same key marks all between',
      };
    const between = keys.slice(Math.min(from, cursor.at), Math.max(from, cursor.at) + 1);
    const all = new Set([...marked, ...between].filter((key) => key !== cursor.key));
    return marking(state, [...all, cursor.key]);
  },
};

const markedIn = ({ marks, place }: State): readonly string[] => marks[listKey(place)] ?? [];

const marking = (state: State, keys: readonly string[]): State => ({
  ...state,
  marks: { ...state.marks, [listKey(state.place)]: keys },
});

/** The list of keys may be longer than the screen; its first line that is seen. */
function scrolled(
  state: State,
  mode: Extract<Mode, { kind: 'keys' }>,
  by: Move,
  picture: Picture,
): State {
  const { count, room } = keysSeen(state, picture);
  const last = Math.max(0, count - room);
  return { ...state, mode: { ...mode, top: moved(mode.top, by, last + 1, room) } };
}

const END = { [1]: 'that was the last one', [-1]: 'that was the first one' } as const;

/** The first of these places behind the cursor, or the last one ahead of it. */
const nearest = (places: readonly number[], from: number, by: 1 | -1): number | undefined =>
  by === 1 ? places.find((at) => at > from) : places.findLast((at) => at < from);

/** The cursor on a row farther away, with rows around it that tell what it is about. */
function leapt(state: State, picture: Picture, at: number): State {
  const { cursor, room } = picture;
  const isSeen = at > cursor.top && at < cursor.top + room - 2;
  const top = isSeen ? cursor.top : Math.max(0, at - Math.floor(room / 3));
  return pointingAt(state, { ...picture, cursor: { ...cursor, top } }, at);
}

/** The cursor on another row; what is told below it begins at its first line again. */
function pointingAt(state: State, { listing, rows, cursor }: Picture, at: number): State {
  const row = rows[at];
  if (row === undefined) return state;
  const there = { key: listing.keyAt(row), at, top: cursor.top };
  return {
    ...state,
    cursors: { ...state.cursors, [placeKey(state.place)]: there },
    previewTop: 0,
  };
}
