import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  writeSync,
} from 'node:fs';

/**
 * A new folder for its owner alone (0700), whatever the umask. What is there already is left as it
 * is, a link included.
 *
 * @throws what node:fs throws
 */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { mode: 0o700 });
  chmodSync(path, 0o700);
}

/**
 * A new file for its owner alone (0600), whatever the umask, on the disk when this returns. It never
 * takes the place of another file and follows no link.
 *
 * @throws what node:fs throws
 */
export function writePrivateFile(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, NEW, 0o600);
  try {
    fchmodSync(descriptor, 0o600);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
