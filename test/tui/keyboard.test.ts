import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { keyboardOf } from '#tui/keyboard.js';

/** A terminal that somebody types at, and the modes that it was set to. */
function terminal() {
  const modes: boolean[] = [];
  const keys = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (raw: boolean) => void modes.push(raw),
  });
  const keyboard = keyboardOf(keys as unknown as NodeJS.ReadStream); // all that it asks of one
  const heard: string[] = [];
  keyboard.stdin.on('data', (typed: Buffer) => void heard.push(typed.toString()));
  const type = async (text: string): Promise<void> => {
    keys.write(text);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { keyboard, modes, heard, type };
}

describe('the keyboard', () => {
  it('hands on what is typed while it listens, in raw mode', async () => {
    const { keyboard, modes, heard, type } = terminal();
    keyboard.listen();
    expect(keyboard.isTouched()).toBe(false);
    await type('q');
    expect(heard).toEqual(['q']);
    expect(keyboard.isTouched()).toBe(true);
    expect(modes).toEqual([true]);
  });

  it('leaves what is typed to others while it rests', async () => {
    const { keyboard, modes, heard, type } = terminal();
    keyboard.listen();
    keyboard.rest();
    await type('secret');
    expect(heard).toEqual([]);
    expect(keyboard.isTouched()).toBe(false);
    expect(modes).toEqual([true, false]);
  });

  it('leaves the mode of the terminal to nobody else', () => {
    const { keyboard, modes } = terminal();
    keyboard.stdin.setRawMode(true);
    keyboard.stdin.ref();
    expect(modes).toEqual([]);
  });
});
