import type { Feed } from '#tui/board.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { mount } from '#tui/mount.js';
import type { Look } from '#tui/state/state.js';
import { type Clipboard, copyingBy } from './copying.js';
import { saveNew } from './save-new.js';

/** How the screen looks, and who copies. */
export interface Looks extends Look {
  readonly clipboard?: Clipboard;
}

/** Opens the screen on the terminal of the process, until the user quits or the signal aborts. */
export async function openScreen(
  feed: Feed,
  { clipboard = 'terminal', ...look }: Looks,
  signal: AbortSignal,
): Promise<void> {
  await mount(
    feed,
    {
      ...{ terminal: process, look, bindings: BINDINGS, place: {} },
      copy: copyingBy(clipboard, process.env, (sequence) => process.stdout.write(sequence)),
      save: (name, text) => saveNew(process.cwd(), name, text),
    },
    signal,
  );
}
