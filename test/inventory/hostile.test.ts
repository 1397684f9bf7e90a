import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseLeaves } from '#inventory/choose.js';
import { whyNoHost, whyNoName } from '#inventory/host-name.js';
import { covers } from '#inventory/pattern.js';
import { machine } from '../support/machine.js';

/** Words that mean something to one reader or another, in any order. */
const WORDS = fc.constantFrom(
  'leaves',
  'leaf',
  'name',
  'topology',
  'nodes',
  'kind',
  'srl',
  'hosts',
  'children',
  'vars',
  'all',
  'x',
  'ansible_host',
  'ansible_port',
  '192.0.2.1',
  '22',
  'Host',
  'Match',
  'exec',
  'final',
  'Include',
  '*',
  '?',
  '!',
  'HostName',
  'ProxyJump',
  'IdentityFile',
  'User',
  'Port',
  '%h',
  '%',
  `\${X}`,
  '~',
  ':',
  ': ',
  '- ',
  '=',
  '[',
  ']',
  '{',
  '}',
  '[a]',
  '[a:vars]',
  '[1:3]',
  '&a ',
  '*a',
  '<<: ',
  '!vault ',
  '"',
  "'",
  '\\',
  '#',
  ',',
  '@',
  '/',
  '|',
  '\n',
  '\n  ',
  '\n    ',
  ' ',
  '\t',
  '\r\n',
  '__proto__',
  '\u0000',
  '\u001b[2J',
  '\ud800',
  '\u202e',
);
const TEXT = fc.oneof(
  { weight: 4, arbitrary: fc.array(WORDS, { maxLength: 40 }).map((words) => words.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
/** A good file with one thing put in somewhere, or with its end cut off. */
const DAMAGED = fc
  .record({
    text: fc.constantFrom(
      'leaves:\n  - leaf: x\n    address: 192.0.2.1\n    labels: {a: b}\n  - leaf: y\n    jump: u@h:22\n',
      'name: l\ntopology:\n  nodes:\n    x:\n      kind: srl\n    y: {kind: srl, mgmt-ipv4: 192.0.2.1}\n',
      'all:\n  hosts:\n    x: {ansible_port: 22}\n  children:\n    g:\n      hosts: {y[1:3]: }\n',
      '[g]\nx ansible_host=192.0.2.1\ny[1:3]\n[g:vars]\nansible_user=u\n',
    ),
    at: fc.nat(120),
    word: WORDS,
    cut: fc.boolean(),
  })
  .map(({ text, at, word, cut }) => text.slice(0, at) + word + (cut ? '' : text.slice(at)));

const NONE = {
  user: null,
  jump: null,
  identityFiles: [],
  knownHostsFiles: null,
  connectTimeout: null,
};

test('whatever files and selectors hold, there are leaves or problems and never an exception', () => {
  let leaves = 0;
  fc.assert(
    fc.property(fc.oneof(DAMAGED, TEXT), TEXT, TEXT, (inventory, config, selector) => {
      const files = { '/h/ann/inv': inventory, '/h/ann/.ssh/config': config, '/h/ann/x': selector };
      const wish = {
        selectors: [selector, '@x', '*', 'x'],
        inventories: ['inv'],
        sshConfig: null,
        overrides: NONE,
      };
      const chosen = chooseLeaves(wish, machine(files));
      leaves += chosen.leaves.length;
      for (const { name, target } of chosen.leaves) {
        expect(whyNoName(name)).toBeNull();
        for (const { host, port } of [target, ...target.jumps]) {
          expect(whyNoHost(host)).toBeNull();
          expect(port >= 1 && port <= 65_535).toBe(true);
        }
      }
      expect(JSON.parse(JSON.stringify(chosen))).toEqual(chosen);
    }),
    { numRuns: 1_000 },
  );
  expect(leaves).toBeGreaterThan(300);
});

test('a pattern covers what the same pattern as a regular expression covers', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'b', '*', '?', '.'), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(letters, letters, (pattern, text) => {
      const escaped = pattern.replaceAll('.', '[.]').replaceAll('*', '.*').replaceAll('?', '.');
      expect(covers(pattern, text)).toBe(new RegExp(`^${escaped}$`).test(text));
    }),
  );
});

test('the time for a hostile file grows with its length alone', () => {
  const long = 20_000;
  const configs = [
    `Host ${'*a'.repeat(200)}b\n`.repeat(20),
    `User ${' '.repeat(long)}x\n`,
    `User ${'"a" '.repeat(long / 4)}"\n`,
    `User ${'\\'.repeat(long)}"\n`,
    `ConnectTimeout ${'1'.repeat(long)}x\n`,
    `ProxyJump ${'a,'.repeat(long)}\n`,
    `HostName ${'a-'.repeat(long)}\n`,
    `IdentityFile ${'%'.repeat(long)}\n`,
    `IdentityFile ${'${'.repeat(long)}\n`,
    `Match ${'host '.repeat(long)}\n`,
  ];
  const inventories = [
    `[a]\n${'x[1:2]'.repeat(long)}\n`,
    `[a]\n${'['.repeat(long)}\n`,
    `[a]\n${'x '.repeat(long)}"\n`,
    `[a]\n${'x:1'.repeat(long)}\n`,
    `${'a'.repeat(long)} ${'ansible_'.repeat(long)}\n`,
    `[a]\nb${' '.repeat(long)}\n[a:vars]\nb${' '.repeat(long)}c\n`,
    `leaves:\n  - leaf: ${'a-'.repeat(long)}\n    jump: "${','.repeat(long)}"\n`,
    `{a: ${'"'.repeat(long)}`,
    `# ${'x'.repeat(long)}\n`.repeat(10),
    Array.from({ length: long }, (_, at) => `k${at}: 1\n`).join(''),
    `a: [${'*b,'.repeat(long)}]\n`,
  ];
  for (const text of [...configs, ...inventories]) {
    const files = { '/h/ann/.ssh/config': text, '/h/ann/inv': text, '/h/ann/x': text };
    const wish = {
      selectors: ['*', `${'a'.repeat(250)}:22`, '@x'],
      inventories: ['inv'],
      sshConfig: null,
      overrides: NONE,
    };
    const start = performance.now();
    chooseLeaves(wish, machine(files));
    expect({ text: text.slice(0, 40), slow: performance.now() - start > 2_000 }).toMatchObject({
      slow: false,
    });
  }
});
