import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, startLab } from '#lab/lab.js';
import { storyScenario } from '#lab/scenario.js';
import type { Heard } from '#lab/server/heard.js';
import { parse } from '#parse.js';
import { asked, connected, leafOf, openSshTest, openssh, title } from '../../support/lab.js';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab([storyScenario('leaf1-evpn-path-is-shorter', parse)]);
});
afterAll(() => lab.stop());

/** A record in a line for each thing, without the ways of logging in. */
const told = (heard: readonly Heard[], connection: number): readonly string[] =>
  heard
    .filter((one) => one.connection === connection)
    .map(({ connection: _, ...one }) => Object.values(one).join(' '))
    .filter((line) => !line.startsWith('login '));

test('a client that only asks leaves nothing else in the record', async () => {
  const leaf = leafOf(lab, 'leaf2');
  const client = await connected(lab, leaf);
  await Promise.all([asked(client, 'show version'), asked(client, 'reboot now')]);
  client.end();
  await expect.poll(() => leaf.heard.at(-1)?.what).toBe('closed');
  expect(told(leaf.heard, 0)).toEqual([
    ...['connected', 'key-offered admin', 'ready'],
    ...['session', 'session', 'exec show version', 'exec reboot now', 'closed'],
  ]);
});

test('whatever else a client asks for is in the record, and is not given', async () => {
  const leaf = leafOf(lab);
  const client = await connected(lab, leaf);
  const refused = (start: (done: (error?: Error | null) => void) => void): Promise<string> =>
    new Promise((resolve) => start((error) => resolve(error?.message ?? 'given')));
  const outcomes = [
    await refused((done) => client.forwardOut('127.0.0.1', 1, '192.0.2.1', 22, done)),
    await refused((done) => client.forwardIn('127.0.0.1', 0, done)),
    await refused((done) => client.openssh_forwardOutStreamLocal('/tmp/socket', done)),
    await refused((done) => client.openssh_forwardInStreamLocal('/tmp/socket', done)),
    await refused((done) => client.sftp(done)),
    await refused((done) => client.subsys('netconf', done)),
    await refused((done) => client.exec('show version', { x11: true }, done)),
  ];
  client.end();
  expect(outcomes).not.toContain('given');
  await expect.poll(() => leaf.heard.at(-1)?.what).toBe('closed');
  const record = told(leaf.heard, 0);
  for (const line of [
    ...['forward direct-tcpip', 'forward direct-streamlocal', 'forward tcpip-forward'],
    ...['forward streamlocal-forward@openssh.com', 'subsystem sftp', 'subsystem netconf', 'x11'],
  ])
    expect(record).toContain(line);
});

openSshTest(
  title('terminal, environment and typed lines of the OpenSSH client are in the record'),
  async () => {
    const leaf = leafOf(lab, 'leaf2');
    const options = ['-tt', '-o', 'SetEnv=SECRET_PLAN=yes'];
    const { stdout } = await openssh(lab, leaf, ['show version'], options);
    expect(stdout).toContain('\r\nHostname ');
    const { connection } = leaf.heard.at(-1) ?? { connection: -1 };
    const record = told(leaf.heard, connection);
    expect(record).toContain('env SECRET_PLAN yes');
    expect(record).toContain('exec show version');
    expect(record.filter((line) => /^pty \S* ?\d+ \d+$/.test(line))).toHaveLength(1);
  },
);
