import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Scene, STORY } from './scenes.js';

/** What a terminal shows, line by line, with its colours as sequences and without. */
export interface Captured {
  readonly words: readonly string[];
  readonly looks: readonly string[];
}

/** Milliseconds for an answer, on a machine that is busy. */
const PATIENCE = 40_000;

/**
 * Runs the built program in a terminal of its own, presses the keys and takes down what is seen.
 *
 * @throws Error when what should be seen does not come
 */
export async function captured({ columns, rows, keys }: Scene): Promise<Captured> {
  const folder = mkdtempSync(join(tmpdir(), 'bgpwhy-screens-'));
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...args], {
      encoding: 'utf8',
    });
  try {
    const size = ['-x', String(columns), '-y', String(rows)];
    tmux('-u', 'new-session', '-d', ...size, ...commandIn(folder));
    let looks = await seenAs(tmux, 'read-only');
    for (const [key, seen] of keys) {
      tmux('send-keys', key);
      looks = await seenAs(tmux, seen);
    }
    return { words: tmux('capture-pane', '-p').split('\n').slice(0, rows), looks };
  } finally {
    spawnSync('tmux', ['-S', join(folder, 'socket'), 'kill-server']);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The environment holds nothing of this machine's user. */
const commandIn = (folder: string): readonly string[] => [
  ...['env', '-i', 'TERM=screen', `PATH=${process.env['PATH'] ?? ''}`, 'LANG=C.UTF-8'],
  ...[`HOME=${folder}`, process.execPath, 'bin/run.js', 'tui', '--from', STORY],
];

/** Waits until the words are seen and nothing changes any more. */
async function seenAs(
  tmux: (...args: readonly string[]) => string,
  seen: string,
): Promise<readonly string[]> {
  let last = '';
  for (const end = Date.now() + PATIENCE; Date.now() < end; await setTimeout(200)) {
    const now = tmux('capture-pane', '-p', '-e', '-N');
    const words = tmux('capture-pane', '-p');
    if (now === last && words.includes(seen)) return now.split('\n');
    last = now;
  }
  throw new Error(`\`${seen}\` does not come; what is there:\n${last}`);
}
