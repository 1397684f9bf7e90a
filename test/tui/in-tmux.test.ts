import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { parse } from '#parse.js';
import { flagsFor } from '../support/live.js';
import { bgpwhy } from '../support/program.js';
import { BEFORE, openedScreen, type Watched } from '../support/screen/in-tmux.js';
import { expectSane, openTerminal, PROGRAM, withTmux } from '../support/tmux.js';

const PREFIX = '10.254.254.241/32';
const SAVED = `tui --from '${process.cwd()}/scenarios/leaf1-evpn-path-is-shorter'`;
const HINTS = 'q quit';

/** The terminal is the shell's again, with all that it had said, and nothing of the screen. */
async function expectGivenBack(terminal: Watched, code: number): Promise<void> {
  await terminal.shows(`ended: ${code}`);
  expect(terminal.isOtherPage()).toBe(false);
  expect(terminal.screen()).toContain(BEFORE);
  expect(terminal.screen()).not.toContain(HINTS);
  await expectSane(terminal);
}

/** A frame is whole: as many lines as the window has, its rules and its hints where they belong. */
async function expectWhole(terminal: Watched, columns: number, rows: number): Promise<void> {
  const rule = '─'.repeat(columns);
  await expect
    .poll(() => terminal.lines().slice(0, rows), { timeout: 40_000, interval: 50 })
    .toEqual([
      expect.stringMatching(/^ bgpwhy .*read-only$/),
      rule,
      ...Array.from({ length: rows - 4 }, () => expect.not.stringMatching(/read-only|q quit/)),
      rule,
      expect.stringContaining(HINTS),
    ]);
}

describe('the whole story by keys', () => {
  it(...withTmux('from the sick leaf at the first glance to the text of the ticket'), async () => {
    const screen = await openedScreen('tui --demo');
    await screen.sees(/leaf1 +leaf2/);
    await screen.sees(new RegExp(`> ${PREFIX} +1/1/4 ! +3/3/3 ok`));
    screen.press('Enter');
    await screen.sees('leaf1  ! NOT BALANCED');
    await screen.sees('Path 2 from 6.4.5.20 is not used');
    screen.press('Enter');
    await screen.sees(/leaf1 › path 2 .*Why/);
    await screen.sees('shuts out paths 2, 3 and 4');
    screen.press('5');
    await screen.sees(/Evidence/);
    await screen.sees(/│[> ] *7 > +Route source +: neighbor 0\.0\.0\.0/);
    screen.press('e');
    await screen.sees(/│> *10 > +Path +: +\?/);
    screen.press('y');
    await screen.sees('text for a ticket');
    screen.press('t');
    await expect
      .poll(screen.clipboard, { timeout: 40_000 })
      .toMatch(new RegExp(`^${PREFIX} in ip-vrf1 on leaf1: NOT BALANCED\n`));
    expect(screen.clipboard()).toContain('evpn-copy-shuts-out-bgp-paths');
    screen.press('q');
    await expectGivenBack(screen, 0);
  });
});

describe('a window that changes its size', () => {
  it(...withTmux('is redrawn whole, says when it is too small, and comes back'), async () => {
    const screen = await openedScreen(SAVED);
    await expectWhole(screen, 120, 40);
    screen.resize(80, 24);
    await expectWhole(screen, 80, 24);
    screen.resize(50, 10);
    await screen.sees('window 50x10, needs 60x15');
    expect(screen.lines().join('\n')).not.toContain('read-only');
    screen.resize(60, 15);
    await expectWhole(screen, 60, 15);
    screen.press('2');
    await screen.sees('NOT BALANCED');
    screen.resize(120, 40);
    await expectWhole(screen, 120, 40);
    await screen.sees('NOT BALANCED');
    screen.press('q');
    await expectGivenBack(screen, 0);
  });
});

describe('the terminal is as it was', () => {
  it(...withTmux('while the screen is suspended, and the screen comes back by fg'), async () => {
    const screen = await openedScreen(SAVED);
    await screen.sees(HINTS);
    screen.press('2');
    await screen.sees('NOT BALANCED');
    screen.press('C-z');
    await expect.poll(screen.isOtherPage, { timeout: 40_000 }).toBe(false);
    await screen.shows('Stopped');
    expect(screen.screen()).not.toContain(HINTS);
    await expectSane(screen);
    screen.run('fg');
    await expectWhole(screen, 120, 40);
    await screen.sees('NOT BALANCED');
    screen.press('1');
    await screen.sees('Fabric');
    screen.press('q');
    await expect.poll(screen.isOtherPage, { timeout: 40_000 }).toBe(false);
    await expectSane(screen);
  });

  it.for([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)(...withTmux('after %s: %i'), async ([signal, code]) => {
    const screen = await openedScreen(SAVED);
    await screen.sees(HINTS);
    process.kill(screen.pid(), signal);
    await expectGivenBack(screen, code);
  });

  it.for(['q', 'C-c'])(...withTmux('after %s'), async (key) => {
    const screen = await openedScreen(SAVED);
    await screen.sees(HINTS);
    screen.press(key);
    await screen.shows(/ended: \d+/);
    expect(screen.isOtherPage()).toBe(false);
    await expectSane(screen);
  });
});

describe('without a terminal on both sides', () => {
  it('the screen is not opened, and the answer is that of diagnose', () => {
    const told = bgpwhy(['tui', '--from', 'scenarios/leaf1-evpn-path-is-shorter']);
    const answer = bgpwhy(['diagnose', '--from', 'scenarios/leaf1-evpn-path-is-shorter']);
    expect(told).toEqual(answer);
    expect(told.stdout).not.toContain('\u001b');
  });

  it(...withTmux('the screen is not opened when its words go into a pipe'), async () => {
    const terminal = openTerminal();
    terminal.run(`${PROGRAM} ${SAVED} | grep -c NOT; echo "ended: $?"`);
    await terminal.shows('ended: 0');
    expect(terminal.isOtherPage()).toBe(false);
  });
});

describe('a leaf that dies while it is watched', () => {
  let lab: Lab;
  beforeAll(async () => {
    const scenario = scenarioNamed('fabric-2', parse);
    lab = await startLab(scenario === null ? [] : [scenario]);
  });
  afterAll(() => lab.stop());

  it(...withTmux('says so in its row, and what it said before stays, with its age'), async () => {
    const words = [
      'tui',
      '203.0.113.10/32',
      '-n',
      'ip-vrf1',
      '-t',
      'leaf1,leaf2',
      ...flagsFor(lab),
    ];
    const screen = await openedScreen([...words, '--timeout', '3'].join(' '));
    await screen.sees(/ok leaf1 \S+ \d+ s/);
    await screen.sees(/ok leaf2 \S+ \d+ s/);
    await lab.stop();
    screen.press('R');
    await screen.sees(/leaf1.*(unreachable|no answer|does not answer|refused|failed)/);
    await screen.sees(/203\.0\.113\.10\/32 .*\d+\/\d+\/\d+ /);
    screen.press('q');
    await screen.shows(/ended: \d+/);
    expect(screen.isOtherPage()).toBe(false);
  });
});
