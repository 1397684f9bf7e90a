import type { Feed } from '#tui/board.js';
import { mount } from '#tui/mount.js';
import { copyingBy } from './copying.js';
import type { Looks } from './looks.js';
import { saveNew } from './save-new.js';

/** Opens the screen on the terminal of the process, until the user quits or the signal aborts. */
export async function openScreen(
  feed: Feed,
  { clipboard, bindings, ...look }: Looks,
  signal: AbortSignal,
): Promise<void> {
  await mount(
    feed,
    {
      ...{ terminal: process, look, bindings, place: {} },
      copy: copyingBy(clipboard, process.env, (sequence) => process.stdout.write(sequence)),
      save: (name, text) => saveNew(process.cwd(), name, text),
    },
    signal,
  );
}
