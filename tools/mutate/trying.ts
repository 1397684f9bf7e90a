import { type RunnerTestCase, TestRunner } from 'vitest';
import type { Outcome, Task } from './task.js';

/**
 * Runs each test as it stands, and then once for each mutant that it reaches and that no test has
 * noticed so far, all within one process that has loaded everything once.
 */
export default class Trying extends TestRunner {
  readonly #task: Task;

  constructor(config: ConstructorParameters<typeof TestRunner>[0]) {
    super(config);
    this.#task = this.injectValue('mutants');
    state.on = this.#task.fromStart ?? NONE;
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (this.#task.fromStart !== null) return run();
    turnTo(NONE, Number.POSITIVE_INFINITY);
    await run();
    const { reached, rounds } = state;
    const asked = this.#task.allowed[test.file.filepath] ?? [];
    const mine = asked.filter((id) => reached?.has(id) && !noticedByNow.has(id));
    const noticed: number[] = [];
    for (const id of mine) {
      turnTo(id, rounds * 10 + 10_000);
      if (await isBroken(test, run)) noticed.push(id);
    }
    for (const id of noticed) noticedByNow.add(id);
    // What the next file does while it is loaded is no loop of this test.
    Object.assign(state, { on: NONE, reached: null, rounds: 0, most: Number.POSITIVE_INFINITY });
    const outcome: Outcome = { reached: mine, noticed, atLoad: [...atLoad] };
    Object.assign(test.meta, { outcome });
  }
}

const NONE = -1;
const noticedByNow = new Set<number>();
const atLoad = new Set<number>();

/** Which mutant is on, which ones a test asked for, and how many rounds loops may go in it. */
const state: { on: number; reached: Set<number> | null; rounds: number; most: number } = {
  ...{ on: NONE, reached: null, rounds: 0, most: Number.POSITIVE_INFINITY },
};

const turnTo = (on: number, most: number): void =>
  void Object.assign(state, { on, most, reached: new Set(), rounds: 0 });

async function isBroken(test: RunnerTestCase, run: () => unknown): Promise<boolean> {
  // The process that asked for the tests gives up on one that is silent for a minute.
  await new Promise((goOn) => setImmediate(goOn));
  // Promises of the run before would be waited for again.
  Object.assign(test, { promises: [] });
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

/** What withSwitches writes into the sources. */
Object.assign(globalThis, {
  mutantIsOn(id: number): boolean {
    (state.reached ?? atLoad).add(id);
    return id === state.on;
  },
  goesRound(): void {
    state.rounds += 1;
    if (state.rounds > state.most) throw new Error('a loop does not end');
  },
});
