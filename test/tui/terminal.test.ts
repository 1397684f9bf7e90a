import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { openPage, stopped } from '#tui/terminal.js';

const ENTERED = '\u001b[?1049h\u001b[?7l\u001b[H';
const LEFT = '\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l';

/** A terminal that remembers what is written to it, and how its keys are read. */
function fakeTerminal(isRaw = false) {
  const written: string[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw,
    setRawMode: (raw: boolean) => {
      stdin.isRaw = raw;
      return stdin;
    },
  });
  const stdout = { write: (words: string) => written.push(words) };
  // Nothing else of a terminal is asked for.
  const terminal = { stdin, stdout } as unknown as Parameters<typeof openPage>[0];
  return { terminal, written, stdin };
}

const before = process.listeners('exit');
afterEach(() => {
  for (const listener of process.listeners('exit'))
    if (!before.includes(listener)) process.off('exit', listener);
});

/** What the process does last, whatever ends it. */
function exit(): void {
  for (const listener of process.listeners('exit'))
    if (!before.includes(listener)) listener.call(process, 1);
}

describe('the page on which the screen is drawn', () => {
  it('is the other one of the terminal, on which lines do not wrap', () => {
    const { terminal, written } = fakeTerminal();
    openPage(terminal);
    expect(written.join('')).toBe(ENTERED);
  });

  it('is left with the cursor seen, colours ended and keys read by lines', () => {
    const { terminal, written, stdin } = fakeTerminal(true);
    openPage(terminal).leave();
    expect(written.join('')).toBe(ENTERED + LEFT);
    expect(stdin.isRaw).toBe(false);
  });

  it('is left once, however often that is said', () => {
    const { terminal, written } = fakeTerminal();
    const page = openPage(terminal);
    page.leave();
    page.leave();
    exit();
    expect(written.join('')).toBe(ENTERED + LEFT);
  });

  it('is left when the process ends without a word', () => {
    const { terminal, written, stdin } = fakeTerminal(true);
    openPage(terminal);
    exit();
    expect(written.join('')).toBe(ENTERED + LEFT);
    expect(stdin.isRaw).toBe(false);
  });

  it('can be entered again, and is left again', () => {
    const { terminal, written } = fakeTerminal();
    const page = openPage(terminal);
    page.leave();
    page.enter();
    exit();
    expect(written.join('')).toBe(ENTERED + LEFT + ENTERED + LEFT);
  });
});

describe('a process that is stopped', () => {
  it('goes on when it is told to', async () => {
    const heard: string[] = [];
    const kill = process.kill;
    process.kill = (_, signal) => {
      heard.push(String(signal));
      return true;
    };
    const going = stopped();
    process.kill = kill;
    expect(heard).toEqual(['SIGTSTP']);
    process.emit('SIGCONT', 'SIGCONT');
    await going;
    expect(process.listenerCount('SIGCONT')).toBe(0);
  });
});
