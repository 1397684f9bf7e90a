import type { ServerChannel } from 'ssh2';
import { describe, expect, test } from 'vitest';
import { promptAtEnd, withoutEchoAndPrompt } from '#collect/ssh/prompt.js';
import { guard } from '#collect/wire/guard.js';
import { file, line } from './known-hosts/written.js';
import { startWitness } from './server.js';
import { policy, session, target } from './target.js';

const VERSION = guard('show version');
const SUMMARY = guard('show network-instance summary');
const ESC = String.fromCharCode(0x1b);

const PROMPT = '--{ + running }--[  ]--\r\nA:leaf1# ';

/** What a leaf that has only a shell says, piece by piece. */
interface Script {
  readonly greeting?: readonly string[];
  readonly prompt?: string;
  /** Null: it hangs. */
  readonly answers?: (command: string) => readonly string[] | null;
}

/** Speaks as the SR Linux CLI does on a terminal: echoes each line, answers, prompts. */
const shell =
  ({ greeting = [], prompt = PROMPT, answers = () => ['whole\r\n'] }: Script, typed: string[]) =>
  (channel: ServerChannel): void => {
    channel.on('error', () => {});
    const say = async (pieces: readonly string[]): Promise<void> => {
      for (const piece of pieces) {
        channel.write(piece);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    void say([...greeting, prompt]);
    channel.on('data', (bytes: Buffer) => {
      const command = bytes.toString().trimEnd();
      typed.push(bytes.toString());
      const said = command.startsWith('environment ') ? [] : answers(command);
      void say([`${command}\r\n`, ...(said === null ? [] : [...said, prompt])]);
    });
  };

async function asking(script: Script) {
  const typed: string[] = [];
  const witness = await startWitness({ exec: null, shell: shell(script, typed) });
  const users = file(line(`[127.0.0.1]:${witness.port}`, witness.key));
  const at = target({ port: witness.port, knownHostsFiles: [users] });
  return { witness, typed, leaf: await session(at, policy()) };
}

describe('a leaf that runs no commands on channels', () => {
  test('is asked in a shell, which is prepared first; echo and prompt are cut away', async () => {
    const { witness, typed, leaf } = await asking({
      greeting: ['Welcome to the srlinux CLI.\r\n', 'Type help\r\n'],
      answers: (command) => [`${command}\r\nHostname : `, 'leaf1\r\n\r\n'],
    });
    expect(await leaf.ask(VERSION)).toMatchObject({
      command: 'show version',
      sent: 'show version',
      text: 'show version\nHostname : leaf1\n\n',
      exitStatus: null,
      end: 'complete',
    });
    expect(typed).toEqual([
      'environment cli-engine type basic\n',
      'environment complete-on-space false\n',
      'show version\n',
    ]);
    expect(witness.wanted).toEqual(['auth none', 'exec show version', 'pty', 'shell']);
  });

  test('gets questions that come at once one after the other, in one shell', async () => {
    const { witness, leaf } = await asking({ answers: (command) => [`answer to ${command}\r\n`] });
    const told = await Promise.all([VERSION, SUMMARY, VERSION].map((one) => leaf.ask(one)));
    expect(told.map(({ text }) => text)).toEqual([
      'answer to show version\n',
      'answer to show network-instance summary\n',
      'answer to show version\n',
    ]);
    expect(witness.wanted.filter((one) => one === 'shell')).toHaveLength(1);
  });

  test('an answer that hangs ends in time, and the next one comes from a new shell', async () => {
    const { witness, leaf } = await asking({
      answers: (command) => (command === 'show version' ? null : ['whole\r\n']),
    });
    expect(await leaf.ask(VERSION, { timeout: 1_200 })).toMatchObject({
      text: '',
      end: 'timed-out',
    });
    expect(await leaf.ask(SUMMARY)).toMatchObject({ text: 'whole\n', end: 'complete' });
    expect(witness.wanted.filter((one) => one === 'shell')).toHaveLength(2);
  });

  test('an answer that is too long is cut off', async () => {
    const { leaf } = await asking({ answers: () => ['x'.repeat(1_000)] });
    expect((await leaf.ask(VERSION, { bytes: 500 })).end).toBe('too-long');
  });

  test('what looks like a prompt and is none ends no answer', async () => {
    const { leaf } = await asking({
      greeting: ['message of the day\r\nA:other# ', 'is not a prompt\r\n'],
      answers: () => ['one\r\nA:leaf1# ', '\r\nA:other# ', 'two\r\n'],
    });
    expect((await leaf.ask(VERSION)).text).toBe('one\nA:leaf1# \nA:other# two\n');
  });

  test('that never prompts is given up in time', async () => {
    const { leaf } = await asking({ prompt: 'login: ' });
    expect((await leaf.ask(VERSION, { timeout: 300 })).end).toBe('timed-out');
  });
});

describe('the prompt', () => {
  test.for([
    ['of 21.x to 23.x', PROMPT, 'A:leaf1#'],
    ['of 24.x on', '--{ running }--[  ]--\r\nA:admin@leaf1# ', 'A:admin@leaf1#'],
    [
      'with marks and a context',
      '--{ [FACTORY] * candidate shared default }--[ network-instance default protocols bgp ]--\nA:leaf1# ',
      'A:leaf1#',
    ],
    ['of the other supervisor', '--{ state }--[  ]--\r\nB:leaf1.dc-1# ', 'B:leaf1.dc-1#'],
    ['of one line', 'A:leaf1# ', 'A:leaf1#'],
    ['without a blank', '--{ running }--[  ]--\r\nA:leaf1#', 'A:leaf1#'],
    [
      'between escape sequences',
      `${ESC}[?2004h${ESC}[0;1m--{ + running }--[  ]--${ESC}[0m\r\n${ESC}]0;leaf1\x07A:leaf1#${ESC}[K `,
      'A:leaf1#',
    ],
  ] as const)('%s is found where it begins', ([, prompt, name]) => {
    const found = promptAtEnd(`row 1\r\nrow 2\r\n${prompt}`);
    expect(found?.name).toBe(name);
    expect(
      withoutEchoAndPrompt(`show version\r\nrow 1\r\nrow 2\r\n${prompt}`, 'show version'),
    ).toBe('row 1\nrow 2\n');
  });

  test.for([
    'row A:leaf1# ',
    'A:leaf1# show version',
    'Best : A:leaf1',
    '--{ running }--[  ]--\r\n',
    'a:leaf1# ',
    'A: leaf1# ',
    '[admin@leaf1 ~]# ',
    '',
  ])('is not found in %j', (text) => {
    expect(promptAtEnd(`row 1\r\n${text}`)).toBeNull();
  });

  test('what a leaf printed besides keeps its escape sequences and its empty lines', () => {
    const said = `show version\r\n${ESC}[1mbold${ESC}[0m\r\n\r\nend\r\n\r\n${PROMPT}`;
    expect(withoutEchoAndPrompt(said, 'show version')).toBe(`${ESC}[1mbold${ESC}[0m\n\nend\n\n`);
  });

  test('a long text of half prompts takes no time to speak of', () => {
    const before = performance.now();
    promptAtEnd('--{ running }--[ '.repeat(100_000));
    promptAtEnd(`${'\n--{'.repeat(600)}A:leaf1# x`);
    expect(performance.now() - before).toBeLessThan(200);
  });
});
