import { PassThrough } from 'node:stream';

/**
 * What Ink takes for its keyboard. It hands on what is typed at the terminal, and can rest while somebody
 * else reads there: Ink itself would keep the terminal, and turn all that is typed into text for good.
 */
export interface Keyboard {
  readonly stdin: NodeJS.ReadStream;
  readonly listen: () => void;
  readonly rest: () => void;
  /** Whether a key was pressed so far. */
  readonly isTouched: () => boolean;
}

export function keyboardOf(terminal: NodeJS.ReadStream): Keyboard {
  const keys = new PassThrough();
  let touched = false;
  const pass = (typed: Buffer): void => {
    touched = true;
    keys.write(typed);
  };
  const raw = (wanted: boolean): void => {
    if (terminal.isTTY && !terminal.destroyed) terminal.setRawMode(wanted);
  };
  // Raw or not, and whether it keeps the process alive: both are decided here.
  const same = (): PassThrough => keys;
  const stdin = Object.assign(keys, { isTTY: true, setRawMode: same, ref: same, unref: same });
  return {
    // Ink reads from it, and asks for nothing else of a terminal.
    stdin: stdin as unknown as NodeJS.ReadStream,
    listen: () => {
      raw(true);
      terminal.on('data', pass).resume();
    },
    isTouched: () => touched,
    rest: () => {
      terminal.off('data', pass).pause();
      raw(false);
    },
  };
}
