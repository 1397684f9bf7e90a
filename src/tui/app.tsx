import { Box, Text, useInput } from 'ink';
import { type ReactElement, useSyncExternalStore } from 'react';
import { chordsOf } from './keys/chord.js';
import type { Line } from './line.js';
import { frameOf } from './screen/frame.js';
import { pictureOf } from './screen/picture.js';
import type { Store } from './store.js';
import { type Styles, stylesOf } from './theme.js';

/** The whole screen: what the store shows, drawn; what is pressed, told to the store. */
export function App({ store }: { readonly store: Store }): ReactElement {
  const { state, board, now } = useSyncExternalStore(store.watch, store.shown);
  useInput((input, key) => store.press(chordsOf(input, key)));
  const frame = frameOf(state, pictureOf(state, board, now));
  const styles = stylesOf(state.look.theme);
  return (
    <Box flexDirection="column">
      {frame.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its number
        <Row key={row} line={line} styles={styles} />
      ))}
    </Box>
  );
}

/** Ink would cut off the blanks at the end of a line, which carry the background. */
function Row({ line, styles }: { readonly line: Line; readonly styles: Styles }): ReactElement {
  return (
    <Text wrap="truncate">
      {line.map(({ text, tone }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name than its place
        <Text key={at} {...styles[tone]}>
          {text}
        </Text>
      ))}
    </Text>
  );
}
