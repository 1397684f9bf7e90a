import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { freshFolder } from '../folder.js';
import { openTerminal, PROGRAM, type Terminal } from '../tmux.js';

/** Milliseconds for something to appear, on a machine that is very busy. */
const PATIENCE = { timeout: 40_000, interval: 50 };

/** The screen in a real terminal, whose shell has said something before. */
export interface Watched extends Terminal {
  /** Process id of the program. */
  readonly pid: () => number;
  /** Waits until the words are seen. */
  readonly sees: (words: string | RegExp) => Promise<void>;
}

/** What the shell said before the screen was opened. */
export const BEFORE = 'said before the screen was opened';

/** Starts `bgpwhy tui` with these words, in front; its exit code is told afterwards. */
export async function openedScreen(
  words: string,
  size: readonly [number, number] = [120, 40],
): Promise<Watched> {
  const terminal = openTerminal(null, size);
  terminal.run(`echo "${BEFORE.replace('said', 'sa""id')}"`);
  await terminal.shows(BEFORE);
  const file = join(freshFolder(), 'process');
  const line = `sh -c 'echo $$ > ${file}; exec "$@"' sh ${PROGRAM} ${words}; echo "ended: $?"`;
  terminal.run(line);
  const seen = (): string => terminal.lines().join('\n');
  const expected = (text: string | RegExp) =>
    typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
  await expect.poll(terminal.isOtherPage, PATIENCE).toBe(true);
  return {
    ...terminal,
    pid: () => Number(readFileSync(file, 'utf8')),
    sees: async (text) => void (await expect.poll(seen, PATIENCE).toEqual(expected(text))),
  };
}
