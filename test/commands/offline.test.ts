import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { startLab } from '#lab/lab.js';
import { parse } from '#parse.js';
import { flagsFor, RUN } from '../support/live.js';
import { bgpwhyMeanwhile } from '../support/program.js';

const LEAF1 = 'scenarios/leaf1-evpn-path-is-shorter/leaf1.txt';
const PREFIX = '10.254.254.241/32';

/** How to run something without any network, the loopback included; null where nobody may. */
const WITHOUT_NETWORK =
  [['-n'], ['-r', '-n']].find((flags) => spawnSync('unshare', [...flags, 'true']).status === 0) ??
  null;

/** Loaded in front of the program: whoever wants a socket or a name of a host is told, and that is the end. */
const SENTRY = `import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';
import { writeSync } from 'node:fs';
const refuse = (what) => () => {
  writeSync(2, 'NETWORK: ' + what + '\\n');
  process.exit(99);
};
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
dgram.createSocket = refuse('datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
  dns[name] = refuse('dns.' + name);
  dns.promises[name] = refuse('dns.promises.' + name);
}
syncBuiltinESMExports();
`;

let folder = '';
let bundle = '';
let sentry = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bgpwhy-offline-'));
  bundle = join(folder, 'bundle');
  sentry = join(folder, 'sentry.mjs');
  writeFileSync(sentry, SENTRY);
  writeFileSync(join(folder, 'inventory.yaml'), INVENTORY);
  const seed = scenarioNamed('seed', parse);
  const lab = await startLab(seed === null ? [] : [seed]);
  const words = ['capture', PREFIX, '-t', 'leaf1,leaf2', '-n', 'ip-vrf1', '-o', bundle];
  const { code } = await bgpwhyMeanwhile([...words, ...flagsFor(lab)]);
  await lab.stop();
  expect(code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const INVENTORY = `leaves:
  - { name: leaf1, address: leaf1.example.net, user: admin, network-instances: [ip-vrf1] }
  - { name: leaf2, address: 192.0.2.2, user: admin, jump: jump.example.net }
`;

/** Each with its exit code and words of its answer; folders are known when the tests run. */
const VERBS: readonly (readonly [string, () => readonly string[], number, string])[] = [
  ['parse', () => ['parse', LEAF1], 0, 'bgp-route'],
  ['parse of a bundle', () => ['parse', bundle], 0, 'bgp-route'],
  ['diagnose --from', () => ['diagnose', '--from', LEAF1, '--plain'], 1, 'verdict not-balanced'],
  ['diagnose --bundle', () => ['diagnose', '--bundle', bundle, '--plain'], 1, 'leaf leaf2'],
  ['a prefix for a verb', () => [PREFIX, '-f', LEAF1, '--plain'], 1, 'verdict not-balanced'],
  ['explain', () => ['explain', 'F01'], 0, 'EVPN'],
  ['rules', () => ['rules'], 0, 'next-hop-unresolved'],
  ['schema', () => ['schema', 'diagnose'], 0, 'bgpwhy.diagnose/1'],
  ['role', () => ['role'], 0, 'set / system aaa'],
  ['lab --list', () => ['lab', '--list'], 0, 'fabric-64'],
  [
    'diagnose --plan',
    () => ['diagnose', PREFIX, '-t', 'leaf1,leaf2', ...offInventory(), '--plan'],
    0,
    'show version',
  ],
  [
    'capture --plan',
    () => ['capture', PREFIX, '-t', 'leaf1', ...offInventory(), '--plan'],
    0,
    'show version',
  ],
  ['help', () => ['--help'], 0, 'diagnose'],
];

const offInventory = (): readonly string[] => [
  '--inventory',
  join(folder, 'inventory.yaml'),
  '-F',
  'none',
];

const run = (before: readonly string[], args: readonly string[], options = '') => {
  const [command = '', ...words] = [...before, process.execPath, RUN, ...args];
  const { PATH = '' } = process.env;
  const env = { PATH, LANG: 'C.UTF-8', HOME: '/nonexistent', NODE_OPTIONS: options };
  return spawnSync(command, words, { env, encoding: 'utf8' });
};

const TITLE =
  WITHOUT_NETWORK === null
    ? 'without any network (skipped: `unshare -n` is not permitted here)'
    : 'without any network';
const skipped = WITHOUT_NETWORK === null && process.env['CI'] === undefined;

describe.skipIf(skipped)(TITLE, () => {
  it.for(VERBS)('%s works', ([_, args, code, words]) => {
    expect(WITHOUT_NETWORK).not.toBe(null);
    const told = run(['unshare', ...(WITHOUT_NETWORK ?? [])], args());
    expect(told.stderr).not.toContain('error');
    expect(told.status).toBe(code);
    expect(told.stdout).toContain(words);
  });
});

describe('no socket is opened and no name is looked up', () => {
  it.for(VERBS)('by %s', ([_, args, code, words]) => {
    const told = run([], args(), `--import ${sentry}`);
    expect(told.stderr).not.toContain('NETWORK');
    expect(told.status).toBe(code);
    expect(told.stdout).toContain(words);
  });

  it('which would be noticed', () => {
    const leaf = ['diagnose', PREFIX, '-t', 'admin@127.0.0.1:1', '-F', 'none', '-n', 'ip-vrf1'];
    expect(run([], leaf, `--import ${sentry}`).stderr).toContain('NETWORK: connect');
    expect(run([], ['lab'], `--import ${sentry}`).stderr).toContain('NETWORK: listen');
  });
});
