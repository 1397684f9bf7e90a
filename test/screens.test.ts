import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { screenPages } from '../tools/screens/pages.js';
import { runsIn } from '../tools/screens/runs.js';
import { withTmux } from './support/tmux.js';

/** Every scene is a program that starts, on a machine that may be busy. */
vi.setConfig({ testTimeout: 240_000 });

describe('the page and the pictures of the screen', () => {
  it(...withTmux('are what the built program shows now'), async () => {
    const pages = await screenPages();
    expect(pages.map(({ text }) => text)).toEqual(
      pages.map(({ path }) => readFileSync(path, 'utf8')),
    );
  });

  it('have the colours of the terminal', () => {
    const usual = { colour: null, bold: false, dim: false, underlined: false, inverse: false };
    expect(
      runsIn(['\u001b[1;31mbad\u001b[0m it \u001b[7mis', 'still\u001b[39m\u001b[27m']),
    ).toEqual([
      [
        { text: 'bad', look: { ...usual, bold: true, colour: 1 } },
        { text: ' it ', look: usual },
        { text: 'is', look: { ...usual, inverse: true } },
      ],
      [{ text: 'still', look: { ...usual, inverse: true } }],
    ]);
  });
});
