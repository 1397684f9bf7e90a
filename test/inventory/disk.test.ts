import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { thisMachine } from '#inventory/disk.js';

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  writeFileSync(at('b'), 'text');
  chmodSync(at('b'), 0o640);
  mkdirSync(at('a'));
  symlinkSync('circle', at('circle'));
  writeFileSync(at('long'), 'x'.repeat(4 * 1024 * 1024 + 1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file comes with its text and its mode', () => {
  expect(thisMachine().read(at('b'))).toEqual({ kind: 'text', text: 'text', mode: 0o640 });
});

test('what is no file, or too long, is told and never waited for', () => {
  const { read } = thisMachine();
  spawnSync('mkfifo', [at('pipe')]);
  expect(read(at('gone'))).toEqual({ kind: 'missing' });
  expect(read(join(at('b'), 'below'))).toEqual({ kind: 'missing' });
  expect(read(at('a'))).toEqual({ kind: 'unreadable', why: 'it is a folder' });
  expect(read(at('pipe'))).toEqual({ kind: 'unreadable', why: 'it is no file' });
  expect(read(at('circle'))).toEqual({ kind: 'unreadable', why: 'its links lead in a circle' });
  expect(read(at('long'))).toEqual({ kind: 'unreadable', why: 'it is longer than 4 MiB' });
  expect(read('/dev/zero')).toEqual({ kind: 'unreadable', why: 'it is no file' });
  expect(read(devNull)).toEqual({ kind: 'text', text: '', mode: null });
});

test('folders tell their names, and whether a file is there', () => {
  const { namesIn, isThere } = thisMachine();
  expect(namesIn(folder).slice(0, 2)).toEqual(['a', 'b']);
  expect(namesIn(at('gone'))).toEqual([]);
  expect([isThere(at('b')), isThere(at('a')), isThere(at('gone'))]).toEqual([true, false, false]);
});
