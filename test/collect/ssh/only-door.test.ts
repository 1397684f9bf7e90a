import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { connect } from '#collect/ssh/connect.js';
import { filesBelow } from '../../support/tree.js';
import { policy, target } from './target.js';

const sources = filesBelow('src').filter((path) => path.endsWith('.ts'));

/** Files that hold a pattern, and how often. */
const holding = (pattern: RegExp): readonly (readonly [string, number])[] =>
  sources.flatMap((path) => {
    const found = readFileSync(path, 'utf8').match(pattern)?.length ?? 0;
    return found > 0 ? [[path, found] as const] : [];
  });

test('one place makes a client, and it verifies the host', () => {
  expect(holding(/\bnew\s+(?:\w+\.)?Client\b/g)).toEqual([['src/collect/ssh/hop.ts', 1]]);
  expect(readFileSync('src/collect/ssh/hop.ts', 'utf8')).toContain('hostVerifier: hostVerifier(');
});

/** The values that a source takes out of ssh2 by name. */
function namesFromSsh2(source: string): readonly string[] {
  const imports = [...source.matchAll(/^import (?!type\b)[^;]*?\{([^}]*)\} from 'ssh2'/gm)];
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return names.filter((name) => name !== '' && !name.startsWith('type '));
}

test('ssh2 is taken as one thing: Node finds few of its names, which only the built program shows', () => {
  expect(namesFromSsh2("import ssh2, { type Prompt, utils } from 'ssh2';")).toEqual(['utils']);
  expect(sources.flatMap((path) => namesFromSsh2(readFileSync(path, 'utf8')))).toEqual([]);
});

test('nobody gets at a client in another way', () => {
  expect(holding(/createRequire|import\(\s*['"]ssh2|Reflect\.construct/g)).toEqual([]);
  expect(holding(/agentForward: true|forwardIn\(|\.sftp\(|\.subsys\(|\.x11\(/g)).toEqual([]);
});

test('commands leave in two places, each behind the guard', () => {
  expect(holding(/client\.(?:exec|shell)\(/g)).toEqual([
    ['src/collect/ssh/exec.ts', 1],
    ['src/collect/ssh/shell.ts', 1],
  ]);
  expect(holding(/const command = guard\(bytes\)/g)).toEqual([['src/collect/ssh/exec.ts', 1]]);
  expect(holding(/const bytes = `\$\{guard\(command\)\}\\n`/g)).toEqual([
    ['src/collect/ssh/shell.ts', 1],
  ]);
});

test('there is no connection without a policy, in the types and when it runs', async () => {
  // @ts-expect-error a policy is required
  await expect(connect(target({ port: 22 }))).rejects.toThrow('needs a policy');
  // @ts-expect-error there is no mode that trusts everybody
  await expect(connect(target({ port: 22 }), policy({ hostKeys: 'off' }))).rejects.toThrow(
    'needs a policy',
  );
});
