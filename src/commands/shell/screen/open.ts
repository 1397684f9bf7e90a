import type { Feed } from '#tui/board.js';
import { clipboardSequence } from '#tui/clipboard.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { mount } from '#tui/mount.js';

/** How the screen looks. */
export interface Looks {
  readonly ascii: boolean;
  readonly color: boolean;
}

/** Opens the screen on the terminal of the process, until the user quits. */
export async function openScreen(feed: Feed, { ascii, color }: Looks): Promise<void> {
  await mount(
    feed,
    {
      terminal: process,
      look: { theme: color ? 'terminal' : 'mono', ascii },
      bindings: BINDINGS,
      place: {},
      copy: (text, what) => {
        const sequence = clipboardSequence(text, process.env);
        if (sequence === null) return `the ${what} is too long for a clipboard over a terminal`;
        process.stdout.write(sequence);
        return `${what} sent to the clipboard of the terminal`;
      },
      save: (name) => `${name} was not written`,
    },
    new AbortController().signal,
  );
}
