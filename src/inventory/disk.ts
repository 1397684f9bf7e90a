import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { devNull, homedir, userInfo } from 'node:os';
import type { FileText, Surroundings } from './surroundings.js';

/** `-F /dev/null` is how many say "no ssh_config". */
const EMPTY: FileText = { kind: 'text', text: '', mode: null };

/** No inventory and no ssh_config that a person wrote is longer. */
const MOST = 4 * 1024 * 1024;

/** The machine that we run on. */
export function thisMachine(): Surroundings {
  return {
    home: homedir(),
    user: userInfo().username,
    env: process.env,
    folder: process.cwd(),
    read,
    isThere: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    namesIn,
  };
}

/** The mode is that of the very file that is read: the name may lead elsewhere a moment later. */
function read(path: string): FileText {
  let file: number | null = null;
  try {
    // Opening a pipe that nobody writes to would wait for ever.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    return textOf(file, path);
  } catch (error) {
    return whyNot(error);
  } finally {
    if (file !== null) closeSync(file);
  }
}

function textOf(file: number, path: string): FileText {
  const about = fstatSync(file);
  if (path === devNull) return EMPTY;
  if (about.isDirectory()) return { kind: 'unreadable', why: 'it is a folder' };
  if (!about.isFile()) return { kind: 'unreadable', why: 'it is no file' };
  if (about.size > MOST) return { kind: 'unreadable', why: 'it is longer than 4 MiB' };
  const mode = process.platform === 'win32' ? null : about.mode & 0o777;
  return { kind: 'text', text: readFileSync(file, 'utf8'), mode };
}

function whyNot(error: unknown): FileText {
  const { code, message } = error as NodeJS.ErrnoException; // what node:fs throws
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  return { kind: 'unreadable', why: WORDS[code ?? ''] ?? message };
}

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  ELOOP: 'its links lead in a circle',
};

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
