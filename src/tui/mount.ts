import './production.js';
import { type Instance, render } from 'ink';
import { createElement } from 'react';
import { App } from './app.js';
import type { Board, Feed } from './board.js';
import type { Binding } from './keys/binding.js';
import { doerFor, type Servants } from './outside.js';
import { type Depth, depthOf } from './paint.js';
import type { Place } from './place.js';
import { type Stage, stageOn } from './stage.js';
import { initial, type Look, type Size } from './state/state.js';
import { type Store, storeOf } from './store.js';
import type { Terminal } from './terminal.js';
import { newTrouble } from './trouble.js';

/** How the screen begins, and whom it may ask to do something. */
export interface Mounted extends Servants {
  readonly terminal: Terminal;
  readonly look: Look;
  readonly bindings: readonly Binding[];
  readonly place: Partial<Place>;
}

/** Milliseconds after which the age of what is shown is drawn anew. */
const TICK = 1_000;

/** Shows the screen until the user quits or the signal aborts; the terminal is then as it was. */
export async function mount(feed: Feed, given: Mounted, signal: AbortSignal): Promise<void> {
  const { stdout } = given.terminal;
  const board = firstOf(feed);
  const stage = stageOn(given.terminal);
  let ink: Instance | undefined;
  const quit = (): void => ink?.unmount();
  const store = storeFor(board, feed, given, stage, quit);
  const unwatch = watching(feed, store, stage);
  const timer = setInterval(store.tick, TICK);
  const resized = (): void => {
    stage.forget();
    store.act({ kind: 'size', size: sizeOf(given.terminal) });
  };
  const goesOn = (): void => {
    stage.regain();
    resized();
    // Whoever is stopped is not told that the window has another size now.
    process.kill(process.pid, 'SIGWINCH');
  };
  stdout.on('resize', resized);
  process.on('SIGCONT', goesOn);
  signal.addEventListener('abort', quit);
  try {
    if (signal.aborted) return;
    ink = drawn(store, stage, depthOf(stdout.getColorDepth?.() ?? 4));
    await ink.waitUntilExit();
  } finally {
    clearInterval(timer);
    unwatch();
    stdout.off('resize', resized);
    process.off('SIGCONT', goesOn);
    signal.removeEventListener('abort', quit);
    stage.leave();
  }
}

/**
 * A leaf that can't be asked, or that wants something of the user, is told wherever one looks. What it
 * wants before any key was pressed is asked at once: nobody is in the middle of something.
 */
function watching(feed: Feed, store: Store, stage: Stage): () => void {
  let told: Board['leaves'] = [];
  let asking = false;
  const ask = (questions: () => Promise<void>): void => {
    asking = true;
    void stage.aside(questions).then(() => {
      asking = false;
      store.tick();
    });
  };
  return feed.watch((board) => {
    store.take(board);
    const text = newTrouble(told, board.leaves);
    told = board.leaves;
    if (text !== null) store.act({ kind: 'notice', text });
    const questions = asking || stage.isTouched() ? null : feed.questions();
    if (questions !== null) ask(questions);
  });
}

/** A feed calls back at once with what there is. */
function firstOf(feed: Feed): Board {
  const seen: Board[] = [];
  feed.watch((board) => void seen.push(board))();
  const [first] = seen;
  if (first === undefined) throw new Error('a feed showed nothing at first');
  return first;
}

function storeFor(
  board: Board,
  feed: Feed,
  { terminal, look, bindings: keys, place, copy, save }: Mounted,
  stage: Stage,
  quit: () => void,
): Store {
  const does = doerFor({
    ...{ feed, stage, quit, copy, save },
    tell: (text) => store.act({ kind: 'notice', text }),
    redraw: () => {
      stage.forget();
      store.tick();
    },
  });
  const first = { state: initial(place, sizeOf(terminal), look, keys), board };
  const store: Store = storeOf(first, Date.now, does);
  return store;
}

const drawn = (store: Store, { stdin, sheet }: Stage, depth: Depth): Instance =>
  render(createElement(App, { store, sheet, depth }), {
    ...{ stdin, stdout: sheet.stdout },
    // What is drawn is written whole and at once; the sheet brings it to its place.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: false,
  });

const sizeOf = ({ stdout }: Terminal): Size => ({
  columns: stdout.columns || 80,
  rows: stdout.rows || 24,
});
