import { agoWords } from '../ago.js';
import type { Board, LeafState } from '../board.js';
import { glyphsFor } from '../glyphs.js';
import { fitted, type Line, piece, widthOf } from '../line.js';
import { isOfAll } from '../place.js';
import type { State } from '../state/state.js';
import type { Picture } from './picture.js';

/**
 * Where the user is, how old it is what is shown, and that nothing can be changed from here. Where there
 * is no room for all of it the words that matter least are left out, whole.
 */
export function headLine(state: State, picture: Picture): Line {
  const { columns } = picture.layout;
  const words = wordsFor(state, picture);
  let kept = words;
  while (kept.some(({ rank }) => rank > STAYS) && widthOf(joined(kept, state, 0)) > columns)
    kept = withoutLast(kept);
  return joined(kept, state, columns);
}

/** The view, what it is about, and its age stay whatever the width. */
const STAYS = 2;

interface Word {
  readonly text: string;
  readonly at: 'left' | 'right';
  /** The highest one is left out first. */
  readonly rank: number;
}

function wordsFor(state: State, { scene, view }: Picture): readonly Word[] {
  const { board, focus, now } = scene;
  const age = ageOf(board, isOfAll(state.place) ? null : (focus.leaf?.name ?? null), now);
  return [
    { text: 'bgpwhy', at: 'left', rank: 9 },
    ...(board.source === 'none' ? [] : [{ text: board.source, at: 'left', rank: 7 } as const]),
    ...crumbsOf(state, focus),
    { text: view.title, at: 'right', rank: 0 },
    ...(age === null ? [] : [{ text: age, at: 'right', rank: 2 } as const]),
    ...rhythmOf(board, state),
    { text: 'read-only', at: 'right', rank: 8 },
  ];
}

function withoutLast(words: readonly Word[]): readonly Word[] {
  const most = Math.max(...words.map(({ rank }) => rank));
  return words.filter(({ rank }) => rank !== most);
}

/** Both sides, apart by as much as there is room for; what is still too wide loses its end. */
function joined(words: readonly Word[], { look }: State, columns: number): Line {
  const { into, more } = glyphsFor(look.ascii);
  const left = words
    .filter(({ at }) => at === 'left')
    .flatMap(
      ({ text, rank }, at): Line => [
        ...(at === 0 || rank === 7 ? [piece(' ')] : [piece(` ${into} `, 'dim')]),
        piece(text, rank >= 7 ? 'strong' : 'plain'),
      ],
    );
  const right = words.flatMap(({ text, at }) => (at === 'right' ? [text] : [])).join('  ');
  const tail: Line = [piece(`  ${right}`, 'dim'), piece(' ')];
  const room = columns - widthOf(tail);
  return [...(room <= 0 ? left : fitted(left, room, more)), ...tail];
}

/** Whether leaves are asked again by themselves. */
function rhythmOf({ every }: Board, { paused }: State): readonly Word[] {
  if (paused) return [{ text: 'paused', at: 'right', rank: 4 }];
  return every === null ? [] : [{ text: `every ${every} s`, at: 'right', rank: 6 }];
}

function crumbsOf(
  { place }: State,
  { one, leaf, path }: Picture['scene']['focus'],
): readonly Word[] {
  if (isOfAll(place)) return [];
  const crumbs: readonly (readonly [string | null, number])[] = [
    [one?.prefix ?? null, 1],
    [one?.networkInstance ?? null, 6],
    [leaf?.name ?? null, 3],
    [place.view === 'why' && path !== null ? `path ${path.number}` : null, 5],
  ];
  return crumbs.flatMap(([text, rank]) => (text === null ? [] : [{ text, at: 'left', rank }]));
}

/** How old the words of the leaf are, or the oldest ones of all leaves, and whether asking anew failed. */
function ageOf({ leaves, source }: Board, name: string | null, now: number): string | null {
  const asked = leaves.filter((leaf) => name === null || leaf.name === name);
  const times = asked.flatMap(({ heardAt }) => (heardAt === null ? [] : [heardAt]));
  const failed = failedWords(asked);
  if (times.length > 0) return `${failed}${agoWords(now - Math.min(...times))} old`;
  return source === 'live' || source === 'demo' ? 'no answer yet' : null;
}

function failedWords(asked: readonly LeafState[]): string {
  const failed = asked.filter(({ phase }) => phase === 'failed').length;
  if (failed === 0) return '';
  return asked.length === 1 ? 'failed, ' : `${failed} of ${asked.length} failed, `;
}
