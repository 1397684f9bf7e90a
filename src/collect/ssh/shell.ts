import type { ClientChannel } from 'ssh2';
import { guard } from '#collect/wire/guard.js';
import type { AskLimits } from './answer.js';
import { ear } from './ear.js';
import { type Line, type Outcome, sending } from './exec.js';
import { bounded, type Heard } from './hearing.js';
import { promptAtEnd, withoutEchoAndPrompt } from './prompt.js';

/** An interactive shell of a leaf that runs no commands on channels of their own. One question at once. */
export interface Shell {
  readonly kind: 'shell';
  readonly ask: (command: string, limits: AskLimits) => Promise<Heard>;
  /** False after an answer that did not come to its end: what comes next may belong to it. */
  readonly isUsable: () => boolean;
  readonly close: () => void;
}

/** What makes the shell readable: no completion, no redrawing. Both last for this session only. */
const PREPARATION = [
  'environment cli-engine type basic',
  'environment complete-on-space false',
] as const;

/** Wide enough that nothing we send is wrapped. */
const TERMINAL = { term: 'dumb', cols: 1_000, rows: 1_000, width: 0, height: 0 };

/** Opens a shell, waits for its prompt and prepares it. */
export async function openShell(line: Line, limits: AskLimits): Promise<Shell | Outcome> {
  const shell = await shellOver(line, limits);
  if (shell === null) return { kind: 'no-channel' };
  const greeting = await shell.wait(limits);
  if (greeting.end !== 'complete') return { kind: 'heard', ...greeting };
  for (const command of PREPARATION) {
    const prepared = await shell.ask(command, limits);
    if (prepared.end !== 'complete') return { kind: 'heard', ...prepared };
  }
  return shell;
}

type Waiting = Shell & { readonly wait: (limits: AskLimits) => Promise<Heard> };

function shellOver({ client, isCut }: Line, limits: AskLimits): Promise<Waiting | null> {
  return new Promise((resolve) => {
    const settle = bounded(limits, () => resolve(null));
    const opened = (error: Error | undefined, channel: ClientChannel): void => {
      resolve(error ? null : shellOn(channel));
      settle('refused');
    };
    if (isCut()) settle('cut-off');
    else sending(() => client.shell(TERMINAL, opened), settle);
  });
}

function shellOn(channel: ClientChannel): Waiting {
  let usable = true;
  let name: string | null = null;
  const spoil = (): void => {
    usable = false;
    channel.pause().close();
  };
  channel.once('close', spoil).on('error', spoil).stderr.resume();
  const wait = async (limits: AskLimits): Promise<Heard> => {
    const heard = await untilPrompt(channel, name, limits);
    if (heard.end !== 'complete') spoil();
    name ??= promptAtEnd(heard.text)?.name ?? null;
    return heard;
  };
  return {
    kind: 'shell',
    wait,
    ask: async (command, limits) => {
      const bytes = `${guard(command)}\n`;
      const heard = wait(limits);
      channel.write(bytes);
      const { text, ...rest } = await heard;
      return { ...rest, text: withoutEchoAndPrompt(text, command) };
    },
    isUsable: () => usable,
    close: spoil,
  };
}

/** A prompt counts when nothing follows it for so many milliseconds: an answer may hold its likeness. */
const SILENCE = 150;

/** @param name the prompt of this shell, once it is known; no other counts then */
function untilPrompt(
  channel: ClientChannel,
  name: string | null,
  limits: AskLimits,
): Promise<Heard> {
  return new Promise((resolve) => {
    const heard = ear(limits.bytes);
    let tail = '';
    let silence: NodeJS.Timeout | undefined;
    const settle = bounded(limits, (end) => {
      clearTimeout(silence);
      channel.removeListener('data', take).removeListener('close', closed);
      resolve({ ...heard.said(), exitStatus: null, end });
    });
    const take = (bytes: Buffer): void => {
      clearTimeout(silence);
      if (!heard.hear(bytes, 'stdout')) {
        settle('too-long');
        return;
      }
      tail = (tail + bytes.toString('latin1')).slice(-TAIL);
      if (isAtPrompt(tail, name)) silence = setTimeout(settle, SILENCE, 'complete');
    };
    const closed = (): void => settle('cut-off');
    channel.on('data', take).once('close', closed).resume();
  });
}

const TAIL = 4_096;

function isAtPrompt(tail: string, name: string | null): boolean {
  const prompt = promptAtEnd(tail);
  return prompt !== null && (name === null || prompt.name === name);
}
