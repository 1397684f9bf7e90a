import type { Board } from '../board.js';
import { glyphsFor } from '../glyphs.js';
import { type Line, piece, widthOf } from '../line.js';
import type { State } from '../state/state.js';
import type { Picture } from './picture.js';

/** Where the user is, how old it is what is shown, and that nothing can be changed from here. */
export function headLine(state: State, { scene, view, layout }: Picture): Line {
  const { focus, board, now } = scene;
  const { into } = glyphsFor(state.look.ascii);
  const crumbs = crumbsOf(state, scene.focus).flatMap((word) => [
    piece(` ${into} `, 'dim'),
    piece(word),
  ]);
  const left: Line = [piece(` bgpwhy ${board.source}`, 'strong'), ...crumbs];
  const age = ageOf(board, focus.leaf?.name ?? null, now);
  const right = [view.title, age, state.paused ? 'paused' : null, 'read-only']
    .filter((word) => word !== null)
    .join('  ');
  const room = Math.max(1, layout.columns - widthOf(left) - right.length - 1);
  return [...left, piece(' '.repeat(room)), piece(right, 'dim'), piece(' ')];
}

function crumbsOf(
  { place }: State,
  { one, leaf, path }: Picture['scene']['focus'],
): readonly string[] {
  if (place.view === 'fabric' || place.view === 'commands' || place.view === 'findings') return [];
  const where = one?.networkInstance ?? null;
  return [
    ...(one === null ? [] : [one.prefix]),
    ...(where === null ? [] : [where]),
    ...(leaf === null ? [] : [leaf.name]),
    ...(place.view === 'why' && path !== null ? [`path ${path.number}`] : []),
  ];
}

/** How old the words of the leaf are, or the oldest ones of all leaves. */
function ageOf({ leaves, source }: Board, name: string | null, now: number): string | null {
  const asked = leaves.filter((leaf) => name === null || leaf.name === name);
  const times = asked.flatMap(({ heardAt }) => (heardAt === null ? [] : [heardAt]));
  if (times.length === 0) return source === 'live' || source === 'demo' ? 'no answer yet' : null;
  return `${agoWords(now - Math.min(...times))} old`;
}

/** `12 s`, `3 min`, `2 h`, `5 d`. */
export function agoWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
