import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ended, openSshTest, title } from '../support/lab.js';
import { bgpwhy } from '../support/program.js';

const RUN = fileURLToPath(new URL('../../bin/run.js', import.meta.url));

let folder = '';
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a place '));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A lab as a user starts it, in whose folder for temporary files nothing else is. */
async function started(words: readonly string[]) {
  const env = { PATH: process.env['PATH'], TMPDIR: folder, LANG: 'C.UTF-8' };
  const child = spawn(process.execPath, [RUN, 'lab', ...words], { env });
  running.push(child);
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  const end = once(child, 'exit');
  await expect.poll(() => told, { timeout: 15_000 }).toContain('Ctrl-C ends the lab');
  const [, dir = ''] = /^the inventory, .* are in (.*)$/m.exec(told) ?? [];
  const ports = [...told.matchAll(/port (\d+) {2}SR Linux/g)].map(([, port]) => Number(port));
  return { child, end, told, dir, ports };
}

/** Whether somebody listens. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('bgpwhy lab', () => {
  openSshTest(title('tells how to ask, and what it tells works when it is typed'), async () => {
    const { told, end, child, dir } = await started(['seed']);
    expect(told).toMatch(/^2 leaves of leaf1-evpn-path-is-shorter on 127\.0\.0\.1:\n/);
    expect(told).toMatch(
      /^ {2}bgpwhy diagnose 10\.254\.254\.241\/32 -n ip-vrf1 -t leaf1,leaf2 --inventory /m,
    );
    const line = told.split('\n').find((one) => one.startsWith('  ssh ')) ?? '';
    const typed = `${line.replace('ssh ', 'ssh -F /dev/null -o IdentityAgent=none ')}`;
    const ssh = spawn('bash', ['-c', typed], { stdio: ['ignore', 'pipe', 'pipe'] });
    expect(await ended(ssh)).toMatchObject({
      ...{ status: 0, stderr: '' },
      stdout: expect.stringContaining('Hostname             : leaf1\n'),
    });
    expect(existsSync(dir)).toBe(true);
    child.kill('SIGTERM');
    expect(await end).toEqual([0, null]);
  });

  test.for([
    ['SIGINT', 130],
    ['SIGTERM', 0],
    ['SIGHUP', 0],
  ] as const)('leaves no file, no port and no process behind after %s', async ([signal, code]) => {
    const { child, end, dir, ports } = await started(['seed', 'healthy']);
    expect(dir.startsWith(folder)).toBe(true);
    expect(ports).toHaveLength(4);
    expect(await Promise.all(ports.map(answers))).toEqual([true, true, true, true]);
    const idle = connect(ports[0] ?? 0, '127.0.0.1');
    idle.on('error', () => {});
    await once(idle, 'connect');
    child.kill(signal);
    expect(await end).toEqual([code, null]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await Promise.all(ports.map(answers))).toEqual([false, false, false, false]);
  });

  test('ends in the middle of its start, too, and leaves nothing behind', async () => {
    const env = { PATH: process.env['PATH'], TMPDIR: folder };
    const child = spawn(process.execPath, [RUN, 'lab', 'fabric-64'], { env, stdio: 'ignore' });
    running.push(child);
    const end = once(child, 'exit');
    await expect.poll(() => readdirSync(folder), { timeout: 15_000, interval: 2 }).toHaveLength(1);
    child.kill('SIGINT');
    expect(await end).toEqual([130, null]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('ends when nobody reads what it tells', async () => {
    const env = { PATH: process.env['PATH'], TMPDIR: folder };
    const child = spawn(process.execPath, [RUN, 'lab'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    child.stderr.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writes into a folder that is given, and leaves that there', async () => {
    const dir = join(folder, 'my lab');
    const { child, end } = await started(['healthy', '--dir', dir, '--fault', 'leaf2=slow']);
    child.kill('SIGTERM');
    await end;
    expect(readdirSync(dir).sort()).toEqual([
      'id_ed25519',
      'inventory.yaml',
      'known_hosts',
      'password',
    ]);
    expect(readFileSync(join(dir, 'inventory.yaml'), 'utf8')).toContain('scenario: "healthy"');
    expect(bgpwhy(['lab', '--dir', dir])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/inventory\.yaml` is there already\n.*new or empty/),
    });
  });

  test('objects to a port that is taken, and says what to do', async () => {
    const { ports } = await started(['healthy']);
    const [port = 0] = ports;
    expect(bgpwhy(['lab', '--port', `${port}`])).toMatchObject({
      ...{ code: 3, stdout: '' },
      stderr: expect.stringContaining(
        `error[usage]: port ${port} of 127.0.0.1 is in use\n  = do: `,
      ),
    });
  });

  test.for([
    [['sed'], 'there is no scenario `sed`', 'did you mean `seed`?'],
    [['fabric-999'], 'there is no scenario `fabric-999`', ''],
    [['--fault', 'leaf3=drop'], 'the lab has no leaf `leaf3`', 'did you mean'],
    [['--fault', 'leaf1=drp'], '`drp` is no fault that a leaf can have', '`drop`'],
    [['--fault', 'leaf1'], '`--fault leaf1` names no leaf and mode', 'LEAF=MODE'],
  ] as const)('objects to %s', ([words, what, hint]) => {
    const { code, stdout, stderr } = bgpwhy(['lab', ...words]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(`error[usage]: ${what}`);
    expect(stderr).toContain(hint);
  });

  test('lists a line for each scenario, and all of them as JSON', () => {
    const { code, stdout, stderr } = bgpwhy(['lab', '--list']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^multipath-left-at-one +Multipath left at one \(1 leaf, 23\.10\)$/m);
    const { scenarios } = JSON.parse(bgpwhy(['lab', '--list', '--json']).stdout);
    const names = scenarios.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(stdout).toContain(`\n${name}`.trim());
    for (const wanted of [
      ...['leaf1-evpn-path-is-shorter', 'healthy', 'multipath-left-at-one', 'as-loop'],
      ...['multipath-limit-reached', 'next-hop-unresolved', 'static-route-in-front'],
      ...['evpn-ecmp-left-at-one', 'several-neighbor-as', 'resilient-hash', 'fabric-64'],
    ])
      expect(names).toContain(wanted);
  });
});
