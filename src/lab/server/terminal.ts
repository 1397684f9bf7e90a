import type { ServerChannel } from 'ssh2';
import type { Engine } from './cli.js';
import { deliver, type Outlet } from './deliver.js';
import { INTERRUPT, onTerminal, typed } from './keys.js';
import { close, goneWith, type Post } from './post.js';

/**
 * An interactive shell. At a terminal it shows prompts and echoes what is typed; without one it reads
 * lines and only answers.
 *
 * @param columns of the terminal; null: there is none
 */
export function interact(channel: ServerChannel, columns: number | null, post: Post): void {
  const desk: Desk = {
    ...{ channel, columns, post, keys: '', line: '', busy: false },
    ...{ engine: 'advanced', gone: goneWith(channel), running: null },
  };
  show(desk, post.shell.welcome);
  show(desk, post.shell.prompt(desk.engine));
  channel.on('data', (chunk: Buffer) => {
    desk.keys += chunk.toString('utf8');
    interruptIn(desk);
    void readKeys(desk);
  });
  channel.on('end', () => {
    desk.keys += '\u0004';
    void readKeys(desk);
  });
}

/** A shell and what is being typed into it. */
interface Desk {
  readonly channel: ServerChannel;
  readonly columns: number | null;
  readonly post: Post;
  readonly gone: AbortSignal;
  /** What was typed and not read yet. */
  keys: string;
  line: string;
  busy: boolean;
  engine: Engine;
  /** Stops the command that is running. */
  running: AbortController | null;
}

/** Nothing but answers goes to somebody without a terminal. */
function show({ channel, columns }: Desk, text: string): void {
  if (columns !== null && channel.writable) channel.write(onTerminal(text));
}

/** Control-C stops what is running, and what was typed in front of it is lost. */
function interruptIn(desk: Desk): void {
  const at = desk.keys.lastIndexOf(INTERRUPT);
  if (at === -1 || desk.running === null) return;
  desk.keys = desk.keys.slice(at + 1);
  desk.running.abort();
}

async function readKeys(desk: Desk): Promise<void> {
  if (desk.busy) return;
  desk.busy = true;
  for (let key = nextKey(desk); key !== undefined; key = nextKey(desk)) await press(desk, key);
  desk.busy = false;
}

/** The next key; a line end of two characters is one. */
function nextKey(desk: Desk): string | undefined {
  if (desk.gone.aborted) return undefined;
  const key = desk.keys.startsWith('\r\n') ? '\r\n' : [...desk.keys.slice(0, 2)][0];
  desk.keys = desk.keys.slice(key?.length ?? 0);
  return key;
}

async function press(desk: Desk, key: string): Promise<void> {
  const { line, echo, event } = typed(desk.line, key);
  desk.line = event === 'none' ? line : '';
  show(desk, echo);
  if (event === 'end') close(desk.channel, 0);
  if (event === 'line') await run(desk, line);
  if (event === 'line' || event === 'interrupt') show(desk, desk.post.shell.prompt(desk.engine));
}

async function run(desk: Desk, line: string): Promise<void> {
  const { post, columns, channel } = desk;
  if (line.trim() !== '') post.tell({ what: 'line', line });
  const { text, change, failed } = post.shell.run(line, columns ?? 80);
  if (change === 'quit') return close(channel, 0);
  if (change !== null) desk.engine = change;
  if (failed) return void channel.write(spelledFor(columns)(text));
  if (text === '') return;
  desk.running = new AbortController();
  await deliver(text, post.behaviour, outletOf(desk, desk.running.signal));
  desk.running = null;
}

const outletOf = ({ channel, columns, gone, post }: Desk, stopped: AbortSignal): Outlet => ({
  channel,
  spelled: spelledFor(columns),
  gone: AbortSignal.any([gone, stopped]),
  cut: post.cut,
});

const spelledFor = (columns: number | null) =>
  columns === null ? (text: string): string => text : onTerminal;
