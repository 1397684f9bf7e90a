import { useInput } from 'ink';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { chordsOf } from './keys/chord.js';
import type { Line } from './line.js';
import { frameOf } from './screen/frame.js';
import { pictureOf } from './screen/picture.js';
import type { Store } from './store.js';
import { type Styles, stylesOf } from './theme.js';

/** Brings a frame to the terminal. */
export type Draw = (frame: readonly Line[], styles: Styles) => void;

/**
 * The whole screen: what the store shows, drawn; what is pressed, told to the store. Ink has nothing to lay
 * out, since every line is as wide as the window already: cell by cell, as it does it, took more time than
 * all the rest.
 */
export function App({ store, draw }: { readonly store: Store; readonly draw: Draw }): null {
  const { state, board, now } = useSyncExternalStore(store.watch, store.shown);
  useInput((input, key) => store.press(chordsOf(input, key)));
  useLayoutEffect(() => {
    draw(frameOf(state, pictureOf(state, board, now)), stylesOf(state.look.theme));
  });
  return null;
}
