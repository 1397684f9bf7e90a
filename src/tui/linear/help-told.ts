import { list } from '#text/words.js';
import { VIEWS } from '../place.js';
import type { Picture } from '../screen/picture.js';
import { VERBS } from '../state/palette.js';
import type { State } from '../state/state.js';
import { lineTold, sentence } from './sentence.js';
import { WORDS } from './words.js';

/** What can be said, one word in a line. */
export const helpTold = ({ place }: State, { view }: Picture): readonly string[] => [
  sentence(`this is the view ${place.view}: ${view.what}`),
  ...WORDS.map(({ word, takes, says }) =>
    lineTold(`${takes === null ? word : `${word} ${takes}`}: ${says}`),
  ),
  ...VERBS.filter(({ action }) => action.kind !== 'open-keys' && action.kind !== 'theme').map(
    ({ word, what }) => lineTold(`${word}: ${what}`),
  ),
  sentence(`a view is opened by its name: ${list(VIEWS, 'or')}`),
  'The name of a leaf, a prefix or a rule leads to it.',
  'A key of the screen means here what it means there, such as 3 or x.',
];
