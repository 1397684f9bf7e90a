import type { Picture } from '../screen/picture.js';
import { copiedIn } from '../state/copied.js';
import type { State } from '../state/state.js';
import { othersIn } from '../views/compare-sides.js';
import type { Binding } from './binding.js';

/** Whether a key can come to anything as the screen is now: only then it is shown. */
export function applies({ action }: Binding, state: State, picture: Picture): boolean {
  const { preview, listing, scene } = picture;
  switch (action.kind) {
    case 'refresh':
      return scene.board.source === 'live' || scene.board.source === 'demo';
    case 'pause':
      return scene.board.every !== null;
    case 'seek':
      return listing.whole === true && scene.sought !== '';
    case 'part':
    case 'resize-preview':
      return preview !== null;
    case 'order':
      return listing.orders.length > 1;
    case 'leaf':
      return leavesIn(picture).length > 1;
    case 'differences':
      return scene.kept !== null;
    case 'other':
      return othersIn(scene).length > (state.place.view === 'compare' ? 1 : 0);
    case 'prefix':
      return scene.board.diagnosis.cases.length > 1;
    case 'save':
      return action.as !== 'ticket' || copiedIn(state, picture, 'ticket').text !== null;
    case 'copy':
      return copiedIn(state, picture, action.what).text !== null;
    default:
      return true;
  }
}

const leavesIn = ({ scene: { board, focus, place } }: Picture): readonly unknown[] =>
  place.view === 'fabric' ? board.leaves : (focus.one?.leaves ?? []);
