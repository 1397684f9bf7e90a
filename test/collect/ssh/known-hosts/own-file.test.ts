import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepKey, ownKnownHosts } from '#collect/ssh/known-hosts/own-file.js';
import { folderForTest, key, line } from './written.js';

const KEY = key('ssh-ed25519', 'the key');
const RSA = key('ssh-rsa', 'another');
const modeOf = (path: string): number => statSync(path).mode & 0o777;

test('our own file lies below XDG_DATA_HOME, or below the home when that says nothing useful', () => {
  expect(ownKnownHosts({ XDG_DATA_HOME: '/data' }, '/h')).toBe('/data/bgpwhy/known_hosts');
  expect(ownKnownHosts({}, '/h')).toBe('/h/.local/share/bgpwhy/known_hosts');
  expect(ownKnownHosts({ XDG_DATA_HOME: 'data' }, '/h')).toBe('/h/.local/share/bgpwhy/known_hosts');
});

test('a key is added behind what is there; file and folder are the user’s alone', () => {
  const file = join(folderForTest(), 'bgpwhy', 'known_hosts');
  keepKey(file, 'leaf1', KEY);
  keepKey(file, '[leaf2]:830', RSA);
  expect(readFileSync(file, 'utf8')).toBe(`${line('leaf1', KEY)}\n${line('[leaf2]:830', RSA)}\n`);
  expect(modeOf(file)).toBe(0o600);
  expect(modeOf(dirname(file))).toBe(0o700);
  expect(readdirSync(dirname(file))).toEqual(['known_hosts']);
});

test('a file whose last line is not ended loses nothing, and wide modes are narrowed', () => {
  const folder = join(folderForTest(), 'bgpwhy');
  mkdirSync(folder);
  chmodSync(folder, 0o755);
  const file = join(folder, 'known_hosts');
  writeFileSync(file, line('leaf1', KEY), { mode: 0o644 });
  keepKey(file, 'leaf2', KEY);
  expect(readFileSync(file, 'utf8')).toBe(`${line('leaf1', KEY)}\n${line('leaf2', KEY)}\n`);
  expect(modeOf(file)).toBe(0o600);
  expect(modeOf(folder)).toBe(0o700);
});

test('what stands in the way of writing leaves nothing behind', () => {
  const folder = join(folderForTest(), 'bgpwhy');
  const file = join(folder, 'known_hosts');
  mkdirSync(file, { recursive: true });
  expect(() => keepKey(file, 'leaf1', KEY)).toThrow();
  expect(readdirSync(folder)).toEqual(['known_hosts']);
});
