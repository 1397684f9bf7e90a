import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Lab } from '#lab/lab.js';
import type { Heard } from '#lab/server/heard.js';
import type { Told } from './program.js';

export const RUN = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

/** The flags that a lab tells its user, and none of this machine's own SSH. */
export const flagsFor = ({ files }: Lab): readonly string[] => [
  ...['--inventory', files.inventory, '--known-hosts', files.knownHosts],
  ...['-i', files.identity, '-F', 'none'],
];

/** The program as it runs. */
export interface Running {
  readonly kill: (signal: NodeJS.Signals) => void;
  /** What it said so far. */
  readonly said: { readonly stdout: string; readonly stderr: string };
  /** Once it is over; the code as a shell tells it, for an end by a signal 128 and its number. */
  readonly end: Promise<Told & { readonly code: number }>;
  /** Processes that it started and that still run, also when it has ended itself. */
  readonly children: () => readonly number[];
}

/** Starts the built program in an environment that holds nothing of this machine's user. */
export function startBgpwhy(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const mark = `BGPWHY_TEST_RUN=${randomUUID()}`;
  const child = spawn(process.execPath, [RUN, ...args], {
    env: {
      ...{ PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', HOME: '/nonexistent', ...env },
      BGPWHY_TEST_RUN: mark.split('=')[1],
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const end = new Promise<Told & { readonly code: number }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code: codeOf(code, signal), ...said }));
  });
  const children = (): readonly number[] => marked(mark).filter((pid) => pid !== child.pid);
  return { kill: (signal) => void child.kill(signal), said, end, children };
}

const codeOf = (code: number | null, signal: NodeJS.Signals | null): number =>
  code ?? 128 + (signal === null ? 0 : constants.signals[signal]);

/** Every process inherits the environment, and keeps it when its parent has gone. */
function marked(mark: string): readonly number[] {
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return running.filter((pid) => environmentOf(pid).includes(mark)).map(Number);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return ''; // it has just ended, or is another user's
  }
}

/** Connections of the leaves of a lab that began and have not ended. */
export function openConnections(lab: Lab): number {
  const heard = lab.leaves.flatMap((leaf) => leaf.heard);
  const count = (what: Heard['what']): number => heard.filter((one) => one.what === what).length;
  return count('connected') - count('closed');
}

/** The commands that the leaves of a lab heard. */
export const commandsHeard = (lab: Lab): readonly string[] =>
  lab.leaves.flatMap(({ heard }) =>
    heard.flatMap((one) => (one.what === 'exec' ? [one.command] : [])),
  );

/** How long something takes, in milliseconds. */
export async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}
