import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesFor, lookupName } from '#collect/ssh/known-hosts/entries.js';
import { readKnownHosts } from '#collect/ssh/known-hosts/files.js';
import { type Verdict, verdictOn } from '#collect/ssh/known-hosts/verdict.js';
import { base64, file, folderForTest, hashed, key, line } from './written.js';

const KEY = key('ssh-ed25519', 'the key');
const OTHER = key('ssh-ed25519', 'another key');
const RSA = key('ssh-rsa', 'a key of another type');
const LEAF = { host: 'leaf1', port: 22, hostKeyAlias: null };

function judged(
  files: readonly string[],
  at: Partial<typeof LEAF> | { hostKeyAlias: string } = {},
) {
  const name = lookupName({ ...LEAF, ...at });
  return verdictOn(entriesFor(readKnownHosts(files), name), KEY);
}

const kindOf = (lines: readonly string[], at = {}): Verdict['kind'] =>
  judged([file(...lines)], at).kind;

describe('a key is known', () => {
  test.for([
    ['by its name', [line('leaf1', KEY)], {}],
    ['by its name in another case', [line('Leaf1', KEY)], { host: 'LEAF1' }],
    ['by an address in another spelling', [line('2001:db8::1', KEY)], { host: '2001:DB8:0::0:1' }],
    ['among several names', [line('leaf0,leaf1,192.0.2.1', KEY)], {}],
    ['by a star', [line('leaf*', KEY)], {}],
    ['by question marks', [line('lea??', KEY)], {}],
    ['by a star in the middle', [line('l*f1', KEY)], {}],
    ['by its name and port', [line('[leaf1]:57400', KEY)], { port: 57400 }],
    ['by its name without the port, as OpenSSH takes it', [line('leaf1', KEY)], { port: 57400 }],
    ['by a hashed name', [line(hashed('leaf1'), KEY)], {}],
    ['by a hashed name with its port', [line(hashed('[leaf1]:830'), KEY)], { port: 830 }],
    ['by its alias', [line('the-leaf', KEY)], { hostKeyAlias: 'the-leaf', port: 830 }],
    [
      'behind remarks, blank lines and a key of SSH 1',
      ['# x', '', 'leaf1 1024 35 17', line('leaf1', KEY)],
      {},
    ],
    ['with a comment and tabs', [`${line('leaf1', KEY).replaceAll(' ', '\t')}\tby hand`], {}],
    ['behind a line end of Windows', [`${line('leaf1', KEY)}\r`], {}],
    ['beside an old key of the same host', [line('leaf1', OTHER), line('leaf1', KEY)], {}],
  ] as const)('%s', ([, lines, at]) => {
    expect(kindOf(lines, at)).toBe('known');
  });

  test('in any of several files, and the place is told', () => {
    const [one, two] = [file(line('leaf2', OTHER)), file('# nothing', line('leaf1', KEY))];
    expect(judged([one, '/nonexistent/known_hosts', two])).toEqual({
      kind: 'known',
      file: two,
      line: 2,
    });
  });
});

describe('a key is unknown', () => {
  test.for([
    ['where no line names the host', [line('leaf2', KEY)], {}],
    ['where a pattern is negated', [line('leaf*,!leaf1', KEY)], {}],
    ['where the negation comes first', [line('!leaf1,*', KEY)], {}],
    ['under another port', [line('[leaf1]:830', KEY)], { port: 57400 }],
    ['with a port where the line has one and the host has none', [line('[leaf1]:830', KEY)], {}],
    ['under its host when an alias is given', [line('leaf1', KEY)], { hostKeyAlias: 'the-leaf' }],
    ['where another key is known without the port', [line('leaf1', OTHER)], { port: 57400 }],
    ['where the hash is of another name', [line(hashed('leaf2'), KEY)], {}],
    ['where a broken line is about another host', ['leaf2 ssh-ed25519 !!!'], {}],
    ['where a remark holds the line', [`#${line('leaf1', KEY)}`], {}],
  ] as const)('%s', ([, lines, at]) => {
    expect(kindOf(lines, at)).toBe('unknown');
  });

  test('when only an authority is trusted, and the line is told', () => {
    const path = file('', `@cert-authority ${line('*', KEY)}`);
    expect(judged([path])).toEqual({
      kind: 'unknown',
      why: 'cert-authority',
      at: { file: path, line: 2 },
      files: [path],
    });
  });
});

describe('a key has changed', () => {
  test('when another one is known, and both are told', () => {
    const path = file('# a remark', line('leaf1', OTHER));
    expect(judged([path])).toEqual({
      kind: 'changed',
      file: path,
      line: 2,
      old: { type: 'ssh-ed25519', sha256: OTHER.sha256 },
      new: { type: 'ssh-ed25519', sha256: KEY.sha256 },
    });
  });

  test('when a key of another type alone is known: a downgrade is no new host', () => {
    expect(kindOf([line('leaf1', RSA)])).toBe('changed');
  });

  test('and the line of the same type is told before others', () => {
    expect(judged([file(line('leaf1', RSA), line('leaf1', OTHER))])).toMatchObject({ line: 2 });
  });

  test('though an authority is trusted, too', () => {
    expect(kindOf([`@cert-authority ${line('*', KEY)}`, line('leaf1', OTHER)])).toBe('changed');
  });
});

describe('a revoked key', () => {
  test.for([
    ['is revoked', [`@revoked ${line('leaf1', KEY)}`]],
    ['is revoked although it is known before', [line('leaf1', KEY), `@revoked ${line('*', KEY)}`]],
    ['is revoked although a line is broken', ['leaf1 x', `@revoked ${line(hashed('leaf1'), KEY)}`]],
  ] as const)('%s', ([, lines]) => {
    expect(kindOf(lines)).toBe('revoked');
  });

  test('in a later file beats a known one', () => {
    const [known, revoked] = [file(line('leaf1', KEY)), file(`@revoked ${line('leaf1', KEY)}`)];
    expect(judged([known, revoked])).toEqual({ kind: 'revoked', file: revoked, line: 1 });
  });

  test('does not make another key known or changed', () => {
    expect(kindOf([`@revoked ${line('leaf1', OTHER)}`])).toBe('unknown');
  });
});

describe('what can not be read makes no key trusted', () => {
  const good = line('leaf1', KEY);
  test.for([
    ['a line without a key', 'leaf1 ssh-ed25519', 'expected names, a key type and a key'],
    ['a line of one word', 'leaf1', 'expected names, a key type and a key'],
    ['a key that is no base64', 'leaf1 ssh-ed25519 AAAA*AAA', 'the key is not base64'],
    [
      'a key that is cut off',
      `leaf1 ssh-ed25519 ${base64(KEY).slice(0, 16)}`,
      'the key is cut off',
    ],
    ['a key of another type', `leaf1 ssh-rsa ${base64(KEY)}`, 'the key is none of type ssh-rsa'],
    ['a marker of a later time', `@trusted ${good}`, 'the marker in front is not known'],
    [
      'a revocation of whom, nobody knows',
      `@revoked |1|x|y ssh-ed25519 ${base64(OTHER)}`,
      'the hashed name is cut off',
    ],
  ] as const)('%s', ([, broken, why]) => {
    const path = file(good, broken);
    expect(judged([path])).toEqual({ kind: 'unreadable', file: path, line: 2, why });
  });

  test('a file that is a folder', () => {
    const path = join(folderForTest(), 'known_hosts');
    mkdirSync(path);
    expect(judged([file(good), path])).toEqual({
      kind: 'unreadable',
      file: path,
      line: null,
      why: 'it is a folder',
    });
  });
});

test('a pattern of many stars takes no time to speak of', () => {
  const before = performance.now();
  expect(kindOf([line(`${'*a'.repeat(500)}b`, KEY)], { host: 'a'.repeat(250) })).toBe('unknown');
  expect(performance.now() - before).toBeLessThan(1_000);
});
