import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { RUN } from './live.js';

const isThere = spawnSync('tmux', ['-V']).status === 0;

/**
 * A title for tests in a real terminal, which says aloud when they are skipped. Where everything has to
 * be tested (`CI`), they are not skipped and fail.
 */
export const withTmux = (title: string): readonly [string, { readonly skip: boolean }] => [
  isThere ? title : `${title} (skipped: tmux is not installed)`,
  { skip: !isThere && process.env['CI'] === undefined },
];

/** A real terminal with a shell in it, gone at the end of the test. */
export interface Terminal {
  /** Types words as they are. */
  readonly type: (words: string) => void;
  /** Presses a key, as tmux names it: `Enter`, `C-c`. */
  readonly press: (key: string) => void;
  /** Runs a line of the shell. */
  readonly run: (line: string) => void;
  /** All that stands there, without the blanks at the ends of lines, those that scrolled out included. */
  readonly screen: () => string;
  /** Waits until the words stand there. */
  readonly shows: (words: string | RegExp) => Promise<void>;
  /** What is seen now, line by line, blanks at the ends left out; with `looks` as tmux writes colours. */
  readonly lines: (looks?: 'looks') => readonly string[];
  /** Whether a program draws on the other page. */
  readonly isOtherPage: () => boolean;
  /** What programs put into the clipboard last; nothing: nobody did. */
  readonly clipboard: () => string;
  readonly resize: (columns: number, rows: number) => void;
  /** Whether the cursor can be seen. */
  readonly hasCursor: () => boolean;
  /** Closes the window, as its cross does. */
  readonly close: () => void;
}

/** The words that start the built program, for a shell. */
export const PROGRAM = `'${process.execPath}' '${RUN}'`;

/** Milliseconds for something to appear, on a busy machine. */
const PATIENCE = { timeout: 15_000, interval: 20 };

/**
 * Opens a terminal whose environment holds nothing of this machine's user.
 *
 * @param script what its shell runs instead of waiting for lines; with its end the terminal closes
 */
export function openTerminal(
  script: string | null = null,
  [columns, rows]: readonly [number, number] = [200, 50],
): Terminal {
  const folder = mkdtempSync(join(tmpdir(), 'bgpwhy-tmux-'));
  const socket = join(folder, randomUUID());
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
  const given = {
    PATH: process.env['PATH'] ?? '',
    LANG: 'C.UTF-8',
    HOME: folder,
    PS1: '$ ',
  };
  const words = Object.entries(given).map(([name, value]) => `${name}=${value}`);
  const shell = [
    'env',
    '-i',
    'TERM=screen',
    ...words,
    'sh',
    ...(script === null ? [] : ['-c', script]),
  ];
  tmux('-u', 'new-session', '-d', '-x', String(columns), '-y', String(rows), ...shell);
  tmux('set-option', '-s', 'set-clipboard', 'on');
  onTestFinished(() => {
    spawnSync('tmux', ['-S', socket, 'kill-server']);
    rmSync(folder, { recursive: true, force: true });
  });
  const screen = (): string => tmux('capture-pane', '-p', '-J', '-S', '-');
  return {
    type: (text) => void tmux('send-keys', '-l', text),
    press: (key) => void tmux('send-keys', key),
    run: (line) => {
      tmux('send-keys', '-l', line);
      tmux('send-keys', 'Enter');
    },
    screen,
    shows: async (text) => {
      const found =
        typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
      await expect.poll(screen, PATIENCE).toEqual(found);
    },
    lines: (looks) => tmux('capture-pane', '-p', ...(looks ? ['-e'] : [])).split('\n'),
    isOtherPage: () => tmux('display-message', '-p', '#{alternate_on}').trim() === '1',
    clipboard: () => spawnSync('tmux', ['-S', socket, 'show-buffer'], { encoding: 'utf8' }).stdout,
    resize: (width, height) =>
      void tmux('resize-window', '-x', String(width), '-y', String(height)),
    hasCursor: () => tmux('display-message', '-p', '#{cursor_flag}').trim() === '1',
    close: () => void tmux('kill-window'),
  };
}

/** Whether lines are edited and shown by the terminal, and the cursor is seen, as a shell left it. */
export async function expectSane(terminal: Terminal): Promise<void> {
  terminal.run('clear; stty -a; echo "settings are $((40 + 2))"');
  await terminal.shows('settings are 42');
  const settings = terminal.screen().replaceAll('\n', ' ');
  for (const setting of ['isig', 'icanon', 'iexten', 'echo', 'icrnl', 'opost', 'onlcr'])
    expect(settings).toMatch(new RegExp(` ${setting}[ ;]`));
  expect(terminal.hasCursor()).toBe(true);
}
