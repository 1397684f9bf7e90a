import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Ends the output with one plain line, `N passed, N failed`. What breaks outside a test counts as a
 * failure, and a run in which nothing passed is no success.
 */
export default class CountReporter implements Reporter {
  #log: (line: string) => void = () => {};

  onInit({ logger }: Vitest): void {
    this.#log = (line) => logger.log(line);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const ended = (state: string) => tests.filter((one) => one.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const [passed, failed] = [ended('passed'), ended('failed') + broken + unhandled.length];
    if (passed === 0 || failed > 0) process.exitCode = 1;
    // The reporters are told in turn, and the summary is written when all of them have been.
    process.once('exit', () => this.#log(`${passed} passed, ${failed} failed`));
  }
}
