import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { type Behaviour, behaviourOf, SOUND } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { freshFolder } from '../support/folder.js';
import { passwordOf } from '../support/lab.js';
import { flagsFor, openConnections } from '../support/live.js';
import { expectSane, openTerminal, PROGRAM, type Terminal, withTmux } from '../support/tmux.js';

const PREFIX = '10.254.254.241/32';
const SAVED = join(process.cwd(), 'scenarios/leaf1-evpn-path-is-shorter/leaf1.txt');

let lab: Lab;
/** May be changed while it is played. */
const leaf2: Behaviour = { ...SOUND };
const become = (...words: readonly string[]) =>
  void Object.assign(leaf2, SOUND, behaviourOf(words));
beforeAll(async () => {
  const seed = [scenarioNamed('seed', parse)].flatMap((one) => one ?? []);
  lab = await startLab(seed, { behaviours: new Map([['leaf2', leaf2]]) });
});
afterAll(() => lab.stop());

/** Runs the program in front, in a folder of its own; its exit code is told. */
async function started(words: readonly string[]) {
  const terminal = openTerminal();
  const [folder, file] = [freshFolder(), join(freshFolder(), 'pid')];
  terminal.run(`cd '${folder}'`);
  terminal.run(
    `sh -c 'echo $$ > ${file}; exec "$@"' sh ${PROGRAM} ${words.join(' ')}; echo "ended: $?"`,
  );
  const pid = (): number => Number(existsSync(file) ? readFileSync(file, 'utf8') : 0);
  await expect.poll(pid, { timeout: 15_000 }).toBeGreaterThan(0);
  return { terminal, folder, pid: pid() };
}

const live = (...more: readonly string[]): readonly string[] => [
  ...['tui', PREFIX, '-t', 'leaf1,leaf2', '-n', 'ip-vrf1', ...more],
];

const withoutKey = (): readonly string[] =>
  flagsFor(lab).filter((word, at, all) => word !== '-i' && all[at - 1] !== '-i');

/** The screen is gone, and the terminal is as it was. */
async function endsWith(terminal: Terminal, code: number): Promise<void> {
  await terminal.shows(`ended: ${code}`);
  expect(terminal.screen()).not.toContain('read-only');
  await expectSane(terminal);
}

describe('the screen', () => {
  it(...withTmux('opens on saved files, and is left by q'), async () => {
    const { terminal } = await started(['tui', '--from', SAVED]);
    await terminal.shows('bgpwhy saved');
    expect(terminal.screen()).toContain(PREFIX);
    terminal.press('q');
    await endsWith(terminal, 0);
  });

  it(...withTmux('opens empty, with what to type instead, where nothing is named'), async () => {
    const { terminal } = await started([]);
    await terminal.shows('bgpwhy tui --demo');
    expect(terminal.screen()).toContain('bgpwhy tui PREFIX -t leaf1,leaf2');
    expect(terminal.screen()).toContain('bgpwhy tui --from FILE');
    terminal.press('q');
    await endsWith(terminal, 0);
  });

  it(...withTmux('shows the demo, whose leaves are asked, and puts it away'), async () => {
    const { terminal } = await started(['tui', '--demo']);
    await terminal.shows('3/3/3 ok');
    expect(terminal.screen()).toContain('bgpwhy demo');
    terminal.press('q');
    await endsWith(terminal, 0);
  });

  it(...withTmux('is not there where the terminal is dumb: the answer is text'), async () => {
    const terminal = openTerminal();
    terminal.run(`TERM=dumb ${PROGRAM} tui --from '${SAVED}' --ascii; echo "ended: $?"`);
    await terminal.shows('ended: 1');
    expect(terminal.screen()).toContain('evpn-copy-shuts-out-bgp-paths');
  });

  it.for([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)(...withTmux('ends by %s with %i, while leaves are asked'), async ([signal, code]) => {
    become('slow:60000');
    const { terminal, pid } = await started(live(...flagsFor(lab)));
    await terminal.shows('1/1/4');
    await expect.poll(() => openConnections(lab)).toBe(1);
    process.kill(pid, signal);
    await endsWith(terminal, code);
    await expect.poll(() => openConnections(lab)).toBe(0);
  });
});

describe('leaves on the screen', () => {
  it(...withTmux('appear as they answer, and quitting waits for none'), async () => {
    become('slow:60000');
    const { terminal } = await started(live(...flagsFor(lab)));
    await terminal.shows('1/1/4');
    expect(terminal.screen()).not.toContain('3/3/3');
    terminal.press('q');
    await endsWith(terminal, 0);
    await expect.poll(() => openConnections(lab)).toBe(0);
  });

  it(...withTmux('are asked anew by a key, and about one more prefix by its name'), async () => {
    become();
    const { terminal } = await started(live(...flagsFor(lab)));
    await terminal.shows('3/3/3');
    terminal.press('R');
    await terminal.shows('asking leaf1 and leaf2 anew');
    terminal.type(':192.0.2.77');
    await terminal.shows('ask the leaves about it');
    terminal.press('Enter');
    await terminal.shows('asking leaf1 and leaf2 about 192.0.2.77/32');
    await terminal.shows(/^.*192\.0\.2\.77\/32 .*$/m);
    terminal.press('q');
    await endsWith(terminal, 0);
  });
});

describe('a password', () => {
  it(...withTmux('is asked for before the screen opens, on the ordinary page'), async () => {
    become();
    const { terminal } = await started(live(...withoutKey()));
    await terminal.shows(/password of admin@127\.0\.0\.1 .*: $/m);
    terminal.run(passwordOf(lab));
    await terminal.shows('3/3/3');
    terminal.press('q');
    await endsWith(terminal, 0);
    expect(terminal.screen()).not.toContain(passwordOf(lab));
  });

  it(...withTmux('that is wanted later is asked for when the user says so'), async () => {
    become();
    const { terminal } = await started(live(...withoutKey()));
    const asks = (times: number): Promise<void> =>
      terminal.shows(new RegExp(`^(?:[^]*password of ){${times}}[^]*: \\n*$`));
    for (const times of [1, 2]) {
      await asks(times);
      terminal.press('C-d');
    }
    await terminal.shows('was not let in');
    terminal.press('R');
    await terminal.shows('press `r` to give the password of admin@127.0.0.1');
    // Keys still do what they do on a screen.
    terminal.press('8');
    await terminal.shows('Commands');
    terminal.press('r');
    await asks(3);
    terminal.run(passwordOf(lab));
    await terminal.shows('bgpwhy live');
    terminal.press('1');
    await terminal.shows('3/3/3');
    terminal.press('q');
    await endsWith(terminal, 0);
    expect(terminal.screen()).not.toContain(passwordOf(lab));
  });
});

describe('what is saved', () => {
  it(...withTmux('is a new file in the folder, whose name is told'), async () => {
    const { terminal, folder } = await started(['tui', PREFIX, '--from', SAVED]);
    await terminal.shows('bgpwhy saved');
    terminal.type('st');
    await terminal.shows('saved as bgpwhy-fabric-');
    terminal.type('sj');
    await terminal.shows('saved as bgpwhy-diagnosis-');
    terminal.press('q');
    await endsWith(terminal, 0);
    const [json = '', text = ''] = readdirSync(folder).sort();
    expect(JSON.parse(readFileSync(join(folder, json), 'utf8'))).toMatchObject({
      schema: 'bgpwhy.diagnose/1',
    });
    expect(readFileSync(join(folder, text), 'utf8')).toContain(PREFIX);
  });
});
