import { caseKey } from '../focus.js';
import { keyFor } from '../keys/key-for.js';
import { listKey, type Place, placeKey, START, type ViewId } from '../place.js';
import type { Picture } from '../screen/picture.js';
import type { Scene } from '../view.js';
import { leafInFocus } from '../views/leaf-window.js';
import type { Came, Handlers } from './handler.js';
import { BROWSE, type State } from './state.js';
import { accepted } from './typing.js';

/** Everything that leads to another place. */
export const TRAVELLING: Handlers<
  'enter' | 'escape' | 'history' | 'last-view' | 'view' | 'go' | 'narrow' | 'leaf' | 'prefix'
> = {
  enter: (state, _, look): Came => {
    if (state.mode.kind !== 'browse') return accepted(state, look);
    const { listing, cursor } = look();
    const to = cursor.row === -1 ? null : listing.opensAt(cursor.row);
    return to === null ? { ...state, notice: 'nothing lies behind this row' } : gone(state, to);
  },
  escape: (state) => {
    if (state.mode.kind !== 'browse') return { ...state, mode: BROWSE };
    if ((state.filters[state.place.view] ?? '') !== '')
      return { ...state, filters: { ...state.filters, [state.place.view]: '' } };
    if ((state.marks[listKey(state.place)] ?? []).length > 0)
      return { ...state, marks: { ...state.marks, [listKey(state.place)]: [] } };
    if (state.part === 'preview') return { ...state, part: 'rows' };
    return state.back.length === 0 ? { ...state, notice: quitWords(state) } : turned(state, -1);
  },
  history: (state, { by }) => turned(state, by),
  'last-view': (state) => {
    const last = state.back.findLast(({ view }) => view !== state.place.view);
    return last === undefined ? { ...state, notice: 'there was no other view' } : gone(state, last);
  },
  view: (state, { view }, look) =>
    view === state.place.view ? state : gone(state, { ...pointedAt(look()), view }),
  go: (state, { place }, look) => gone(state, shownBy({ ...pointedAt(look()), ...place }, place)),
  narrow: (state, { view, filter }) => ({
    ...gone(state, { ...START, view }),
    filters: { ...state.filters, [view]: filter },
  }),
  leaf: (state, { by }, look) => {
    const { scene } = look();
    const [names, here] = leavesIn(scene);
    const leaf = names[(names.indexOf(here ?? '') + by + names.length) % Math.max(1, names.length)];
    if (leaf === undefined || names.length < 2)
      return { ...state, notice: 'there is no other leaf' };
    const place = { ...state.place, leaf, path: null, file: null, line: null };
    return { ...state, place, cursors: cursorsAt(place, state), previewTop: 0 };
  },
  prefix: (state, { by }, look) => {
    const { board, focus } = look().scene;
    const { cases } = board.diagnosis;
    const at = focus.one === null ? -1 : cases.indexOf(focus.one);
    const next = cases[(at + by + cases.length) % Math.max(1, cases.length)];
    if (next === undefined || cases.length < 2)
      return { ...state, notice: 'there is no other prefix' };
    const place: Place = {
      ...START,
      view: state.place.view,
      leaf: state.place.leaf,
      of: caseKey(next),
    };
    return { ...state, place, previewTop: 0 };
  },
};

/** The leaves to go through, and the one that is shown; all of them where all are shown. */
function leavesIn(scene: Scene): readonly [readonly string[], string | null] {
  const { board, focus, place } = scene;
  return place.view === 'fabric'
    ? [board.leaves.map(({ name }) => name), leafInFocus(scene)]
    : [focus.one?.leaves.map(({ name }) => name) ?? [], focus.leaf?.name ?? null];
}

/** Among all prefixes another leaf changes the columns, and not the row. */
function cursorsAt(place: Place, { cursors, place: was }: State): State['cursors'] {
  const cursor = cursors[placeKey(was)];
  return place.view !== 'fabric' || cursor === undefined
    ? cursors
    : { ...cursors, [placeKey(place)]: cursor };
}

const quitWords = ({ keys }: State): string => `\`${keyFor('quit', keys) ?? 'Ctrl-C'}\` quits`;

/** To another place, from which Esc comes back. */
export const gone = (state: State, place: Place): State => ({
  ...state,
  place,
  back: [...state.back, state.place].slice(-MOST),
  ahead: [],
  part: 'rows',
  previewTop: 0,
  mode: BROWSE,
});

/** Places that are remembered. */
const MOST = 100;

/** A leaf that was asked for by its name is shown by a view about one leaf. */
function shownBy(to: Place, { view, leaf }: Partial<Place>): Place {
  const tells = view !== undefined || leaf === undefined || ABOUT_A_LEAF.includes(to.view);
  return tells ? to : { ...to, view: 'paths' };
}

const ABOUT_A_LEAF: readonly ViewId[] = ['paths', 'why', 'ladder', 'next-hops', 'compare'];

/** What the row under the cursor is about is what another view is about, too. */
export function pointedAt({ listing, cursor, scene }: Picture): Place {
  const to = cursor.row === -1 ? null : listing.opensAt(cursor.row);
  return to ?? scene.place;
}

function turned(state: State, by: 1 | -1): State {
  const from = by === -1 ? state.back : state.ahead;
  const place = from.at(-1);
  if (place === undefined)
    return { ...state, notice: by === -1 ? 'there is nothing before' : 'there is nothing after' };
  const rest = from.slice(0, -1);
  const here = by === -1 ? state.ahead : state.back;
  const [back, ahead] = by === -1 ? [rest, [...here, state.place]] : [[...here, state.place], rest];
  return { ...state, place, back, ahead, part: 'rows', previewTop: 0 };
}
