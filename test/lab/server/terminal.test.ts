import type { Client, ClientChannel } from 'ssh2';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Lab, startLab } from '#lab/lab.js';
import { storyScenario } from '#lab/scenario.js';
import { type Behaviour, behaviourOf } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { connected, leafOf } from '../../support/lab.js';

const behaviours = new Map<string, Behaviour>();
for (const [leaf, word] of [
  ['static-route-in-front-leaf2', 'bash'],
  ['late-reasons-leaf1', 'endless'],
] as const) {
  const behaviour = behaviourOf([word]);
  if (behaviour !== null) behaviours.set(leaf, behaviour);
}

let lab: Lab;
const clients: Client[] = [];
beforeAll(async () => {
  const stories = ['leaf1-evpn-path-is-shorter', 'late-reasons', 'static-route-in-front'];
  lab = await startLab(
    stories.map((story) => storyScenario(story, parse)),
    { behaviours },
  );
});
afterEach(() => {
  for (const client of clients.splice(0)) client.end();
});
afterAll(() => lab.stop());

/** An interactive shell, what it showed, and a way to wait until it shows something. */
interface Screen {
  readonly channel: ClientChannel;
  readonly shown: () => string;
  readonly until: (words: string) => Promise<void>;
  readonly type: (keys: string) => void;
}

async function shellAt(name: string, columns: number | null = 200): Promise<Screen> {
  const client = await connected(lab, leafOf(lab, name));
  clients.push(client);
  const window = columns === null ? false : { cols: columns, rows: 50, term: 'xterm' };
  const channel = await new Promise<ClientChannel>((resolve, reject) => {
    client.shell(window, (error, opened) =>
      error === undefined ? resolve(opened) : reject(error),
    );
  });
  let text = '';
  channel.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  return {
    channel,
    shown: () => text,
    until: (words) => expect.poll(() => text, { timeout: 5_000 }).toContain(words),
    type: (keys) => channel.write(keys),
  };
}

const SEED = 'leaf1-evpn-path-is-shorter-leaf1';
const ROUTES =
  'show network-instance ip-vrf1 route-table ipv4-unicast prefix 10.254.254.241/32 detail';

describe('a shell at a terminal', () => {
  test('shows the two lines of the prompt, painted until the engine is basic', async () => {
    const { type, until, shown } = await shellAt(SEED);
    await until(`A:${SEED}# `);
    expect(shown()).toContain('Welcome to the Nokia SR Linux CLI.\r\n');
    expect(shown()).toContain('\u001b[6n');
    const before = shown().length;
    type('environment cli-engine type basic\r');
    await until('basic\r\n');
    await expect
      .poll(() => shown().slice(before))
      .toBe(`environment cli-engine type basic\r\n--{ + running }--[  ]--\r\nA:${SEED}# `);
  });

  test('echoes each key, takes back what is erased, and answers with the line ends of a terminal', async () => {
    const { type, until, shown } = await shellAt(SEED);
    type('environment cli-engine type basic\r');
    await until('basic\r\n--{ + running }--[  ]--');
    const before = shown().length;
    type(`x\u007f${ROUTES}\r`);
    await until('resolved by 1.1.1.2/32 (vxlan)');
    await expect.poll(() => shown().slice(before)).toMatch(/# $/);
    const said = shown().slice(before);
    expect(said.startsWith(`x\b \b${ROUTES}\r\n----`)).toBe(true);
    expect(said.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(said).toContain('Route Owner   : bgp_evpn_mgr\r\n');
  });

  test('names the user in releases that do, and is as wide as the terminal', async () => {
    const { type, until, shown } = await shellAt('late-reasons-leaf1', 61);
    await until('A:admin@late-reasons-leaf1# ');
    type('show version\r\u0003');
    await until(`${'-'.repeat(61)}\r\n`);
    expect(shown()).not.toContain('-'.repeat(62));
  });

  test('stops an answer that has no end at control-C, and goes on', async () => {
    const { type, until, shown } = await shellAt('late-reasons-leaf1');
    type('show version\r');
    await expect.poll(() => shown().length).toBeGreaterThan(500_000);
    type('\u0003');
    const painted = shown().length;
    await expect.poll(() => shown().slice(painted)).toMatch(/A:admin@late-reasons-leaf1# \S*$/);
    type('quit\r');
    await until('quit\r\n');
  });

  test('objects to what it does not know, and ends at `quit`', async () => {
    const { type, until, channel } = await shellAt(SEED);
    const ended = new Promise((resolve) => channel.once('exit', resolve));
    type('reboot\r');
    await until("Parsing error: Unknown token 'reboot'.\r\nOptions are [");
    type('quit\r');
    expect(await ended).toBe(0);
  });

  test('may be bash', async () => {
    const { type, until } = await shellAt('static-route-in-front-leaf2');
    await until('[admin@static-route-in-front-leaf2 ~]$ ');
    type('show version\r');
    await until('bash: line 1: show: command not found\r\n');
    type("sr_cli -d 'show version'\r");
    await until('Software Version     : v22.11.1\r\n');
  });
});

test('a shell without a terminal only answers, line by line, and ends with its input', async () => {
  const { channel, shown } = await shellAt(SEED, null);
  const ended = new Promise((resolve) => channel.once('close', resolve));
  channel.end('show network-instance summary\nshow version\n');
  await ended;
  expect(shown()).toMatch(/^\+-[\s\S]*\+\n-{80}\nHostname[\s\S]*-{80}\n$/);
  expect(shown()).not.toContain('\r');
});
