import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { thisMachine } from '#inventory/disk.js';
import { type LogIn, plainLogIn } from '#inventory/log-in.js';
import { loadSshConfig } from '#inventory/ssh-config/load.js';
import { resolve } from '#inventory/ssh-config/resolve.js';
import type { Surroundings } from '#inventory/surroundings.js';
import { machine } from '../../support/machine.js';

const USER = '/h/ann/.ssh/config';
const SYSTEM = '/etc/ssh/ssh_config';

/** The target for a host, and the problems as `severity code message @line`. */
function ask(
  around: Surroundings,
  host: string,
  more: Partial<LogIn> = {},
  file: string | null = null,
) {
  const config = loadSshConfig(file, around);
  const { target, problems } = resolve(host, { ...plainLogIn(host), ...more }, config, around);
  const told = [...config.problems, ...problems].map(
    ({ severity, message, place }) =>
      `${severity} ${message}${place === null ? '' : ` @${place.file}:${place.line}:${place.column}`}`,
  );
  return { target, told };
}

const asked = (config: string, host = 'leaf1', more: Partial<LogIn> = {}) =>
  ask(machine({ [USER]: config }), host, more);

describe('a host that no file speaks of', () => {
  test('is reached as OpenSSH reaches it', () => {
    const keys = { '/h/ann/.ssh/id_rsa': 'key', '/h/ann/.ssh/id_ed25519': 'key' };
    const around = machine(keys, { env: { SSH_AUTH_SOCK: '/run/agent' } });
    expect(ask(around, 'Leaf1')).toEqual({
      told: [],
      target: {
        name: 'Leaf1',
        host: 'leaf1',
        port: 22,
        user: 'ann',
        hostKeyAlias: null,
        identityFiles: ['/h/ann/.ssh/id_ed25519', '/h/ann/.ssh/id_rsa'],
        identitiesOnly: false,
        agent: '/run/agent',
        knownHostsFiles: [
          '/h/ann/.ssh/known_hosts',
          '/h/ann/.ssh/known_hosts2',
          '/etc/ssh/ssh_known_hosts',
          '/etc/ssh/ssh_known_hosts2',
        ],
        strictHostKeyChecking: null,
        connectTimeout: 20_000,
        jumps: [],
      },
    });
  });
});

describe('what counts', () => {
  test('the first value wins, in the user’s file before the system’s', () => {
    const around = machine({
      [USER]: 'Host leaf*\n  User admin\nHost *\n  User nobody\n',
      [SYSTEM]: 'Port 57400\nUser root\n',
    });
    expect(ask(around, 'leaf1').target).toMatchObject({ user: 'admin', port: 57_400 });
  });

  test('what the user says stands before every file, and keys are added to those of the files', () => {
    const { target } = asked('User admin\nPort 99\nIdentityFile ~/.ssh/lab', 'leaf1', {
      user: 'ops',
      port: 830,
      identityFiles: ['keys/mine', '~/.ssh/lab'],
      knownHostsFiles: ['lab-hosts'],
      connectTimeout: 5_000,
    });
    expect(target).toMatchObject({
      user: 'ops',
      port: 830,
      identityFiles: ['/h/ann/keys/mine', '/h/ann/.ssh/lab'],
      knownHostsFiles: ['/h/ann/lab-hosts'],
      connectTimeout: 5_000,
    });
  });

  test('a file named by `-F` is read instead of the user’s and the system’s', () => {
    const files = { [USER]: 'User admin', [SYSTEM]: 'Port 99', '/h/ann/lab': 'Port 2022' };
    expect(ask(machine(files), 'leaf1', {}, 'lab').target).toMatchObject({
      user: 'ann',
      port: 2_022,
    });
    expect(ask(machine(files), 'leaf1', {}, 'none').target).toMatchObject({
      user: 'ann',
      port: 22,
    });
    expect(ask(machine(files), 'leaf1', {}, 'gone').told).toEqual([
      'error there is no such file @/h/ann/gone:null:null',
    ]);
  });

  test.for([
    ['IdentityAgent none', null],
    ['IdentityAgent SSH_AUTH_SOCK', '/run/agent'],
    ['IdentityAgent $MY_AGENT', '/run/mine'],
    ['IdentityAgent ~/agent-%r', '/h/ann/agent-ann'],
    [`IdentityAgent "\${MY_AGENT}.sock"`, '/run/mine.sock'],
    ['IdentityAgent $UNSET', null],
  ] as const)('with `%s` the agent is %s', ([line, agent]) => {
    const env = { SSH_AUTH_SOCK: '/run/agent', MY_AGENT: '/run/mine' };
    expect(ask(machine({ [USER]: line }, { env }), 'leaf1').target?.agent).toBe(agent);
  });

  test('the other settings are read, too', () => {
    const { target, told } = asked(
      [
        'StrictHostKeyChecking accept-new',
        'ConnectTimeout 1m5s',
        'IdentitiesOnly yes',
        'HostKeyAlias leaf1-key',
        'UserKnownHostsFile ~/.ssh/lab "/keys/known hosts"',
        'GlobalKnownHostsFile none',
        'CanonicalizeHostname yes',
        'CanonicalDomains example.net',
      ].join('\n'),
    );
    expect(told).toEqual([]);
    expect(target).toMatchObject({
      strictHostKeyChecking: 'accept-new',
      connectTimeout: 65_000,
      identitiesOnly: true,
      hostKeyAlias: 'leaf1-key',
      knownHostsFiles: ['/h/ann/.ssh/lab', '/keys/known hosts'],
      host: 'leaf1',
    });
  });

  test.for([
    ['Port ssh', '`Port ssh` is not understood; expected a number from 1 to 65535'],
    ['Port 65536', '`Port 65536` is not understood; expected a number from 1 to 65535'],
    [
      'ConnectTimeout soon',
      '`ConnectTimeout soon` is not understood; expected seconds, or a time such as `1m30s`',
    ],
    [
      'StrictHostKeyChecking maybe',
      '`StrictHostKeyChecking maybe` is not understood; expected `yes`, `no`, `ask`, `accept-new` or `off`',
    ],
    ['IdentitiesOnly 1', '`IdentitiesOnly 1` is not understood; expected `yes` or `no`'],
  ] as const)('`%s` is an error with its place', ([line, message]) => {
    const { target, told } = asked(`Host other\n  ${line}\nHost leaf*\n  ${line}\n`);
    expect(target).toBeNull();
    expect(told).toEqual([`error ${message} @${USER}:4:3`]);
  });

  test('a bad line costs itself alone and is told', () => {
    const { target, told } = asked('Port\nUser "admin\nHostName 192.0.2.1\n');
    expect(target?.host).toBe('192.0.2.1');
    expect(told).toEqual([
      `error \`Port\` is followed by nothing @${USER}:1:1`,
      `error a quote behind \`User\` is never closed @${USER}:2:1`,
    ]);
  });

  test('a file that others may write to is not read', () => {
    const around = machine({ [USER]: { kind: 'text', text: 'User evil', mode: 0o622 } });
    expect(ask(around, 'leaf1')).toMatchObject({
      target: { user: 'ann' },
      told: [`error others may write to this file, so it is not read @${USER}:null:null`],
    });
  });
});

describe('hops', () => {
  const WAY = [
    'Host b1',
    '  HostName 192.0.2.11',
    '  User jump',
    'Host b2',
    '  Port 2022',
    '  ProxyJump far',
  ].join('\n');
  const way = (config: string, more: Partial<LogIn> = {}) =>
    asked(config, 'leaf1', more).target?.jumps.map(
      ({ user, host, port }) => `${user}@${host}:${port}`,
    );

  test('each is resolved through the files by its own name', () => {
    expect(way(`Host leaf1\n  ProxyJump b1,ops@b3:23\n${WAY}`)).toEqual([
      'jump@192.0.2.11:22',
      'ops@b3:23',
    ]);
  });

  test('the first may be behind others, a later one is not', () => {
    expect(way(`Host leaf1\n  ProxyJump b2,b1\n${WAY}`)).toEqual([
      'ann@far:22',
      'ann@b2:2022',
      'jump@192.0.2.11:22',
    ]);
    expect(way(`Host leaf1\n  ProxyJump b1,b2\n${WAY}`)).toEqual([
      'jump@192.0.2.11:22',
      'ann@b2:2022',
    ]);
  });

  test('what the user names stands before the files, `none` included', () => {
    const config = `Host leaf1\n  ProxyJump b2\n${WAY}`;
    expect(way(config, { jump: 'x@[2001:db8::1]:22' })).toEqual(['x@2001:db8::1:22']);
    expect(way(config, { jump: 'none' })).toEqual([]);
  });

  test.for([
    ['Host *\n  ProxyJump hub\n', 'the way through `hub` leads in a circle'],
    [
      'Host leaf1\n ProxyJump a\nHost a\n ProxyJump b\nHost b\n ProxyJump a\n',
      'the way through `a` leads in a circle',
    ],
    ['Host leaf1\n ProxyJump a,b,c,d,e\n', 'more than 4 hosts would have to be gone through'],
    ['ProxyJump a%h\n', 'more than 4 hosts would have to be gone through'],
    ['Host leaf1\n ProxyJump a,,b\n', '`` is no host to go through'],
    ['Host leaf1\n ProxyJump a:0\n', '`a:0` is no host to go through'],
  ] as const)('%j is refused', ([config, message]) => {
    const { target, told } = asked(config);
    expect(target).toBeNull();
    expect(told.map((one) => one.replace(/ @.*/, ''))).toEqual([`error ${message}`]);
  });

  test('four in a row are gone through', () => {
    expect(way('Host leaf1\n ProxyJump a,b\nHost a\n ProxyJump c,d\n')).toHaveLength(4);
  });
});

describe('S15: nothing in an ssh_config runs', () => {
  test('`Match exec` is left out and told, and its command leaves no trace', () => {
    const home = mkdtempSync(join(tmpdir(), 'never-run-'));
    const trace = join(home, 'trace');
    mkdirSync(join(home, '.ssh'));
    const touch = `touch ${trace}`;
    const lines = [
      `Match exec "${touch}"`,
      '  User evil',
      `Match host leaf1 !exec "${touch}; false"`,
      '  User evil',
      `Match host other exec "${touch}"`,
      '  User evil',
      'Host leaf*',
      `  ProxyCommand ${touch}`,
      '  PermitLocalCommand yes',
      `  LocalCommand ${touch}`,
      `  KnownHostsCommand ${touch}`,
      `  IdentityFile \`${touch}\``,
      `  CanonicalizeHostname yes`,
      '  User admin',
    ];
    writeFileSync(join(home, '.ssh/config'), lines.join('\n'), { mode: 0o600 });
    const { target, told } = ask(
      { ...thisMachine(), home },
      'leaf1',
      {},
      join(home, '.ssh/config'),
    );

    expect(target).toMatchObject({ user: 'admin', jumps: [] });
    const at = (line: number, column: number) => `@${home}/.ssh/config:${line}:${column}`;
    expect(told).toEqual([
      `warning \`Match exec\` is never run, so the lines below it are left out ${at(1, 1)}`,
      `warning \`Match exec\` is never run, so the lines below it are left out ${at(3, 1)}`,
      `warning \`ProxyCommand\` is never run ${at(8, 3)}`,
      `warning \`KnownHostsCommand\` is never run ${at(11, 3)}`,
      `notice \`LocalCommand\` is never run ${at(10, 3)}`,
      `notice \`PermitLocalCommand\` is never run ${at(9, 3)}`,
    ]);
    expect(existsSync(trace)).toBe(false);
    rmSync(home, { recursive: true });
  });

  test('what would run for other hosts, or not at all, is not told', () => {
    const config =
      'Host spine*\n  ProxyCommand run\nHost *\n  ProxyCommand none\n  PermitLocalCommand no\n';
    expect(asked(config).told).toEqual([]);
    const overruled = asked('Host leaf1\n  ProxyCommand run\n', 'leaf1', { jump: 'hub' });
    expect(overruled.told).toEqual([]);
  });

  test('an `Include` is followed within the folders of OpenSSH, and nowhere else', () => {
    const around = machine({
      [USER]:
        'Include conf.d/*.conf /etc/ssh/more ../secret /h/ann/.ssh/../secret gone\nHost x\n  Include y\nHost leaf1\n  Port 77\n',
      '/h/ann/.ssh/conf.d/a.conf': 'Host leaf1\n  User admin\n',
      '/h/ann/.ssh/conf.d/.b.conf': 'Host *\n  Port 1\n',
      '/h/ann/.ssh/y': 'Host leaf1\n  HostName evil\n',
      '/etc/ssh/more': 'HostName 192.0.2.1\n',
      '/h/ann/secret': 'User evil\nPort 666\n',
    });
    expect(ask(around, 'leaf1')).toMatchObject({
      target: { user: 'admin', host: '192.0.2.1', port: 77 },
      told: [
        `notice \`Include ../secret\` lies outside \`~/.ssh\` and \`/etc/ssh\`, so it is not read @${USER}:1:1`,
        `notice \`Include /h/ann/.ssh/../secret\` lies outside \`~/.ssh\` and \`/etc/ssh\`, so it is not read @${USER}:1:1`,
      ],
    });
  });

  test('an `Include` that leads in a circle ends', () => {
    const around = machine({
      [USER]: 'Include a\nUser admin\n',
      '/h/ann/.ssh/a': 'Port 23\nInclude config a\n',
    });
    expect(ask(around, 'leaf1')).toMatchObject({
      target: { user: 'admin', port: 23 },
      told: [
        'warning `Include config` leads in a circle, so it is not read @/h/ann/.ssh/a:2:1',
        'warning `Include a` leads in a circle, so it is not read @/h/ann/.ssh/a:2:1',
      ],
    });
  });

  test('files that include each other many times end, too', () => {
    const names = [...'abcdefghijklmnopqrstuvwxyz'];
    const files = names.map(
      (name, at) =>
        [
          `/h/ann/.ssh/${name}`,
          `Include ${names[at + 1] ?? 'z'} ${names[at + 1] ?? 'z'}\n`,
        ] as const,
    );
    const { target, told } = ask(
      machine({ [USER]: 'Include a\n', ...Object.fromEntries(files) }),
      'leaf1',
    );
    expect(target?.host).toBe('leaf1');
    expect(told.length).toBeGreaterThan(0);
  });

  test('tokens are put in, and an unknown one is told instead', () => {
    const { target, told } = asked(
      `HostName %h.example\nUser admin\nIdentityFile %d/%h-%r-%u-%p-%n-%k-%%\nIdentityFile ~/%C\nIdentityFile \${GONE}/x\n`,
    );
    expect(target?.identityFiles).toEqual(['/h/ann/leaf1.example-admin-ann-22-leaf1-leaf1-%']);
    expect(told).toEqual([
      `warning \`%C\` in \`~/%C\` stands for nothing known here, so this file is left out @${USER}:4:1`,
      `warning \`\${GONE}\` in \`\${GONE}/x\` stands for nothing known here, so this file is left out @${USER}:5:1`,
    ]);
    expect(asked('IdentityFile ~ben/.ssh/key').told).toEqual([
      `warning \`~ben\` in \`~ben/.ssh/key\` stands for nothing known here, so this file is left out @${USER}:1:1`,
    ]);
    expect(asked('HostName %d.example').told).toEqual([
      `error \`%d\` in \`HostName %d.example\` stands for nothing known here @${USER}:1:1`,
    ]);
  });
});
