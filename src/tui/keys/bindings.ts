import type { Binding } from './binding.js';
import { MOVES, PLACES, REST, ROWS } from './browsing.js';
import { CHOICES, KEYS, PALETTE, typing } from './typing.js';

/** Every key there is, in the order of the help. */
export const BINDINGS: readonly Binding[] = [
  ...MOVES,
  ...PLACES,
  ...ROWS,
  ...REST,
  ...typing('filter'),
  ...typing('palette'),
  ...PALETTE,
  ...KEYS,
  ...CHOICES,
];
