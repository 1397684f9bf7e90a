import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byItself } from '#commands/shell/screen/live/by-itself.js';
import { pulse } from '#commands/shell/screen/live/pulse.js';
import { questionsOf } from '#commands/shell/screen/live/questions.js';
import { roundsOf } from '#commands/shell/screen/live/rounds.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Leaves that are asked, and what ends the asking of one. */
function leaves(most: number) {
  const asked: string[] = [];
  const queued: string[] = [];
  const ends = new Map<string, () => void>();
  const rounds = roundsOf(
    most,
    (name) => void queued.push(name),
    (name) => {
      asked.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    },
  );
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { rounds, asked, queued, end };
}

describe('leaves', () => {
  it('are asked no more at once than is allowed, in their order', async () => {
    const { rounds, asked, queued, end } = leaves(2);
    rounds.ask(['a', 'b', 'c']);
    expect(queued).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual(['a', 'b']);
    await end('a');
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('are asked once at a time, and again afterwards where that was wanted meanwhile', async () => {
    const { rounds, asked, end } = leaves(8);
    rounds.ask(['a']);
    rounds.ask(['a']);
    rounds.ask(['a']);
    expect(asked).toEqual(['a']);
    await end('a');
    expect(asked).toEqual(['a', 'a']);
    await end('a');
    expect(asked).toEqual(['a', 'a']);
    expect(rounds.busy().size).toBe(0);
  });

  it('that wait are asked no more once it has ended', async () => {
    const { rounds, asked, end } = leaves(1);
    rounds.ask(['a', 'b']);
    const ended = rounds.end();
    await end('a');
    await ended;
    expect(asked).toEqual(['a']);
  });
});

describe('asking by itself', () => {
  it('happens every so many seconds, until it is stopped', () => {
    const work = vi.fn();
    const { stop } = byItself(10, work);
    vi.advanceTimersByTime(25_000);
    expect(work).toHaveBeenCalledTimes(2);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('rests while it is paused, and makes up for what was due', () => {
    const work = vi.fn();
    const { pause } = byItself(10, work);
    pause(true);
    vi.advanceTimersByTime(35_000);
    expect(work).not.toHaveBeenCalled();
    pause(false);
    expect(work).toHaveBeenCalledTimes(1);
    pause(true);
    pause(false);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('a pulse', () => {
  it('does once what was asked for often', () => {
    const work = vi.fn();
    const { soon } = pulse(work, () => 0);
    for (let times = 0; times < 50; times += 1) soon();
    vi.advanceTimersByTime(1_000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('leaves three quarters of the time to others when the work is long', () => {
    let now = 0;
    const work = vi.fn(() => {
      now += 200;
    });
    const { soon } = pulse(work, () => now);
    soon();
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(1);
    soon();
    vi.advanceTimersByTime(599);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(2);
  });
});

describe('a question', () => {
  const WISH = { target: 'leaf1', what: 'give the password of admin@leaf1' };

  it('is put at once as long as there is no screen', async () => {
    const waits = vi.fn();
    const { turn } = questionsOf(waits, () => false);
    expect(await turn(async () => 'typed', WISH)).toBe('typed');
    expect(waits).not.toHaveBeenCalled();
  });

  it('waits while there is a screen, until somebody wants to answer', async () => {
    const waits = vi.fn();
    const ask = vi.fn(async () => 'typed');
    const questions = questionsOf(waits, () => true);
    questions.defer();
    expect(questions.answering()).toBeNull();
    const typed = questions.turn(ask, WISH);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).not.toHaveBeenCalled();
    expect(waits).toHaveBeenLastCalledWith(WISH, true);
    await questions.answering()?.();
    expect(await typed).toBe('typed');
    expect(waits).toHaveBeenLastCalledWith(WISH, false);
    expect(questions.answering()).toBeNull();
  });

  it('that follows soon, as after a wrong password, is put before the screen comes back', async () => {
    let settled = false;
    const questions = questionsOf(
      () => {},
      () => settled,
    );
    questions.defer();
    const first = questions.turn(async () => 'wrong', WISH);
    const second = first.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const typed = await questions.turn(async () => 'right', WISH);
      settled = true;
      return typed;
    });
    const done = questions.answering()?.();
    await vi.advanceTimersByTimeAsync(1_500);
    await done;
    expect(await second).toBe('right');
  });

  it('that nobody has any more keeps the screen waiting for no longer than it takes to log in', async () => {
    const { quiet } = questionsOf(
      () => {},
      () => false,
    );
    const over = vi.fn();
    void quiet().then(over);
    await vi.advanceTimersByTimeAsync(500);
    expect(over).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(500);
    expect(over).toHaveBeenCalled();
  });
});
