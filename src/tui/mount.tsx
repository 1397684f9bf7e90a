import { type Instance, render } from 'ink';
import { App } from './app.js';
import type { Board, Feed } from './board.js';
import { canvasOn } from './canvas.js';
import type { Binding } from './keys/bindings.js';
import type { Place } from './place.js';
import type { Effect } from './state/action.js';
import { initial, type Look, type Size } from './state/state.js';
import { type Store, storeOf } from './store.js';
import { openPage, type Page, type Terminal } from './terminal.js';

/** How the screen begins, and whom it may ask to do something. */
export interface Mounted {
  readonly terminal: Terminal;
  readonly look: Look;
  readonly bindings: readonly Binding[];
  readonly place: Partial<Place>;
  /** Puts a text where the user can paste it; what came of it, for the line at the bottom. */
  readonly copy: (text: string, what: string) => string;
  /** Writes a new file; what came of it. */
  readonly save: (name: string, text: string) => string;
}

/** Milliseconds after which the age of what is shown is drawn anew. */
const TICK = 1_000;

/** Shows the screen until the user quits or the signal aborts; the terminal is then as it was. */
export async function mount(feed: Feed, given: Mounted, signal: AbortSignal): Promise<void> {
  const { terminal, look, bindings } = given;
  const page = openPage(terminal);
  const canvas = canvasOn(terminal.stdout);
  let ink: Instance | undefined;
  const first = firstOf(feed);
  const size = sizeOf(terminal);
  const store: Store = storeOf(
    { state: initial(given.place, size, look), board: first },
    bindings,
    Date.now,
    (effect) =>
      outward(effect, {
        feed,
        given,
        page,
        redraw,
        store: () => store,
        quit: () => ink?.unmount(),
      }),
  );
  const unwatch = feed.watch(store.take);
  const redraw = (): void => {
    canvas.forget();
    store.tick();
  };
  const resized = (): void => {
    canvas.forget();
    store.act({ kind: 'size', size: sizeOf(terminal) });
  };
  const timer = setInterval(store.tick, TICK);
  const aborted = (): void => ink?.unmount();
  terminal.stdout.on('resize', resized);
  signal.addEventListener('abort', aborted);
  try {
    ink = render(<App store={store} />, {
      stdin: terminal.stdin,
      stdout: canvas.stdout,
      // Every frame is written whole and at once; the canvas sees to what of it is new.
      debug: true,
      exitOnCtrlC: false,
      patchConsole: false,
      isScreenReaderEnabled: false,
    });
    await ink.waitUntilExit();
  } finally {
    clearInterval(timer);
    unwatch();
    terminal.stdout.off('resize', resized);
    signal.removeEventListener('abort', aborted);
    page.leave();
  }
}

/** A feed calls back at once with what there is. */
function firstOf(feed: Feed): Board {
  const seen: Board[] = [];
  feed.watch((board) => void seen.push(board))();
  const [first] = seen;
  if (first === undefined) throw new Error('a feed showed nothing at first');
  return first;
}

const sizeOf = ({ stdout }: Terminal): Size => ({
  columns: stdout.columns || 80,
  rows: stdout.rows || 24,
});

interface Outside {
  readonly feed: Feed;
  readonly given: Mounted;
  readonly page: Page;
  readonly redraw: () => void;
  readonly store: () => Store;
  readonly quit: () => void;
}

function outward(effect: Effect, { feed, given, page, redraw, store, quit }: Outside): void {
  const tell = (text: string): void => store().act({ kind: 'notice', text });
  if (effect.kind === 'quit') quit();
  if (effect.kind === 'copy') tell(given.copy(effect.text, effect.what));
  if (effect.kind === 'save') tell(given.save(effect.name, effect.text));
  if (effect.kind === 'repaint') redraw();
  if (effect.kind === 'suspend') void page.suspend().then(redraw);
  if (effect.kind === 'pause') feed.pause?.(effect.paused);
  if (effect.kind === 'ask') tell(feed.ask?.(effect.prefix) ?? NOBODY);
  if (effect.kind === 'refresh') tell(feed.refresh?.(effect.leaves) ?? NOBODY);
}

const NOBODY = 'there is nobody to ask: what is shown was saved before';
