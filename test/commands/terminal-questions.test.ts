import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { behaviourOf, SOUND } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { freshFolder } from '../support/folder.js';
import { fingerprintOf, leafOf, passwordOf } from '../support/lab.js';
import { flagsFor, openConnections, startBgpwhy } from '../support/live.js';
import { expectSane, openTerminal, PROGRAM, type Terminal, withTmux } from '../support/tmux.js';

const PREFIX = '203.0.113.10/32';
/** The second one asks for its password by keyboard-interactive, as SR Linux does. */
const ODD = 'leaf2';

let lab: Lab;
beforeAll(async () => {
  const scenario = scenarioNamed('fabric-2', parse);
  const behaviours = new Map([[ODD, behaviourOf(['keyboard-interactive']) ?? SOUND]]);
  lab = await startLab(scenario === null ? [] : [scenario], { behaviours });
});
afterAll(() => lab.stop());

/** A user who has a known_hosts of their own, in a terminal. */
function user() {
  const home = freshFolder();
  const data = join(home, 'data');
  mkdirSync(join(home, '.ssh'), { mode: 0o700 });
  const users = join(home, '.ssh', 'known_hosts');
  writeFileSync(users, '# mine\n', { mode: 0o600 });
  const ask = (leaf: string, ...more: readonly string[]): Terminal => {
    const given = ['--inventory', lab.files.inventory, '-F', 'none', '--plain', ...more];
    const words = ['diagnose', PREFIX, '-n', 'ip-vrf1', '-t', leaf, ...given].join(' ');
    const terminal = openTerminal();
    terminal.run(`HOME='${home}' XDG_DATA_HOME='${data}' ${PROGRAM} ${words}; echo "ended: $?"`);
    return terminal;
  };
  return { ask, users, ours: join(data, 'bgpwhy', 'known_hosts') };
}

const withKey = (): readonly string[] => ['-i', lab.files.identity];
const withKnownHosts = (): readonly string[] => ['--known-hosts', lab.files.knownHosts];

describe('a host key that is not known', () => {
  it(...withTmux('is shown, and kept in our own file once it is trusted'), async () => {
    const { ask, users, ours } = user();
    const { port, hostKey } = leafOf(lab);
    const terminal = ask('leaf1', ...withKey());
    await terminal.shows('trust it? Type yes, or paste the fingerprint: ');
    const [, shown = ''] = /ssh-ed25519 (SHA256:\S+)/.exec(terminal.screen()) ?? [];
    expect(shown).toBe(fingerprintOf(hostKey.base64));
    terminal.run('yes');
    await terminal.shows('ended: 0');
    expect(terminal.screen()).toContain('verdict balanced');
    expect(readFileSync(ours, 'utf8')).toBe(
      `[127.0.0.1]:${port} ${hostKey.type} ${hostKey.base64}\n`,
    );
    expect(statSync(ours).mode & 0o777).toBe(0o600);
    expect(readFileSync(users, 'utf8')).toBe('# mine\n');
    const again = ask('leaf1', ...withKey());
    await again.shows('ended: 0');
    expect(again.screen()).not.toContain('trust it?');
  });

  it(...withTmux('may be compared with a fingerprint that is pasted'), async () => {
    const { ask } = user();
    const terminal = ask('leaf1', ...withKey());
    await terminal.shows('trust it?');
    terminal.run(fingerprintOf(leafOf(lab).hostKey.base64));
    await terminal.shows('ended: 0');
  });

  it.for([
    ['no', 'no'],
    ['y', 'y'],
    ['Enter alone', ''],
    ['another fingerprint', 'SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ] as const)(
    ...withTmux('is not trusted by %s: nothing is said to the leaf'),
    async ([_, typed]) => {
      const { ask, users, ours } = user();
      const before = leafOf(lab).heard.length;
      const terminal = ask('leaf1', ...withKey());
      await terminal.shows('trust it?');
      terminal.run(typed);
      await terminal.shows('ended: 4');
      expect(terminal.screen()).toContain('host-key-unknown');
      expect(existsSync(ours)).toBe(false);
      expect(readFileSync(users, 'utf8')).toBe('# mine\n');
      const said = leafOf(lab).heard.slice(before);
      expect(said.map(({ what }) => what)).not.toContain('login');
    },
  );
});

describe('a password', () => {
  it.for(['leaf1', ODD])(
    ...withTmux('is not shown, and asked for again when it is wrong: %s'),
    async (leaf) => {
      const { ask } = user();
      const terminal = ask(leaf, ...withKnownHosts());
      await terminal.shows(`password of admin@127.0.0.1 (${leaf}): `);
      terminal.run('a guess');
      await terminal.shows('wrong password');
      await terminal.shows(/wrong password\npassword of admin@127\.0\.0\.1 .*: $/m);
      terminal.type('a slip');
      terminal.press('C-u');
      terminal.run(passwordOf(lab));
      await terminal.shows('ended: 0');
      const screen = terminal.screen();
      for (const typed of ['a guess', 'a slip', passwordOf(lab)])
        expect(screen).not.toContain(typed);
      expect(screen).toContain('verdict balanced');
      await expectSane(terminal);
    },
  );

  it(...withTmux('is asked for once for all leaves of a user'), async () => {
    const { ask } = user();
    const terminal = ask('role=leaf', ...withKnownHosts());
    await terminal.shows('password of admin@127.0.0.1');
    terminal.run(passwordOf(lab));
    await terminal.shows('ended: 0');
    expect(terminal.screen().match(/password of/g)).toHaveLength(1);
    expect(terminal.screen().match(/^verdict balanced/gm)).toHaveLength(2);
  });

  it(...withTmux('that stays wrong ends with 4 after three attempts'), async () => {
    const { ask } = user();
    const terminal = ask('leaf1', ...withKnownHosts());
    for (const times of [0, 1, 2]) {
      await terminal.shows(
        new RegExp(`^(?:[^]*wrong password){${times}}[^]*password of [^]*: \\n*$`),
      );
      terminal.run('a guess');
    }
    await terminal.shows('ended: 4');
    expect(terminal.screen()).toContain('not-authenticated');
    await expectSane(terminal);
  });

  it(...withTmux('that is refused by Ctrl-D is not asked for again'), async () => {
    const { ask } = user();
    const terminal = ask('leaf1', ...withKnownHosts());
    await terminal.shows('password of');
    terminal.press('C-d');
    await terminal.shows('ended: 4');
    expect(terminal.screen().match(/password of/g)).toHaveLength(1);
  });

  it(...withTmux('is not asked for with --no-input'), async () => {
    const { ask } = user();
    const terminal = ask('leaf1', ...withKnownHosts(), '--no-input');
    await terminal.shows('ended: 4');
    expect(terminal.screen()).not.toContain('password of');
  });
});

describe('progress', () => {
  it(...withTmux('is shown on a terminal, before a leaf has answered'), async () => {
    const { ask } = user();
    const terminal = ask('role=leaf', ...withKnownHosts());
    await terminal.shows('asking 2 leaves …');
    await terminal.shows('password of');
    terminal.press('C-c');
    await terminal.shows('ended: 130');
    await expect.poll(() => openConnections(lab)).toBe(0);
  });

  it(...withTmux('begins within a tenth of a second after Node has started'), async () => {
    const folder = freshFolder();
    const [watch, file] = [join(folder, 'watch.mjs'), join(folder, 'first')];
    writeFileSync(watch, WATCH);
    const words = ['diagnose', PREFIX, '-t', 'leaf1', ...flagsFor(lab)].join(' ');
    const env = `FIRST_FILE='${file}' NODE_OPTIONS='--import ${watch}'`;
    const terminal = openTerminal();
    terminal.run(`env ${env} ${PROGRAM} ${words}; echo "ended: $?"`);
    await terminal.shows('ended: 0');
    const { words: first, took } = JSON.parse(readFileSync(file, 'utf8'));
    expect(first).toBe('finding the leaves …\n');
    expect(took).toBeLessThan(100);
  });

  it('is nothing where standard error is piped', async () => {
    const words = ['diagnose', PREFIX, '-n', 'ip-vrf1', '-t', 'leaf1', ...flagsFor(lab)];
    const { code, stderr } = await startBgpwhy(words).end;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

/** Tells the first words and the milliseconds of processor time before them, which no load changes. */
const WATCH = `import { writeFileSync } from 'node:fs';
const start = process.cpuUsage();
const write = process.stderr.write;
process.stderr.write = function (words, ...more) {
  const { user, system } = process.cpuUsage(start);
  process.stderr.write = write;
  writeFileSync(process.env.FIRST_FILE, JSON.stringify({ words, took: (user + system) / 1000 }));
  return write.call(this, words, ...more);
};
`;
