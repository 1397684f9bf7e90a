import type { Board } from '../board.js';
import { pictureOf } from '../screen/picture.js';
import type { State } from '../state/state.js';
import { silentLeafTold } from './leaf-told.js';
import { whereTold } from './where-told.js';

/**
 * What is told at first: what this is, how far the leaves are, and where one is.
 *
 * @param now milliseconds since 1970
 */
export const greetingTold = (state: State, board: Board, now: number): readonly string[] => [
  `This is bgpwhy. ${SOURCES[board.source]} Nothing said here can change a device.`,
  'Say help for what can be said, and quit to leave.',
  ...board.leaves
    .filter(({ phase }) => phase === 'waiting' || phase === 'asking' || phase === 'failed')
    .map(silentLeafTold),
  ...whereTold(state, pictureOf(state, board, now)),
];

const SOURCES: Readonly<Record<Board['source'], string>> = {
  live: 'It tells what leaves answer now.',
  demo: 'It tells of leaves that are played on this machine.',
  saved: 'It tells what saved files say.',
  bundle: 'It tells what a bundle says.',
  none: 'Nothing was named to look at.',
};
