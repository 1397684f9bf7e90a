import { Box } from 'ink';
import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { App } from '#tui/app.js';
import type { Line } from '#tui/line.js';
import type { ViewId } from '#tui/place.js';
import { VIEWS } from '#tui/place.js';
import type { Size } from '#tui/state/state.js';
import { storeOf } from '#tui/store.js';
import { stretchOf } from '#tui/stretch.js';
import { LARGE, linesAt, NOW, SMALL, savedBoard, stateAt } from '../../support/screen/shown.js';

const board = savedBoard('leaf1-evpn-path-is-shorter');

const whole = (frame: readonly Line[]) => ({
  stretches: frame.flatMap((line, row) => stretchOf(row, undefined, line) ?? []),
  times: 0,
});

/** What comes to the terminal of a view, with its escape sequences. */
function inked(view: ViewId, size: Size, theme: string): string {
  const state = stateAt({ view }, size);
  const look = { ...state.look, theme };
  const store = storeOf(
    { state: { ...state, look }, board },
    () => NOW,
    () => {},
  );
  // The library's terminal has a hundred columns; a box of its own width holds more.
  const { lastFrame, unmount } = render(
    <Box width={size.columns} flexShrink={0}>
      <App store={store} sheet={{ stale: whole }} depth={4} />
    </Box>,
  );
  const frame = lastFrame() ?? '';
  unmount();
  return frame;
}

const ESCAPE = '\u001b';
/** Foreground and background colours; bold, dim, underlined and inverse are none. */
const COLOUR = new RegExp(`${ESCAPE}\\[(?:3|4|9|10)\\d(?:;[\\d;]*)?m`);
const EVERY_ESCAPE = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');

const worded = (frame: string): readonly string[] =>
  frame.split('\n').map((line) => line.replace(EVERY_ESCAPE, '').trimEnd());

describe.each(VIEWS)('the view %s on a terminal', (view) => {
  it.each([SMALL, LARGE])(
    'has the words of its frame, in colour and without ($columns x $rows)',
    (size) => {
      const words = linesAt(stateAt({ view }, size), board);
      const colour = inked(view, size, 'terminal');
      const mono = inked(view, size, 'mono');
      expect(worded(colour)).toEqual(words);
      expect(worded(mono)).toEqual(words);
      expect(mono).not.toMatch(COLOUR);
    },
  );
});

describe('colour', () => {
  it('lights the words that prove something, and underlines them without colour', () => {
    const coloured = `${ESCAPE}[4m${ESCAPE}[36m0.0.0.0`;
    expect(inked('evidence', SMALL, 'terminal')).toContain(coloured);
    expect(inked('evidence', SMALL, 'mono')).toContain(`${ESCAPE}[4m0.0.0.0`);
  });

  it('shows a verdict in the colour of its words', () => {
    expect(inked('paths', SMALL, 'terminal')).toMatch(COLOUR);
  });
});
