import { Readable } from 'node:stream';
import type { ServerChannel } from 'ssh2';
import { describe, expect, test } from 'vitest';
import type { Session } from '#collect/ssh/session.js';
import { guard, type WireCommand } from '#collect/wire/guard.js';
import { file, line } from './known-hosts/written.js';
import { answer, startWitness, type Witness, type WitnessOptions } from './server.js';
import { policy, session, target } from './target.js';

const VERSION = guard('show version');
const SUMMARY = guard('show network-instance summary');

function* endless(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(32_768, 'x');
}

/** A session with a leaf that answers so. */
async function asking(
  options: WitnessOptions,
  idle?: number,
): Promise<{ readonly witness: Witness; readonly leaf: Session }> {
  const witness = await startWitness(options);
  const users = file(line(`[127.0.0.1]:${witness.port}`, witness.key));
  const at = target({ port: witness.port, knownHostsFiles: [users] });
  return { witness, leaf: await session(at, policy(), idle === undefined ? {} : { idle }) };
}

describe('over channels of its own', () => {
  test('a question is sent as it is, and nothing else is wanted of the leaf', async () => {
    const { witness, leaf } = await asking({});
    const told = await leaf.ask(VERSION);
    expect(told).toEqual({
      command: 'show version',
      sent: 'show version',
      text: 'show version was asked\n',
      stderr: '',
      secrets: 0,
      exitStatus: 0,
      startedAt: expect.any(String),
      endedAt: expect.any(String),
      end: 'complete',
    });
    expect(Date.parse(told.endedAt)).toBeGreaterThanOrEqual(Date.parse(told.startedAt));
    expect(witness.wanted).toEqual(['auth none', 'exec show version']);
  });

  test('what the guard does not know is not sent', async () => {
    const { witness, leaf } = await asking({});
    for (const bytes of ['enter candidate', 'show version\ninfo', "show version'; x", 'info']) {
      await expect(leaf.ask(bytes as WireCommand)).rejects.toThrow('was not sent');
    }
    expect(witness.wanted).toEqual(['auth none']);
  });

  test('characters that arrive in pieces are whole, and bytes that are none are kept as U+FFFD', async () => {
    const exec = (channel: ServerChannel) => {
      channel.write(Buffer.from([0x61, 0xc3]));
      setTimeout(() => {
        channel.write(Buffer.from([0xa4, 0xff, 0x0d, 0x0a]));
        channel.exit(0);
        channel.end();
      }, 30);
    };
    const { leaf } = await asking({ exec });
    expect((await leaf.ask(VERSION)).text).toBe('aä\ufffd\r\n');
  });

  test('an answer that ends without a status is cut off, whatever came', async () => {
    const exec = (channel: ServerChannel) => channel.end('Hostname : leaf1\n');
    const { leaf } = await asking({ exec });
    expect(await leaf.ask(VERSION)).toMatchObject({ exitStatus: null, end: 'cut-off' });
  });

  test('an answer whose command was killed is cut off', async () => {
    const exec = (channel: ServerChannel) => {
      channel.write('some');
      channel.exit('KILL', false, '');
      channel.end();
    };
    const { leaf } = await asking({ exec });
    expect(await leaf.ask(VERSION)).toMatchObject({
      text: 'some',
      exitStatus: null,
      end: 'cut-off',
    });
  });

  test('silence and a slow drip end when the time is up, with what came until then', async () => {
    const silent = await asking({ exec: () => {} });
    expect(await silent.leaf.ask(VERSION, { timeout: 100 })).toMatchObject({
      text: '',
      end: 'timed-out',
    });
    const exec = (channel: ServerChannel) => {
      const drip = setInterval(() => channel.write('.'), 10);
      channel.on('close', () => clearInterval(drip)).on('error', () => clearInterval(drip));
    };
    const dripping = await asking({ exec });
    const told = await dripping.leaf.ask(VERSION, { timeout: 150 });
    expect(told.end).toBe('timed-out');
    expect(told.text).toMatch(/^\.+$/);
  });

  test('an answer without an end takes no more memory than was allowed', async () => {
    const exec = (channel: ServerChannel) => {
      Readable.from(endless())
        .on('error', () => {})
        .pipe(channel)
        .on('error', () => {});
    };
    const { leaf } = await asking({ exec });
    const before = process.memoryUsage().rss;
    const told = await leaf.ask(VERSION, { bytes: 2 ** 20 });
    expect([told.end, told.text.length]).toEqual(['too-long', 2 ** 20]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
    expect((await leaf.ask(SUMMARY, { bytes: 10 })).text).toBe('xxxxxxxxxx');
  });

  test('whoever does not want an answer any more gets what came, and the others theirs', async () => {
    const exec = (channel: ServerChannel, command: string) => {
      if (command === 'show version') channel.write('begun');
      else answer(channel, 'whole\n');
    };
    const { leaf } = await asking({ exec });
    const signal = AbortSignal.timeout(100);
    const [one, other] = await Promise.all([leaf.ask(VERSION, { signal }), leaf.ask(SUMMARY)]);
    expect([one.text, one.end, other.text]).toEqual(['begun', 'cancelled', 'whole\n']);
    expect((await leaf.ask(VERSION, { signal })).end).toBe('cancelled');
  });

  test('a closed session answers nothing, and leaves no connection', async () => {
    const { witness, leaf } = await asking({});
    await leaf.close();
    await leaf.close();
    expect((await leaf.ask(VERSION)).end).toBe('cut-off');
    await expect.poll(witness.open).toBe(0);
  });

  test('the signal of a session ends it, whatever is being asked', async () => {
    const witness = await startWitness({ exec: () => {} });
    const users = file(line(`[127.0.0.1]:${witness.port}`, witness.key));
    const at = target({ port: witness.port, knownHostsFiles: [users] });
    const abort = new AbortController();
    const leaf = await session(at, policy(), { signal: abort.signal });
    const answers = [...'0123456789ab'].map(() => leaf.ask(VERSION));
    setTimeout(() => abort.abort(), 50);
    expect((await Promise.all(answers)).map(({ end }) => end)).toEqual(Array(12).fill('cancelled'));
    await expect.poll(witness.open).toBe(0);
  });

  test('what was agreed on is told', async () => {
    const { leaf } = await asking({});
    expect(leaf.agreed).toMatchObject({
      kex: expect.stringMatching(/^curve25519-sha256/),
      hostKey: 'ssh-ed25519',
      cipher: 'aes256-gcm@openssh.com',
    });
  });

  test('a leaf that runs a Unix shell is asked through sr_cli', async () => {
    const exec = (channel: ServerChannel, command: string) => {
      if (command.startsWith('sr_cli ')) return answer(channel, 'whole\n');
      channel.stderr.write('bash: line 1: show: command not found\n');
      answer(channel, '', 127);
    };
    const { witness, leaf } = await asking({ exec });
    expect(await leaf.ask(VERSION)).toMatchObject({
      command: 'show version',
      sent: "sr_cli -d 'show version'",
      text: 'whole\n',
    });
    await leaf.ask(SUMMARY);
    expect(witness.wanted.slice(2)).toEqual([
      "exec sr_cli -d 'show version'",
      "exec sr_cli -d 'show network-instance summary'",
    ]);
  });

  test('a link that died in silence is noticed', async () => {
    const { witness, leaf } = await asking({ exec: () => {} }, 100);
    const told = leaf.ask(VERSION);
    witness.freeze();
    expect((await told).end).toBe('cut-off');
  });
});
