import { afterEach, describe, expect, test } from 'vitest';
import { fixedPassword } from '#collect/secrets.js';
import type { AskLimits } from '#collect/ssh/answer.js';
import type { Policy } from '#collect/ssh/policy.js';
import { guard } from '#collect/wire/guard.js';
import { type Lab, startLab } from '#lab/lab.js';
import { replyTo } from '#lab/reply.js';
import { storyScenario } from '#lab/scenario.js';
import { behaviourOf } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { parseAnswer } from '#parse-answer.js';
import { failure, policy, session, target } from '../collect/ssh/target.js';
import { leafOf, passwordOf } from '../support/lab.js';
import { factsOf } from '../support/reading.js';

/** How the program itself fares with leaves of a lab. */

const STORY = storyScenario('leaf1-evpn-path-is-shorter', parse);
const BGP = guard(
  'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 10.254.254.241/32 detail',
);
const VERSION = guard('show version');
const whole = STORY.leaves.map((leaf) => replyTo(leaf, BGP, 100).text)[0] ?? '';

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.stop();
  lab = null;
});

async function played(...faults: readonly string[]) {
  const behaviour = behaviourOf(faults);
  if (behaviour === null) throw new Error(`no fault ${faults}`);
  lab = await startLab([STORY], { behaviours: new Map([['leaf1', behaviour]]) });
  const leaf = leafOf(lab);
  const at = target({
    port: leaf.port,
    knownHostsFiles: [lab.files.knownHosts],
    identityFiles: [lab.files.identity],
    identitiesOnly: true,
  });
  return { lab, leaf, at };
}

async function answered(
  faults: readonly string[],
  limits: Partial<AskLimits> = {},
  given: (of: Lab) => Partial<Policy> = () => ({}),
) {
  const { lab: running, leaf, at } = await played(...faults);
  const open = await session(at, policy(given(running)), { idle: 2_000 });
  const answer = await open.ask(BGP, limits);
  return { answer, leaf, open };
}

describe('bgpwhy gets the whole answer of a leaf', () => {
  test('that is sound, and asks for nothing but what it asks', async () => {
    const { answer, leaf, open } = await answered([]);
    expect(answer).toMatchObject({ text: whole, stderr: '', exitStatus: 0, end: 'complete' });
    await open.close();
    await expect.poll(() => leaf.heard.at(-1)?.what).toBe('closed');
    const asked = leaf.heard.flatMap((one) =>
      ['session', 'exec', 'shell', 'pty', 'env', 'forward', 'agent', 'x11'].includes(one.what)
        ? [one.what === 'exec' ? `exec ${one.command}` : one.what]
        : [],
    );
    expect(asked).toEqual(['session', `exec ${BGP}`]);
  });

  test('that asks for the password by keyboard-interactive', async () => {
    const secret = (of: Lab) => ({ secrets: fixedPassword(Buffer.from(passwordOf(of))) });
    const { answer } = await answered(['keyboard-interactive'], {}, secret);
    expect(answer).toMatchObject({ text: whole, end: 'complete' });
  });

  test('that refuses single commands: by a shell, without echo and prompt', async () => {
    const { answer, leaf } = await answered(['no-exec']);
    expect(answer.end).toBe('complete');
    const read = (text: string) =>
      parseAnswer({ file: '', text, command: BGP, device: 'leaf1', whole: true });
    expect(read(answer.text).blocks.map(({ data }) => factsOf(data))).toEqual(
      read(whole).blocks.map(({ data }) => factsOf(data)),
    );
    expect(answer.text.replaceAll('\r', '').trim()).toBe(whole.trim());
    const lines = leaf.heard.flatMap((one) => (one.what === 'line' ? [one.line] : []));
    expect(lines).toEqual([
      ...['environment cli-engine type basic', 'environment complete-on-space false'],
      BGP,
    ]);
  });

  test('that has bash for a shell', async () => {
    const { answer } = await answered(['bash']);
    expect(answer).toMatchObject({ text: whole, exitStatus: 0, end: 'complete' });
    expect(answer.sent).toBe(`sr_cli -d '${BGP}'`);
  });

  test('that takes one session at a time, however many questions there are', async () => {
    const { lab: running, at } = await played('one-session', 'slow:50');
    expect(running.leaves).toHaveLength(2);
    const open = await session(at, policy());
    const answers = await Promise.all([BGP, VERSION, BGP].map((command) => open.ask(command)));
    expect(answers.map(({ end }) => end)).toEqual(['complete', 'complete', 'complete']);
    expect(answers[2]?.text).toBe(whole);
  });

  test('that greets with a banner', async () => {
    const { answer, open } = await answered(['banner']);
    expect(answer.text).toBe(whole);
    expect(open.banner).toContain('Only for those who are allowed in.');
  });
});

describe('bgpwhy does not take for whole what a leaf', () => {
  test.for([
    ['drop', 'cut-off'],
    ['endless', 'too-long'],
    ['silent', 'timed-out'],
  ] as const)('says with the fault %s: the answer is %s', async ([fault, end]) => {
    const { answer } = await answered([fault], { timeout: 1_500, bytes: 500_000 });
    expect(answer.end).toBe(end);
  });

  test('ends in the middle, with exit status 1', async () => {
    const { answer } = await answered(['half-answer']);
    expect(answer).toMatchObject({ exitStatus: 1, text: whole.slice(0, whole.length / 2) });
  });

  test('says that means nothing', async () => {
    const { answer } = await answered(['garbage']);
    const { blocks } = parseAnswer({
      ...{ file: '', text: answer.text, command: BGP, device: 'leaf1', whole: true },
    });
    expect(blocks).toEqual([]);
  });
});

describe('bgpwhy is not let in, or stays away, where a leaf', () => {
  test('shows another key: nothing is said to it', async () => {
    const { leaf, at } = await played('wrong-host-key');
    expect((await failure(at, policy())).kind).toBe('host-key-changed');
    const said = leaf.heard.map(({ what }) => what);
    expect(said).not.toContain('login');
    expect(said).not.toContain('key-offered');
  });

  test('takes no key and no password', async () => {
    const { at } = await played('no-login');
    expect((await failure(at, policy())).kind).toBe('not-authenticated');
  });
});
