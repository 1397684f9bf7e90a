import { keyboardOf } from './keyboard.js';
import { type Sheet, sheetOn } from './sheet.js';
import { openPage, type Terminal } from './terminal.js';

/** The terminal while the screen has it. */
export interface Stage {
  /** What Ink takes for its keyboard. */
  readonly stdin: NodeJS.ReadStream;
  readonly sheet: Sheet;
  /** Gives the terminal away, ordinary page and keyboard, until the work is done. Nothing is drawn meanwhile. */
  readonly aside: (work: () => Promise<void>) => Promise<void>;
  /** Whether a key was pressed so far. */
  readonly isTouched: () => boolean;
  /** The next frame is drawn from scratch. */
  readonly forget: () => void;
  /** Gives the terminal back for good. */
  readonly leave: () => void;
}

export function stageOn(terminal: Terminal): Stage {
  const page = openPage(terminal);
  const sheet = sheetOn(terminal.stdout);
  const keyboard = keyboardOf(terminal.stdin);
  let left = false;
  const giveAway = (): void => {
    sheet.hold(true);
    keyboard.rest();
    page.leave();
  };
  const takeBack = (): void => {
    page.enter();
    keyboard.listen();
    sheet.hold(false);
    sheet.forget();
  };
  keyboard.listen();
  return {
    stdin: keyboard.stdin,
    sheet,
    aside: async (work) => {
      giveAway();
      try {
        await work();
      } finally {
        if (!left) takeBack();
      }
    },
    isTouched: keyboard.isTouched,
    forget: sheet.forget,
    leave: () => {
      left = true;
      giveAway();
    },
  };
}
