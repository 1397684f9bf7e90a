import type { Feed } from '#tui/board.js';
import { sentence } from '#tui/linear/sentence.js';
import { copyingBy } from './copying.js';
import type { Looks } from './looks.js';
import { saveNew } from './save-new.js';

/** Opens the screen on the terminal of the process, until the user quits or the signal aborts. */
export async function openScreen(
  feed: Feed,
  { clipboard, bindings, ...look }: Looks,
  signal: AbortSignal,
): Promise<void> {
  const { mount } = await import('#tui/mount.js');
  // A terminal that has gone is no failure of ours, and not everybody passes on that it has.
  process.stdin.on('error', () => {}).once('close', hangUp);
  await mount(
    feed,
    {
      ...{ terminal: process, look, bindings, place: {} },
      copy: copyingBy(clipboard, process.env, (sequence) => process.stdout.write(sequence)),
      save: (name, text) => saveNew(process.cwd(), name, text),
    },
    signal,
  ).finally(() => process.stdin.off('close', hangUp));
}

const hangUp = (): void => void process.kill(process.pid, 'SIGHUP');

/**
 * The same told line by line on standard output, until the user quits. What is copied goes where pasting
 * finds it; into a pipe there is no such place, and it is told.
 */
export async function openLinear(feed: Feed, looks: Looks, signal: AbortSignal): Promise<void> {
  const { runLinear } = await import('./linear.js');
  const { stdin: input, stdout: output } = process;
  const copy = copyingBy(looks.clipboard, process.env, (sequence) => output.write(sequence));
  await runLinear(
    feed,
    looks,
    {
      copy: (text, what) => (output.isTTY ? [sentence(copy(text, what))] : text.split('\n')),
      save: (name, text) => saveNew(process.cwd(), name, text),
    },
    { input, output },
    signal,
  );
}
