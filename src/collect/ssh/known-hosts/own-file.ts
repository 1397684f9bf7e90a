import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import type { HostKey } from '../host-key.js';

/**
 * Where bgpwhy keeps the keys that its user agreed to: below `XDG_DATA_HOME`, which counts when it is
 * absolute (XDG Base Directory Specification), else below `~/.local/share`.
 */
export function ownKnownHosts(environment: NodeJS.ProcessEnv, home: string = homedir()): string {
  const { XDG_DATA_HOME: data = '' } = environment;
  return join(isAbsolute(data) ? data : join(home, '.local', 'share'), 'bgpwhy', 'known_hosts');
}

/**
 * Adds a key to our own file: the old file stays whole until the new one takes its place, the file is
 * the user's alone (0600) and so is its folder (0700). Synchronous, so that two leaves that are asked at
 * once don't lose each other's line. A line that is there is not written again.
 *
 * @param name as it is looked up: `host` or `[host]:port`
 * @throws what node:fs throws
 */
export function keepKey(file: string, name: string, key: HostKey): void {
  makeFolder(dirname(file));
  const old = contentOf(file);
  const gap = old === '' || old.endsWith('\n') ? '' : '\n';
  const line = `${name} ${key.type} ${key.blob.toString('base64')}`;
  if (!old.split('\n').includes(line)) replace(file, `${old}${gap}${line}\n`);
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what node:fs throws
    if (code === 'ENOENT') return '';
    throw error;
  }
}

function replace(file: string, content: string): void {
  const fresh = `${file}.${randomUUID()}.new`;
  const descriptor = openSync(fresh, 'wx', 0o600);
  try {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(fresh, file);
  } catch (error) {
    unlinkSync(fresh);
    throw error;
  }
}
