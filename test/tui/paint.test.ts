import { describe, expect, it } from 'vitest';
import { piece } from '#tui/line.js';
import { type Depth, depthOf, painterFor } from '#tui/paint.js';
import { stylesOf, THEMES } from '#tui/theme.js';

/** Sequences with their ESC taken away, so that they can be read. */
const painted = (theme: string, depth: Depth, ...pieces: Parameters<typeof piece>[]): string =>
  painterFor(stylesOf(theme), depth)(pieces.map((one) => piece(...one))).replaceAll('\u001b', '');

describe('a line on the terminal', () => {
  it.each([
    ['plain words as they are', 'terminal', 4, 'plain', 'words'],
    ['the terminal’s own colours', 'terminal', 24, 'good', '[32mwords[0m'],
    ['several marks at once', 'terminal', 4, 'bad', '[1;31mwords[0m'],
    ['the row under the cursor', 'mono', 4, 'focus', '[7mwords[0m'],
    ['no colour where there is none', 'mono', 24, 'evidence', '[4mwords[0m'],
    ['all bits of a colour', 'dark', 24, 'plain', '[38;2;216;220;228;48;2;22;24;29mwords[0m'],
    ['the nearest of 240', 'dark', 8, 'good', '[38;5;114;48;5;234mwords[0m'],
    ['the nearest of sixteen', 'dark', 4, 'plain', '[97;40mwords[0m'],
  ] as const)('has %s', (_, theme, depth, tone, words) => {
    expect(painted(theme, depth, ['words', tone])).toBe(words);
  });

  it('has one stretch for pieces that look the same, and none for what is empty', () => {
    expect(painted('terminal', 4, ['a', 'key'], ['b', 'strong'], ['', 'bad'], ['c', 'plain'])).toBe(
      '[1mab[0mc',
    );
  });

  it('ends where one sees nothing more, and has a blank where one sees nothing at all', () => {
    expect(painted('terminal', 4, ['a', 'good'], ['  ', 'plain'])).toBe('[32ma[0m');
    expect(painted('terminal', 4, ['a  ', 'focus'])).toBe('[7ma  [0m');
    expect(painted('dark', 4, ['a  ', 'plain'])).toBe('[97;40ma  [0m');
    expect(painted('terminal', 4, ['   ', 'plain'])).toBe(' ');
    expect(painted('terminal', 4)).toBe(' ');
  });

  it.each(THEMES.filter(({ background }) => background !== null).map(({ name }) => name))(
    'can be read in sixteen colours, too: %s',
    (theme) => {
      const [, over, under] =
        /\[(?:\d;)*(\d+);(\d+)m/.exec(painted(theme, 4, ['a', 'plain'])) ?? [];
      expect(Number(under)).not.toBe(Number(over) + 10);
    },
  );
});

describe('the bits of a colour', () => {
  it.each([
    [1, 4],
    [4, 4],
    [8, 8],
    [24, 24],
  ])('%i of Node are %i of ours', (bits, depth) => {
    expect(depthOf(bits)).toBe(depth);
  });
});
