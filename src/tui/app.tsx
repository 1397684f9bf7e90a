import { Box, Text, useInput } from 'ink';
import { type ReactElement, useSyncExternalStore } from 'react';
import { chordsOf } from './keys/chord.js';
import { type Depth, painterFor } from './paint.js';
import { frameOf } from './screen/frame.js';
import { pictureOf } from './screen/picture.js';
import type { Sheet } from './sheet.js';
import type { Store } from './store.js';
import { stylesOf } from './theme.js';

interface Given {
  readonly store: Store;
  readonly sheet: Pick<Sheet, 'stale'>;
  readonly depth: Depth;
}

/**
 * What the store shows, drawn; what is pressed, told to the store. Only what is not on the terminal as it
 * should be has to be drawn, since Ink looks at every cell of what it lays out.
 */
export function App({ store, sheet, depth }: Given): ReactElement {
  const { state, board, now } = useSyncExternalStore(store.watch, store.shown);
  useInput((input, key) => store.press(chordsOf(input, key)));
  const { theme } = state.look;
  const frame = frameOf(state, pictureOf(state, board, now));
  const { stretches, times } = sheet.stale(frame, theme);
  const paint = painterFor(stylesOf(theme), depth);
  return (
    <Box key={times} flexDirection="column">
      {stretches.map(({ row, line }) => (
        <Text key={row} wrap="truncate">
          {paint(line)}
        </Text>
      ))}
    </Box>
  );
}
