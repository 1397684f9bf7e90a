import { Writable } from 'node:stream';
import { type Canvas, canvasOn } from './canvas.js';
import { keyboardOf } from './keyboard.js';
import { openPage, type Terminal } from './terminal.js';

/** The terminal while the screen has it. */
export interface Stage {
  /** What Ink takes for its terminal: it reads keys there, and what it writes comes to nothing. */
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly draw: Canvas['draw'];
  /** Gives the terminal away, ordinary page and keyboard, until the work is done. Nothing is drawn meanwhile. */
  readonly aside: (work: () => Promise<void>) => Promise<void>;
  /** The next frame is drawn from scratch. */
  readonly forget: () => void;
  /** Gives the terminal back for good. */
  readonly leave: () => void;
}

export function stageOn(terminal: Terminal): Stage {
  const page = openPage(terminal);
  const canvas = canvasOn(terminal.stdout);
  const keyboard = keyboardOf(terminal.stdin);
  let left = false;
  const giveAway = (): void => {
    canvas.hold(true);
    keyboard.rest();
    page.leave();
  };
  const takeBack = (): void => {
    page.enter();
    keyboard.listen();
    canvas.hold(false);
    canvas.forget();
  };
  keyboard.listen();
  return {
    stdin: keyboard.stdin,
    stdout: nowhere(),
    draw: canvas.draw,
    aside: async (work) => {
      giveAway();
      try {
        await work();
      } finally {
        if (!left) takeBack();
      }
    },
    forget: canvas.forget,
    leave: () => {
      left = true;
      giveAway();
    },
  };
}

/** Ink writes to it, and asks for nothing else of a terminal. */
const nowhere = (): NodeJS.WriteStream =>
  new Writable({ write: (_, __, done) => done() }) as unknown as NodeJS.WriteStream;
