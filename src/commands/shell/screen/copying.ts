import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { clipboardSequence } from '#tui/clipboard.js';

/** Who puts a text into the clipboard: the terminal, also through SSH, or a program of this machine. */
export const CLIPBOARDS = ['terminal', 'program'] as const;
export type Clipboard = (typeof CLIPBOARDS)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Copies a text that is called so; what came of it, in one sentence. */
export type Copy = (text: string, what: string) => string;

/** @param write to the terminal */
export const copyingBy = (
  clipboard: Clipboard,
  env: Environment,
  write: (sequence: string) => unknown,
): Copy => (clipboard === 'terminal' ? byTerminal(env, write) : byProgram(env));

const byTerminal =
  (env: Environment, write: (sequence: string) => unknown): Copy =>
  (text, what) => {
    const sequence = clipboardSequence(text, env);
    if (sequence === null)
      return `the ${what} is too long for the clipboard of a terminal: \`s\` saves the view`;
    write(sequence);
    return `${what} sent to the clipboard of the terminal; where none arrives, \`s\` saves to a file`;
  };

/** The program, its words, and the variable without which it has no clipboard to write to. */
const PROGRAMS: readonly (readonly [
  name: string,
  words: readonly string[],
  needs: string | null,
])[] = [
  ['wl-copy', [], 'WAYLAND_DISPLAY'],
  ['xclip', ['-selection', 'clipboard'], 'DISPLAY'],
  ['xsel', ['--clipboard', '--input'], 'DISPLAY'],
  ['pbcopy', [], null],
  ['clip.exe', [], null],
];

/** Milliseconds for which the screen stands still at most. */
const PATIENCE = 2_000;

const byProgram =
  (env: Environment): Copy =>
  (text, what) => {
    const found = programIn(env);
    if (found === null)
      return `no program for a clipboard is here (${PROGRAMS.map(([name]) => name).join(', ')})`;
    const { name, path, words } = found;
    // No shell, and the text comes by standard input: none of it is ever a word of a command.
    const run = spawnSync(path, words, {
      input: text,
      timeout: PATIENCE,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const why = whyNot(run);
    return why === null ? `${what} copied by ${name}` : `${name} did not copy the ${what}: ${why}`;
  };

/** One that ends before it has read everything breaks the pipe, too: its own word counts first. */
function whyNot({ error, status }: { readonly error?: Error; readonly status: number | null }) {
  if (status !== null && status !== 0) return `it ended with ${status}`;
  if (error !== undefined) return error.message;
  return status === 0 ? null : 'it was ended';
}

/** The first program of which there is one, and the clipboard that it needs. */
function programIn(env: Environment) {
  for (const [name, words, needs] of PROGRAMS) {
    const path = needs === null || (env[needs] ?? '') !== '' ? pathOf(name, env) : null;
    if (path !== null) return { name, path, words };
  }
  return null;
}

/** Only folders that are named in full count: the current one may hold anything. */
function pathOf(name: string, env: Environment): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
