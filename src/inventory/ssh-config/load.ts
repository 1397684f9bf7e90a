import { isAbsolute, join, normalize } from 'node:path';
import { error, notice, type Problem, warning } from '../problem.js';
import type { Surroundings } from '../surroundings.js';
import { type Directive, directivesOf } from './directive.js';
import { filesLike } from './glob.js';

/** A line, or the lines of the files that an `Include` names. */
export type Node = Directive | { readonly included: readonly (readonly Node[])[] };

/** The ssh_config files that count, the first one first: in each, the first value of a setting wins. */
export interface SshConfig {
  readonly files: readonly (readonly Node[])[];
  readonly problems: readonly Problem[];
}

/** The files of the system. */
const SYSTEM = '/etc/ssh';
/** OpenSSH stops at the same depth. */
const DEPTH = 16;
/** An `Include` that names many files that each include many more must end some time. */
const FILES = 256;

/**
 * Reads the user's ssh_config and the system's. Nothing in them is run.
 *
 * @param chosen as `-F`: this file instead of both; `none` for no file at all
 */
export function loadSshConfig(chosen: string | null, around: Surroundings): SshConfig {
  const loading = new Loading(around);
  if (chosen === 'none') return { files: [], problems: [] };
  const { home, folder } = around;
  const files =
    chosen === null
      ? [
          loading.file(join(home, '.ssh/config'), { user: true, wanted: false, depth: 0 }),
          loading.file(join(SYSTEM, 'ssh_config'), { user: false, wanted: false, depth: 0 }),
        ]
      : [loading.file(absolute(chosen, home, folder), { user: true, wanted: true, depth: 0 })];
  return { files, problems: loading.problems };
}

/** A path as a user writes it: `~` is the home directory. */
export function absolute(path: string, home: string, folder: string): string {
  if (path === '~' || path.startsWith('~/')) return normalize(join(home, path.slice(1)));
  return normalize(isAbsolute(path) ? path : join(folder, path));
}

interface How {
  /** Relative names lie in `~/.ssh`, and `~` may be used; else they lie in `/etc/ssh`. */
  readonly user: boolean;
  /** The user named the file, so it has to be there. */
  readonly wanted: boolean;
  readonly depth: number;
}

class Loading {
  readonly problems: Problem[] = [];
  readonly #around: Surroundings;
  readonly #open: string[] = [];
  #count = 0;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  file(path: string, how: How): readonly Node[] {
    const text = this.#textOf(path, how);
    if (text === null) return [];
    const { directives, problems } = directivesOf(text, path);
    this.problems.push(...problems);
    this.#open.push(path);
    const nodes = directives.map((one) =>
      one.keyword === 'include' ? { included: this.#included(one, how) } : one,
    );
    this.#open.pop();
    return nodes;
  }

  #textOf(path: string, { user, wanted, depth }: How): string | null {
    const file = this.#around.read(path);
    const place = { file: path, line: null, column: null };
    if (file.kind === 'missing') {
      if (wanted) this.problems.push(error('unreadable-file', 'there is no such file', { place }));
      return null;
    }
    if (file.kind === 'unreadable') {
      this.problems.push(error('unreadable-file', file.why, { place }));
      return null;
    }
    // Who can write here decides where our passwords go. OpenSSH refuses such a file, too; it trusts
    // one that was named by `-F`.
    const checked = (user && !wanted) || depth > 0;
    if (checked && file.mode !== null && (file.mode & 0o022) !== 0) {
      const hint = `chmod go-w ${path}`;
      this.problems.push(
        error('unsafe-file', 'others may write to this file, so it is not read', { place, hint }),
      );
      return null;
    }
    return file.text;
  }

  #included(line: Directive, how: How): readonly (readonly Node[])[] {
    return line.words.flatMap((word) => {
      const { home } = this.#around;
      const path = absolute(word, home, how.user ? join(home, '.ssh') : SYSTEM);
      if (/^~[^/]/.test(word) || !inside(path, [join(home, '.ssh'), SYSTEM])) {
        this.#leaveOut(line, word, 'lies outside `~/.ssh` and `/etc/ssh`');
        return [];
      }
      return filesLike(path, this.#around).map((file) => this.#one(file, line, word, how));
    });
  }

  #one(file: string, line: Directive, word: string, how: How): readonly Node[] {
    this.#count += 1;
    if (this.#open.includes(file)) this.#leaveOut(line, word, 'leads in a circle');
    else if (how.depth >= DEPTH) this.#leaveOut(line, word, `lies deeper than ${DEPTH} files`);
    else if (this.#count > FILES) this.#leaveOut(line, word, `is more than ${FILES} files`);
    else return this.file(file, { user: how.user, wanted: false, depth: how.depth + 1 });
    return [];
  }

  #leaveOut({ place }: Directive, word: string, why: string): void {
    const tell = why.startsWith('lies outside') ? notice : warning;
    this.problems.push(
      tell('not-included', `\`Include ${word}\` ${why}, so it is not read`, { place }),
    );
  }
}

const inside = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));
