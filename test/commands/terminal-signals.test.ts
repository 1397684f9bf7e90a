import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { behaviourOf, SOUND } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { freshFolder } from '../support/folder.js';
import { flagsFor, openConnections } from '../support/live.js';
import { expectSane, openTerminal, PROGRAM, withTmux } from '../support/tmux.js';

const PREFIX = '203.0.113.10/32';

let lab: Lab;
beforeAll(async () => {
  const scenario = scenarioNamed('fabric-3', parse);
  const leaves = scenario?.leaves ?? [];
  const behaviour = behaviourOf(['slow:60000']) ?? SOUND;
  const behaviours = new Map(leaves.map(({ name }) => [name, behaviour]));
  lab = await startLab(scenario === null ? [] : [scenario], { behaviours });
});
afterAll(() => lab.stop());

/** Starts the program in a terminal, in front, and has its process id and exit code told. */
async function started(...more: readonly string[]) {
  const terminal = openTerminal();
  const words = ['diagnose', PREFIX, '-t', 'role=leaf', ...more].join(' ');
  const line = `sh -c 'echo "process: $$"; exec "$@"' sh ${PROGRAM} ${words}; echo "ended: $?"`;
  terminal.run(line);
  await terminal.shows(/^process: \d+$/m);
  const [, pid = ''] = /^process: (\d+)$/m.exec(terminal.screen()) ?? [];
  return { terminal, pid: Number(pid) };
}

const withoutKey = (): readonly string[] =>
  flagsFor(lab).filter((word, at, all) => word !== '-i' && all[at - 1] !== '-i');

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

describe('the terminal is as it was after', () => {
  it.for(SIGNALS)(...withTmux('%s while leaves are asked: %i'), async ([signal, code]) => {
    const { terminal, pid } = await started(...flagsFor(lab));
    await terminal.shows('asking 3 leaves');
    await expect.poll(() => openConnections(lab), { timeout: 15_000 }).toBe(3);
    process.kill(pid, signal);
    await terminal.shows(`ended: ${code}`);
    expect(terminal.screen()).not.toContain('cancelled');
    await expectSane(terminal);
    await expect.poll(() => openConnections(lab)).toBe(0);
  });

  it.for(SIGNALS)(...withTmux('%s while a password is asked for: %i'), async ([signal, code]) => {
    const { terminal, pid } = await started(...withoutKey());
    await terminal.shows(/password of admin@127\.0\.0\.1 .*: $/m);
    terminal.type('half a pass');
    // What nobody has read when the program ends is the shell's, as with any program.
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(pid, signal);
    await terminal.shows(`ended: ${code}`);
    expect(terminal.screen()).not.toContain('half a pass');
    expect(terminal.screen().match(/password of/g)).toHaveLength(1);
    await expectSane(terminal);
    await expect.poll(() => openConnections(lab)).toBe(0);
  });

  it.for([
    ['leaves are asked', () => flagsFor(lab), 'asking 3 leaves'],
    ['a password is asked for', withoutKey, 'password of'],
  ] as const)(...withTmux('Ctrl-C while %s'), async ([_, flags, words]) => {
    const { terminal } = await started(...flags());
    await terminal.shows(words);
    terminal.press('C-c');
    await terminal.shows('ended: 130');
    await expectSane(terminal);
    await expect.poll(() => openConnections(lab)).toBe(0);
  });
});

describe('a window that is closed ends the program', () => {
  it.for([
    ['which is told so', 'exec'],
    ['which only sees that nobody is there', 'trap : HUP;'],
  ])(...withTmux('%s, while it asks for a password'), async ([_, how]) => {
    const file = join(freshFolder(), 'code');
    const teller = join(freshFolder(), 'teller.mjs');
    writeFileSync(teller, TELLER);
    const words = ['diagnose', PREFIX, '-t', 'role=leaf', ...withoutKey()].join(' ');
    const env = `CODE_FILE='${file}' NODE_OPTIONS='--import ${teller}'`;
    const terminal = openTerminal(`${how} env ${env} ${PROGRAM} ${words}; :`);
    await terminal.shows('password of');
    terminal.close();
    await expect.poll(() => textOf(file), { timeout: 15_000 }).toBe('129');
    await expect.poll(() => openConnections(lab)).toBe(0);
  });

  it(...withTmux('without a crash of Node, though the terminal has gone'), async () => {
    const file = join(freshFolder(), 'code');
    const saved = 'scenarios/leaf1-evpn-path-is-shorter';
    const terminal = openTerminal(
      `cd '${process.cwd()}'; trap : HUP; ulimit -c 0; ${PROGRAM} tui --from ${saved}; echo $? > '${file}'`,
    );
    await terminal.shows('read-only');
    terminal.close();
    await expect.poll(() => textOf(file), { timeout: 15_000 }).toBe('129\n');
  });
});

describe('a fault that nobody catches', () => {
  it(...withTmux('is told on the page of the user, and ends the screen with 2'), async () => {
    const breaker = join(freshFolder(), 'breaker.mjs');
    writeFileSync(breaker, BREAKER);
    const words = 'tui --from scenarios/leaf1-evpn-path-is-shorter';
    const terminal = openTerminal();
    const env = `NODE_OPTIONS='--import ${breaker}'`;
    terminal.run(`cd '${process.cwd()}'; env ${env} ${PROGRAM} ${words}; echo "ended: $?"`);
    await terminal.shows('ended: 2');
    expect(terminal.screen()).toContain('error[internal]: Error: nobody thought of this');
    expect(terminal.isOtherPage()).toBe(false);
    await expectSane(terminal);
  });
});

/** Something breaks as soon as keys are heard. */
const BREAKER = `const timer = setInterval(() => {
  if (!process.stdin.isRaw) return;
  clearInterval(timer);
  throw new Error('nobody thought of this');
}, 20);
`;

/** Tells the exit code where no terminal is left to tell it. */
const TELLER = `import { writeFileSync } from 'node:fs';
process.on('exit', (code) => writeFileSync(process.env.CODE_FILE, String(code)));
`;

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
