import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { type Lab, startLab } from '#lab/lab.js';
import { replyTo } from '#lab/reply.js';
import { storyScenario } from '#lab/scenario.js';
import { behaviourOf, FAULTS } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { asked, connected, leafOf, openSshTest, openssh, title } from '../../support/lab.js';

const STORY = 'multipath-left-at-one';
const BGP = 'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 203.0.113.10/32 detail';

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.stop();
  lab = null;
});

/** A lab of one leaf with these faults. */
async function faulty(...words: readonly string[]) {
  const behaviour = behaviourOf(words);
  if (behaviour === null) throw new Error(`no fault ${words}`);
  lab = await startLab([storyScenario(STORY, parse)], {
    behaviours: new Map([['leaf1', behaviour]]),
  });
  return { lab, leaf: leafOf(lab) };
}

/** What a leaf without a fault says. */
const whole = storyScenario(STORY, parse)
  .leaves.map((leaf) => replyTo(leaf, BGP, 100).text)
  .join('');

test('every fault is one word that is told what it does, and no other word is one', () => {
  for (const [word, told] of Object.entries(FAULTS)) {
    expect(behaviourOf([word]), word).not.toBeNull();
    expect(told, word).toMatch(/^[a-z]/);
  }
  expect(behaviourOf(['slow:20'])).toMatchObject({ delay: 20 });
  for (const word of ['', 'fast', 'slow:', 'slow:x', 'toString', '__proto__'])
    expect(behaviourOf([word]), word).toBeNull();
});

describe('a leaf that is faulty', () => {
  test('takes its time: slow', async () => {
    const { lab: slow, leaf } = await faulty('slow:300');
    const client = await connected(slow, leaf);
    const from = performance.now();
    const [one, other] = await Promise.all([asked(client, BGP), asked(client, BGP)]);
    expect(performance.now() - from).toBeGreaterThanOrEqual(290);
    expect(performance.now() - from).toBeLessThan(590);
    client.end();
    expect(one.stdout).toBe(other.stdout);
    expect(one.stdout).toBe(whole);
  });

  openSshTest(title('cuts the connection in the middle: drop'), async () => {
    const { lab: broken, leaf } = await faulty('drop');
    const { status, stdout, stderr } = await openssh(broken, leaf, [BGP]);
    expect(status).toBe(255);
    expect(stderr).toMatch(/closed by remote host/);
    expect(stdout).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  });

  openSshTest(title('ends an answer in the middle: half-answer'), async () => {
    const { lab: broken, leaf } = await faulty('half-answer');
    const { status, stdout } = await openssh(broken, leaf, [BGP]);
    expect(status).toBe(1);
    expect(stdout).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  });

  test('never answers, and lets go when the client does: silent', async () => {
    const { lab: silent, leaf } = await faulty('silent');
    const client = await connected(silent, leaf);
    const answer = await Promise.race([
      asked(client, BGP).then(() => 'answered'),
      new Promise((resolve) => setTimeout(() => resolve('nothing'), 300)),
    ]);
    expect(answer).toBe('nothing');
    client.destroy();
    await expect.poll(() => leaf.heard.at(-1)?.what).toBe('closed');
  });

  test('never stops answering, and does when the client goes: endless', async () => {
    const { lab: endless, leaf } = await faulty('endless');
    const client = await connected(endless, leaf);
    const enough = 4_000_000;
    await new Promise<void>((resolve, reject) => {
      client.exec(BGP, (error, channel) => {
        if (error !== undefined) return reject(error);
        let got = 0;
        channel.on('data', (chunk: Buffer) => {
          got += chunk.length;
          if (got >= enough) resolve();
        });
      });
    });
    client.destroy();
    await expect.poll(() => leaf.heard.at(-1)?.what).toBe('closed');
  });

  test('says what means nothing: garbage', async () => {
    const { lab: mad, leaf } = await faulty('garbage');
    const client = await connected(mad, leaf);
    const { stdout, status } = await asked(client, BGP);
    client.end();
    expect(status).toBe(0);
    expect(stdout).toHaveLength(whole.length);
    expect(new Set(stdout).size).toBeGreaterThan(200);
    expect(parse(stdout).blocks).toEqual([]);
  });

  test('paints: escape-sequences', async () => {
    const { lab: painted, leaf } = await faulty('escape-sequences');
    const client = await connected(painted, leaf);
    const { stdout } = await asked(client, BGP);
    client.end();
    const title = '\u001b]0;not your terminal\u0007';
    expect(stdout.startsWith(title)).toBe(true);
    expect(stripVTControlCharacters(stdout.slice(title.length))).toBe(whole);
  });

  openSshTest(
    title('shows another host key than the one that is known: wrong-host-key'),
    async () => {
      const { lab: stranger, leaf } = await faulty('wrong-host-key');
      const { status, stdout, stderr } = await openssh(stranger, leaf, [BGP]);
      expect({ status, stdout }).toEqual({ status: 255, stdout: '' });
      expect(stderr).toContain('REMOTE HOST IDENTIFICATION HAS CHANGED');
      expect(leaf.heard.map(({ what }) => what)).not.toContain('login');
    },
  );

  test('refuses single commands: no-exec', async () => {
    const { lab: shells, leaf } = await faulty('no-exec');
    const client = await connected(shells, leaf);
    await expect(asked(client, BGP)).rejects.toThrow('Unable to exec');
    client.end();
  });

  test('takes nobody in: no-login', async () => {
    const { lab: closed, leaf } = await faulty('no-login');
    await expect(connected(closed, leaf)).rejects.toThrow('All configured authentication');
  });

  test('takes one session at a time: one-session', async () => {
    const { lab: narrow, leaf } = await faulty('one-session', 'slow:100');
    const client = await connected(narrow, leaf);
    const first = asked(client, BGP);
    await expect(asked(client, BGP)).rejects.toThrow('Channel open failure');
    expect((await first).stdout).toBe(whole);
    expect((await asked(client, BGP)).stdout).toBe(whole);
    client.end();
    expect(leaf.heard.filter(({ what }) => what === 'session-refused')).toHaveLength(1);
  });

  openSshTest(title('greets with a banner in front of the login: banner'), async () => {
    const { lab: loud, leaf } = await faulty('banner');
    const { status, stderr } = await openssh(loud, leaf, [BGP], ['-o', 'LogLevel=INFO']);
    expect(status).toBe(0);
    expect(stderr).toContain('Only for those who are allowed in.');
  });

  test('has bash for a shell, in which sr_cli says the same: bash', async () => {
    const { lab: unix, leaf } = await faulty('bash');
    const client = await connected(unix, leaf);
    expect(await asked(client, BGP)).toEqual({
      ...{ status: 127, stdout: '' },
      stderr: 'bash: line 1: show: command not found\n',
    });
    for (const called of [`sr_cli -d '${BGP}'`, `sr_cli -d -- "${BGP}"`, `sr_cli ${BGP}`])
      expect(await asked(client, called)).toEqual({ status: 0, stdout: whole, stderr: '' });
    expect(await asked(client, `sr_cli -d '${BGP}'; reboot`)).toMatchObject({ status: 127 });
    client.end();
  });
});
