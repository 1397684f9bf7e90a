import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { behaviourOf, SOUND } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { freshFolder } from '../support/folder.js';
import { commandsHeard, flagsFor, openConnections, RUN, startBgpwhy } from '../support/live.js';

const PREFIX = '203.0.113.10/32';
const PEAK = new URL('../../bench/peak.mjs', import.meta.url).href;
/** In MiB, for a program that asks 64 leaves. */
const MEMORY = 300;

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.stop();
  lab = null;
});

async function fabric(count: number, fault: string | null = null): Promise<Lab> {
  const scenario = scenarioNamed(`fabric-${count}`, parse);
  if (scenario === null) throw new Error(`no fabric of ${count} leaves`);
  const behaviour = (fault === null ? SOUND : behaviourOf([fault])) ?? SOUND;
  const behaviours = new Map(scenario.leaves.map(({ name }) => [name, behaviour]));
  lab = await startLab([scenario], { behaviours });
  return lab;
}

/** One leaf, `leaf1`, played by a process of its own, which can be killed. */
async function apart() {
  const dir = join(freshFolder(), 'lab');
  const words = ['lab', 'fabric-1', '--fault', 'leaf1=slow:60000', '--dir', dir];
  const child = spawn(process.execPath, [RUN, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stderr, 'data');
  const flags = ['--inventory', join(dir, 'inventory.yaml'), '-i', join(dir, 'id_ed25519')];
  return {
    flags: [...flags, '--known-hosts', join(dir, 'known_hosts')],
    kill: () => void child.kill('SIGKILL'),
  };
}

const ask = (lab: Lab, targets: string, more: readonly string[] = []) =>
  startBgpwhy(
    ['diagnose', PREFIX, '-n', 'ip-vrf1', '-t', targets, ...flagsFor(lab), ...more, '--json'],
    { NODE_OPTIONS: `--import ${PEAK}` },
  );

const namesOf = ({ leaves }: Lab): readonly string[] => leaves.map(({ name }) => name);

const verdictsIn = (stdout: string): ReadonlyMap<string, string> =>
  new Map(
    JSON.parse(stdout).cases.flatMap((one: { leaves: { device: string; verdict: string }[] }) =>
      one.leaves.map(({ device, verdict }) => [device, verdict] as const),
    ),
  );

/** What a fabric was made to be: on every eighth leaf multipath was left at one. */
const expected = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name, at) => [name, at % 8 === 7 ? 'not-balanced' : 'balanced']));

describe('64 leaves in one run', () => {
  it(`are all explained, in less than ${MEMORY} MiB and without a process more`, async () => {
    const running = await fabric(64);
    const run = ask(running, 'role=leaf');
    await expect.poll(() => commandsHeard(running).length, { timeout: 30_000 }).toBeGreaterThan(0);
    expect(run.children()).toEqual([]);
    const { code, stdout, stderr } = await run.end;
    expect(verdictsIn(stdout)).toEqual(expected(namesOf(running)));
    expect(JSON.parse(stdout).problems).toEqual([]);
    expect(code).toBe(1);
    const peak = Number(stderr);
    expect(peak).toBeGreaterThan(30);
    expect(peak).toBeLessThan(MEMORY);
    const each = new Set(commandsHeard(running)).size;
    expect(each).toBeGreaterThan(3);
    expect(commandsHeard(running), 'each leaf is asked everything once').toHaveLength(64 * each);
    await expect.poll(() => openConnections(running)).toBe(0);
    expect(run.children()).toEqual([]);
  });

  it('of which one is killed in the middle: it is told so, and the other 63 are explained', async () => {
    const [running, other] = await Promise.all([fabric(63, 'slow:100'), apart()]);
    const names = namesOf(running);
    const run = ask(running, `leaf1,${names.join()}`, other.flags);
    await expect.poll(() => commandsHeard(running).length, { timeout: 30_000 }).toBeGreaterThan(40);
    other.kill();
    const { code, stdout, stderr } = await run.end;
    const verdicts = new Map(verdictsIn(stdout));
    expect(code).toBe(2);
    expect(verdicts.get('leaf1') ?? 'undetermined').toBe('undetermined');
    verdicts.delete('leaf1');
    expect(verdicts).toEqual(expected(names));
    const { problems } = JSON.parse(stdout);
    expect(problems.length).toBeGreaterThan(0);
    for (const { code, message } of problems)
      expect(`${code}: ${message}`).toMatch(/^no-answer: leaf1 went away before it had answered /);
    expect(Number(stderr)).toBeLessThan(MEMORY);
    expect(run.children()).toEqual([]);
  });
});
