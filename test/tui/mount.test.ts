import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Board, Feed } from '#tui/board.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { mount } from '#tui/mount.js';
import { boardOf } from '../support/screen/plain-board.js';

const LEFT = '\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l';

/** A terminal that only looks like one, on which the screen is open. */
function opened(feed: Partial<Feed> = {}) {
  const written: string[] = [];
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    isRaw: false,
    setRawMode: (raw: boolean) => {
      stdin.isRaw = raw;
      return stdin;
    },
  });
  const stdout = Object.assign(
    new Writable({
      write: (words, _, done) => {
        written.push(String(words));
        done();
      },
    }),
    { isTTY: true, columns: 80, rows: 24 },
  );
  let show: (board: Board) => void = () => {};
  const whole: Feed = {
    watch: (seen) => {
      show = seen;
      seen(boardOf());
      return () => {};
    },
    ...{ refresh: null, ask: null, pause: null, questions: () => null },
    ...feed,
  };
  const ending = new AbortController();
  // Nothing else of a terminal is asked for.
  const terminal = { stdin, stdout } as unknown as Parameters<typeof mount>[1]['terminal'];
  const given = {
    ...{ terminal, bindings: BINDINGS, place: {}, look: { theme: 'mono', ascii: true } },
    ...{ copy: () => 'copied', save: () => 'saved' },
  };
  const over = mount(whole, given, ending.signal);
  return {
    over,
    stdin,
    words: () => written.join(''),
    show: (board: Board) => show(board),
    abort: () => ending.abort(),
  };
}

/** A board that can't be shown: the fault of a view, or of whoever made it. */
const broken = (): Board => ({
  ...boardOf(),
  get diagnosis(): never {
    throw new Error('nobody thought of this');
  },
});

describe('the screen gives the terminal back', () => {
  it('when the user quits', async () => {
    const { over, stdin, words } = opened();
    await expect.poll(words).toContain('read-only');
    expect(stdin.isRaw).toBe(true);
    stdin.write('q');
    await over;
    expect(words().endsWith(LEFT)).toBe(true);
    expect(stdin.isRaw).toBe(false);
  });

  it('when it is told to end', async () => {
    const { over, stdin, words, abort } = opened();
    await expect.poll(words).toContain('read-only');
    abort();
    await over;
    expect(words().endsWith(LEFT)).toBe(true);
    expect(stdin.isRaw).toBe(false);
  });

  it('when something breaks while it is drawn, and tells what', async () => {
    const { over, stdin, words, show } = opened();
    const end = expect(over).rejects.toThrow('nobody thought of this');
    await expect.poll(words).toContain('read-only');
    expect(() => show(broken())).not.toThrow();
    await end;
    expect(words().endsWith(LEFT)).toBe(true);
    expect(stdin.isRaw).toBe(false);
  });
});

describe('a key', () => {
  it('is answered by a frame', async () => {
    const { over, stdin, words, abort } = opened();
    await expect.poll(words).toContain('Fabric');
    stdin.write('9');
    await expect.poll(words).toContain('Findings');
    abort();
    await over;
  });
});

describe('the terminal is given away once at a time', () => {
  it('though two keys that want it come as one', async () => {
    let answer: () => void = () => {};
    let begun = 0;
    let waits = false;
    const work = () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        answer = resolve;
      });
    };
    const { over, stdin, words, abort } = opened({ questions: () => (waits ? work : null) });
    await expect.poll(words).toContain('Fabric');
    waits = true;
    stdin.write('RR');
    await expect.poll(() => begun).toBe(1);
    expect(stdin.isRaw).toBe(false);
    expect(stdin.listenerCount('data')).toBe(0);
    answer();
    await expect.poll(() => stdin.isRaw).toBe(true);
    expect(begun).toBe(1);
    expect(stdin.listenerCount('data')).toBe(1);
    abort();
    await over;
    expect(stdin.listenerCount('data')).toBe(0);
    expect(stdin.isRaw).toBe(false);
  });
});

describe('the screen takes the terminal again', () => {
  it('and draws all of it, when it goes on after a stop that it was not told of', async () => {
    const { over, stdin, words, abort } = opened();
    await expect.poll(words).toContain('read-only');
    stdin.isRaw = false;
    const before = words().length;
    process.emit('SIGCONT', 'SIGCONT');
    expect(stdin.isRaw).toBe(true);
    const since = () => words().slice(before);
    await expect.poll(since).toContain('read-only');
    expect(since()).toContain('\u001b[?1049h');
    expect(stdin.listenerCount('data')).toBe(1);
    abort();
    await over;
    expect(process.listenerCount('SIGCONT')).toBe(0);
  });
});
