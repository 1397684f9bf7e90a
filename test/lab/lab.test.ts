import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lab, startLab } from '#lab/lab.js';
import { storyScenario } from '#lab/scenario.js';
import { parse } from '#parse.js';
import { asked, connected, leafOf, openSshTest, openssh, title } from '../support/lab.js';

const SEED = 'leaf1-evpn-path-is-shorter';
const BGP =
  'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 10.254.254.241/32 detail';
const ROUTES =
  'show network-instance ip-vrf1 route-table ipv4-unicast prefix 10.254.254.241/32 detail';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('a lab of the seed', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab([storyScenario(SEED, parse)]);
  });
  afterAll(() => lab.stop());

  const table = existsSync('/proc/net/tcp') || process.env['CI'] !== undefined;
  const alone = 'plays its leaves on the loopback address alone';
  test.runIf(table)(table ? alone : `${alone} (skipped: no /proc/net/tcp)`, async () => {
    expect(lab.leaves.map(({ name, address }) => `${name} ${address}`)).toEqual([
      'leaf1 127.0.0.1',
      'leaf2 127.0.0.1',
    ]);
    const listening =
      readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8');
    for (const { port } of lab.leaves) {
      const places = [...listening.matchAll(/: ([\dA-F]+):([\dA-F]{4}) \S+ 0A /g)]
        .filter(([, , at = '']) => Number.parseInt(at, 16) === port)
        .map(([, address]) => address);
      expect(places).toEqual(['0100007F']);
    }
  });

  openSshTest.for(['leaf1', 'leaf2'])(
    title(
      'answers the OpenSSH client, by key and with strict host keys, with what %s said in the story',
    ),
    async (name) => {
      const story = readFileSync(`scenarios/${SEED}/${name}.txt`, 'utf8');
      for (const command of [BGP, ROUTES]) {
        const { status, stdout, stderr } = await openssh(lab, leafOf(lab, name), [command]);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(story).toContain(`A:${name}# ${command}\n${stdout}--{ running }--[  ]--\n`);
      }
    },
  );

  test('writes what a user needs, for the user alone', () => {
    expect(modeOf(lab.dir)).toBe('700');
    for (const file of Object.values(lab.files)) expect(modeOf(file)).toBe('600');
    const { port } = leafOf(lab, 'leaf2');
    expect(readFileSync(lab.files.inventory, 'utf8')).toContain(
      `  - name: "leaf2"\n    address: 127.0.0.1\n    port: ${port}\n    user: admin\n    network-instances: ["ip-vrf1"]\n`,
    );
  });

  test('makes its folder with those around it, and gives up where none can be made', async () => {
    const dir = join(lab.dir, 'deep', 'deeper');
    const other = await startLab([], { dir });
    expect(modeOf(dir)).toBe('700');
    await other.stop();
    await expect(startLab([], { dir: '/proc/bgpwhy-lab/x' })).rejects.toThrow(
      /ENOENT|EACCES|EPERM/,
    );
  });

  test('shows the host key that it wrote down', async () => {
    const leaf = leafOf(lab);
    let shown = '';
    const client = await connected(lab, leaf, {
      hostHash: 'sha256',
      hostVerifier: (hash: string) => {
        shown = hash;
        return true;
      },
    });
    client.end();
    const known = readFileSync(lab.files.knownHosts, 'utf8').split('\n');
    const line = known.find((one) => one.startsWith(`[127.0.0.1]:${leaf.port} ssh-ed25519 `));
    const base64 = line?.split(' ')[2] ?? '';
    expect(createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex')).toBe(shown);
  });

  test('is told apart from another scenario that has a leaf of the same name', async () => {
    const stories = [SEED, 'multipath-left-at-one'];
    const twice = await startLab(stories.map((story) => storyScenario(story, parse)));
    expect(twice.leaves.map(({ name }) => name)).toEqual([
      `${SEED}-leaf1`,
      'leaf2',
      'multipath-left-at-one-leaf1',
    ]);
    await twice.stop();
  });
});

test('a lab that stops cuts every connection, closes every port and removes its folder', async () => {
  const lab = await startLab([storyScenario(SEED, parse)]);
  const client = await connected(lab, leafOf(lab));
  const closed = once(client, 'close');
  await lab.stop();
  await closed;
  expect(existsSync(lab.dir)).toBe(false);
  await expect(connected(lab, leafOf(lab), { password: '' })).rejects.toThrow('ECONNREFUSED');
});

test('a folder that was given stays, and no file in it is written over', async () => {
  const dir = join(mkdtempSync(join(tmpdir(), 'given-')), 'lab');
  const lab = await startLab([storyScenario(SEED, parse)], { dir });
  await lab.stop();
  expect(existsSync(lab.files.inventory)).toBe(true);
  await expect(startLab([storyScenario(SEED, parse)], { dir })).rejects.toThrow('EEXIST');
  rmSync(dir, { recursive: true });
});

test('ports are consecutive from the one that is asked for; one that is taken ends the lab', async () => {
  const { port, close } = await taken(1);
  await close();
  const lab = await startLab([storyScenario(SEED, parse)], { port });
  expect(lab.leaves.map((leaf) => leaf.port)).toEqual([port, port + 1]);
  const client = await connected(lab, leafOf(lab));
  expect((await asked(client, 'show version')).stdout).toContain('Software Version');
  client.end();
  await expect(startLab([storyScenario(SEED, parse)], { port: port + 1 })).rejects.toThrow(
    'EADDRINUSE',
  );
  await lab.stop();
});

/** A port with one behind it that was free a moment ago. */
async function taken(behind: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => new Promise<void>((done) => server.close(() => done()));
  if (port + behind < 65_535) return { port, close };
  await close();
  return taken(behind);
}
