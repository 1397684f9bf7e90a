import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, masked } from '#collect/wire/mask.js';
import { parseAnswer } from '#parse-answer.js';
import { factsOf } from '../../support/reading.js';

const of = (text: string): string => masked(text).text;

describe('what is taken out of configuration', () => {
  it.each([
    ['    password $aes1$AT9xQ$abc==\n    x 1\n', `    password ${MASK}\n    x 1\n`],
    ['    auth-password "a \\" b"\r\n    x 1\r\n', `    auth-password ${MASK}\r\n    x 1\r\n`],
    [
      'set / network-instance default protocols bgp authentication password "a b"\n',
      `set / network-instance default protocols bgp authentication password ${MASK}\n`,
    ],
    [
      '  "authentication-key": "a\\"b",\n  "x": 1\n',
      `  "authentication-key": "${MASK}",\n  "x": 1\n`,
    ],
    ['{"password":"a","x":1}', `{"password":"${MASK}","x":1}`],
    ['  "auth-data": [ "a", "b" ], "x": 1\n', `  "auth-data": "${MASK}", "x": 1\n`],
    ['  private-key "-----BEGIN\nabc\n-----END"\n  x 1\n', `  private-key ${MASK}\n  x 1\n`],
    ['  secret [\n    a\n    b\n  ]\n  x 1\n', `  secret ${MASK}\n  x 1\n`],
    ['  description "the password is hunter2"\n', `  description "the password ${MASK}"\n`],
    ['  description "was $6$salt$hash once"\n', `  description "was ${MASK} once"\n`],
    ['  community public\n', `  community ${MASK}\n`],
    ['  password \u001b[33mhunter2\u001b[0m\n', `  password \u001b[33m${MASK}\u001b[0m\n`],
    ['  password "cut off in the midd', `  password ${MASK}`],
    ['  password $aes1$cut', `  password ${MASK}`],
  ])('%j becomes %j', (text, without) => {
    expect(masked(text)).toEqual({ text: without, secrets: 1 });
  });

  it.each([
    '  keychain bgp-keys\n',
    "Parsing error: Unknown token 'routing-policy'. Options are ['#', '>']\n",
    'Parsing error: Unknown token: info from running routing-policy\n',
    '  key 1 {\n  }\n',
    '  resilient-hash true\n',
    '  community-set nodes {\n    member [\n      65000:1\n      no-export\n    ]\n  }\n',
    '  community 65000:100\n',
    '  community [ 65000:100 no-export target:65000:1 ]\n',
    '  "community": ["65000:1", "no-export"]\n',
    '  send-community true\n',
    '  password {\n  }\n',
    '  password\n  peer-as 65001\n',
  ])('%j is no secret', (text) => {
    expect(masked(text)).toEqual({ text, secrets: 0 });
  });

  it('is looked for in a time that goes with the length of the text', { timeout: 20_000 }, () => {
    const long = 2 ** 18;
    for (const text of [
      `password "${'\\"'.repeat(long)}`,
      'x-'.repeat(long),
      `community ${'65000:1 '.repeat(long / 8)}x`,
      `community ${' '.repeat(long)}`,
      '$a$'.repeat(long / 2),
      '"password x" '.repeat(long / 16),
      '"password": [], '.repeat(long / 16),
      'community 65000:1\n'.repeat(long / 16),
      'password '.repeat(long / 8),
      '\u001b['.repeat(long),
    ])
      expect(masked(text).text.length).toBeLessThanOrEqual(text.length * 2);
  });
});

describe('a secret', () => {
  const LABELS = ['password', 'auth-password', 'authentication-key', 'auth-data', 'pre-shared-key'];
  /** Marked, so that it is found wherever a piece of it is left. */
  const anySecret = fc
    .string({ unit: fc.constantFrom('x', 'Z', '7', ' ', '"', '\\', '$', '{', '[', ':', '#', '/') })
    .map((noise) => `CANARY${noise}CANARY`);
  const quoted = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`;
  const bare = (word: string): string => (/[\s"\\{}[\]]/.test(word) ? quoted(word) : word);
  const forms: readonly ((label: string, secret: string) => string)[] = [
    (label, secret) => `    bgp {\n        ${label} ${bare(secret)}\n        x 1\n    }\n`,
    (label, secret) => `    bgp {\n        ${label} ${quoted(secret)}\n        x 1\n    }\n`,
    (label, secret) => `set / bgp ${label} ${bare(secret)}\nset / bgp x 1\n`,
    (label, secret) => `${JSON.stringify({ bgp: { [label]: secret, x: 1 } }, null, 2)}\n`,
    (label, secret) => `${JSON.stringify({ bgp: { [label]: secret, x: 1 } })}\n`,
    (_, secret) =>
      `    bgp {\n        y $aes1$${secret.replace(/[^A-Za-z0-9]/g, '')}\n        x 1\n    }\n`,
  ];

  it('is gone in every form, whatever it is made of and wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.constantFrom(...LABELS),
        anySecret,
        fc.nat(200),
        (form, label, secret, cut) => {
          const text = form(label, secret);
          expect(of(text)).not.toContain('CANARY');
          expect(of(text)).toMatch(/x"?:? ?1/);
          expect(of(text.slice(0, cut))).not.toContain('CANARY');
          expect(of(of(text))).toBe(of(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leaves all else of the configuration as it is', () => {
    const lines = (secret: string): string =>
      `    protocols {\n        bgp {\n            authentication {\n                password ${secret}\n            }\n            autonomous-system 65001\n        }\n    }\n`;
    const read = (text: string) =>
      parseAnswer({
        ...{ file: 'f', device: 'leaf1', whole: true, text },
        command: 'info from running network-instance ip-vrf1',
      }).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));
    expect(read(of(lines('$aes1$AT$x')))).toEqual(read(lines(MASK)));
    expect(read(lines(MASK))).toMatchObject([
      { complete: true, data: { tree: { protocols: { bgp: { 'autonomous-system': 65001 } } } } },
    ]);
  });
});
