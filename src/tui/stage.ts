import { keyboardOf } from './keyboard.js';
import { type Sheet, sheetOn } from './sheet.js';
import { openPage, type Terminal } from './terminal.js';

/** The terminal while the screen has it. */
export interface Stage {
  /** What Ink takes for its keyboard. */
  readonly stdin: NodeJS.ReadStream;
  readonly sheet: Sheet;
  /**
   * Gives the terminal away, ordinary page and keyboard, until the work is done. Nothing is drawn meanwhile,
   * and nobody else gets it: what wants it then is not done.
   */
  readonly aside: (work: () => Promise<void>) => Promise<void>;
  /** Whether a key was pressed so far. */
  readonly isTouched: () => boolean;
  /** Takes the terminal as after a stop of which nobody told us: a shell had it, and made it its own. */
  readonly regain: () => void;
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
  let away = false;
  const giveAway = (): void => {
    away = true;
    sheet.hold(true);
    keyboard.rest();
    page.leave();
  };
  const takeBack = (): void => {
    page.enter();
    keyboard.listen();
    sheet.hold(false);
    sheet.forget();
    away = false;
  };
  // Ink draws once more as the process ends, when the page may be the user's again.
  const hold = (): void => sheet.hold(true);
  process.once('exit', hold);
  keyboard.listen();
  return {
    stdin: keyboard.stdin,
    sheet,
    aside: async (work) => {
      // Two keys may come as one: the second would have the screen drawn over what the first began.
      if (away) return;
      giveAway();
      try {
        await work();
      } finally {
        if (!left) takeBack();
      }
    },
    isTouched: keyboard.isTouched,
    regain: () => {
      if (away) return;
      keyboard.rest();
      takeBack();
    },
    forget: sheet.forget,
    leave: () => {
      process.off('exit', hold);
      left = true;
      giveAway();
    },
  };
}
