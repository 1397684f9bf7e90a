import { resolve } from 'node:path';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';
import { type Numbered, withSwitches } from './switches.js';
import type { Outcome, Task } from './task.js';
import { InOrder, isSlow, SCENARIOS, testsFor } from './tests-for.js';

/** Runs tests over sources that hold all mutants at once, each behind a switch. */
export interface Runner {
  /** Tries mutants, each in every table of its own that reaches it, until one notices. */
  readonly tryAll: (mutants: readonly Numbered[]) => Promise<readonly Outcome[]>;
  /** Whether those tests, or whole stories, notice a mutant that is there from the beginning. */
  readonly notices: (mutant: Numbered) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** @param mutants all that will be asked for */
export async function openRunner(mutants: readonly Numbered[]): Promise<Runner> {
  const plugin = {
    name: 'mutants',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const inFile = mutants.filter(({ file }) => resolve(file) === id);
      return inFile.length === 0 ? null : withSwitches(id, code, inFile);
    },
  };
  const vitest = await createVitest('test', OPTIONS, { plugins: [plugin] });
  const run = async (
    tests: readonly string[],
    taskOver: (found: readonly TestSpecification[]) => Task,
  ): Promise<readonly TestModule[]> => {
    const named = await vitest.globTestSpecifications([...tests]);
    const found = named.filter(({ moduleId }) => tests.includes(SCENARIOS) || !isSlow(moduleId));
    if (found.length === 0) throw new Error(`there are no tests ${tests.join(', ')}`);
    vitest.provide('mutants', taskOver(found));
    const { testModules } = await vitest.runTestSpecifications(found);
    // It tells about the run before, too.
    const asked = new Set(found.map(({ moduleId }) => moduleId));
    return testModules.filter(({ moduleId }) => asked.has(moduleId));
  };
  return {
    async tryAll(some) {
      const tests = new Set(some.flatMap(({ file }) => testsFor(file)));
      const modules = await run([...tests], (found) => ({
        allowed: Object.fromEntries(
          found.map(({ moduleId }) => [moduleId, idsFor(moduleId, some)] as const),
        ),
        fromStart: null,
      }));
      for (const broken of modules.filter(isBroken))
        throw new Error(`${broken.relativeModuleId} fails as it stands: ${errorsOf(broken)}`);
      return modules.flatMap(outcomesOf);
    },
    async notices({ id, file }) {
      const modules = await run([...testsFor(file), SCENARIOS], () => ({
        allowed: {},
        fromStart: id,
      }));
      return modules.some(isBroken);
    },
    close: () => vitest.close(),
  };
}

const OPTIONS = {
  ...{ watch: false, update: false, isolate: false, maxWorkers: 1, bail: 1, testTimeout: 20_000 },
  reporters: [{}],
  runner: './tools/mutate/trying.ts',
  sequence: { sequencer: InOrder },
};

const idsFor = (test: string, mutants: readonly Numbered[]): readonly number[] =>
  mutants
    .filter(({ file }) => testsFor(file).some((path) => test.startsWith(resolve(path))))
    .map(({ id }) => id);

const outcomesOf = (module: TestModule): readonly Outcome[] =>
  [...module.children.allTests()].flatMap((test) => test.meta().outcome ?? []);

const errorsOf = (module: TestModule): string =>
  [
    ...module.errors(),
    ...[...module.children.allTests()].flatMap((test) => test.result().errors ?? []),
  ]
    .map(({ message }) => message)
    .join('; ');

const isBroken = (module: TestModule): boolean => !module.ok() || module.errors().length > 0;
