import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { behaviourOf, SOUND } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { freshFolder } from '../support/folder.js';
import { commandsHeard, flagsFor, openConnections, startBgpwhy, timed } from '../support/live.js';

const PREFIX = '203.0.113.10/32';
/**
 * Milliseconds within which a program that has been asked to end is over, on a busy machine. After two
 * seconds it would end whatever it still does.
 */
const SOON = 1_500;
/** How to wait for something that is seen within milliseconds once it happens. */
const WATCHED = { interval: 2, timeout: 15_000 };
/** As many leaves as are asked at a time, and some more that wait for their turn. */
const LEAVES = 20;

let lab: Lab;
beforeAll(async () => {
  const scenario = scenarioNamed(`fabric-${LEAVES}`, parse);
  const behaviour = behaviourOf(['slow:700']) ?? SOUND;
  const leaves = scenario?.leaves ?? [];
  const behaviours = new Map(leaves.map(({ name }) => [name, behaviour]));
  lab = await startLab(scenario === null ? [] : [scenario], { behaviours });
});
afterAll(() => lab.stop());

const ask = (...more: readonly string[]) =>
  startBgpwhy(['diagnose', PREFIX, '-t', 'role=leaf', ...flagsFor(lab), ...more]);

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const;

/** Milliseconds after the start of the program: while it loads, dials, logs in, asks and hears. */
const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: 2_500 })), 3);
const cases = SIGNALS.flatMap(([signal, code]) =>
  moments.map((moment) => [signal, moment, code] as const),
);

describe('a signal ends the program and all that it opened', () => {
  it.for(cases)('%s after %i ms: exit code %i', async ([signal, moment, code]) => {
    const run = ask();
    await pause(moment);
    run.kill(signal);
    const [{ code: ended, stdout, stderr }, took] = await timed(() => run.end);
    expect({ ended, stdout, stderr }).toEqual({ ended: code, stdout: '', stderr: '' });
    expect(took).toBeLessThan(SOON);
    expect(run.children()).toEqual([]);
    await expect.poll(() => openConnections(lab)).toBe(0);
  });

  it.for(SIGNALS)(
    '%s in the middle of answers, with none of them waited for: %i',
    async ([signal, code]) => {
      const before = commandsHeard(lab).length;
      const bundle = join(freshFolder(), 'bundle');
      const run = ask('--save', bundle);
      await expect.poll(() => commandsHeard(lab).length, WATCHED).toBeGreaterThan(before);
      expect(openConnections(lab)).toBeGreaterThan(0);
      run.kill(signal);
      const [told, took] = await timed(() => run.end);
      expect(told).toEqual({ code, stdout: '', stderr: '' });
      expect(took).toBeLessThan(SOON);
      await expect.poll(() => openConnections(lab)).toBe(0);
      expect(existsSync(bundle)).toBe(false);
    },
  );

  it('twice is heard, too', async () => {
    const run = ask();
    await expect.poll(() => openConnections(lab), WATCHED).toBeGreaterThan(0);
    run.kill('SIGTERM');
    run.kill('SIGINT');
    expect([130, 143]).toContain((await run.end).code);
    await expect.poll(() => openConnections(lab)).toBe(0);
  });
});

describe('the demo', () => {
  it.for(SIGNALS)('puts its leaves and files away after %s: %i', async ([signal, code]) => {
    const folder = freshFolder();
    const run = startBgpwhy(['demo'], { TMPDIR: folder });
    await expect.poll(() => readdirSync(folder), WATCHED).toHaveLength(1);
    run.kill(signal);
    expect(await run.end).toEqual({ code, stdout: '', stderr: '' });
    expect(readdirSync(folder)).toEqual([]);
    expect(run.children()).toEqual([]);
  });
});
