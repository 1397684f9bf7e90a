import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type HostKey, hostKeyOf } from '#collect/ssh/host-key.js';

/** A key of a type, told apart by a word. Its bits are made up; nothing here signs with it. */
export function key(type: string, word: string): HostKey {
  const parts = [type, word.padEnd(32, '.')].map((part) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    return Buffer.concat([length, Buffer.from(part)]);
  });
  const made = hostKeyOf(Buffer.concat(parts));
  if (made === null) throw new Error('the key of the test is none');
  return made;
}

export const base64 = ({ blob }: HostKey): string => blob.toString('base64');

/** `names type key`, as a file keeps it. */
export const line = (names: string, one: HostKey): string => `${names} ${one.type} ${base64(one)}`;

/** A name as `ssh-keygen -H` writes it. */
export function hashed(name: string): string {
  const salt = Buffer.from('0123456789abcdef0123');
  const hash = createHmac('sha1', salt).update(name).digest('base64');
  return `|1|${salt.toString('base64')}|${hash}`;
}

/** A file with these lines that goes away with the test. */
export function file(...lines: readonly string[]): string {
  const folder = folderForTest();
  const path = join(folder, 'known_hosts');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bgpwhy-known-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
