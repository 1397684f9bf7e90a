import { createVitest, type TestModule } from 'vitest/node';
import type { Mutant } from './mutants.js';
import { testsFor } from './tests-for.js';

/** Runs tests again and again in one process, each time over other sources. */
export interface Runner {
  /** @param mutant with the whole path of its file */
  readonly notices: (mutant: Mutant, file: string) => Promise<boolean>;
  /** Whether the tests of a file pass as it stands; else they would notice anything. */
  readonly isSound: (file: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export async function openRunner(): Promise<Runner> {
  let current: Mutant | null = null;
  const plugin = {
    name: 'mutant',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (current === null || id !== current.file) return null;
      return code.slice(0, current.start) + current.to + code.slice(current.end);
    },
  };
  const vitest = await createVitest(
    'test',
    {
      watch: false,
      bail: 1,
      reporters: [{}],
      maxWorkers: 1,
      testTimeout: 20_000,
      update: false,
      isolate: false,
    },
    { plugins: [plugin] },
  );
  const fails = async (tests: readonly string[]): Promise<boolean> => {
    const specifications = await vitest.globTestSpecifications([...tests]);
    const ended = await vitest.runTestSpecifications(specifications);
    // It tells about the run before, too.
    const asked = new Set(specifications.map(({ moduleId }) => moduleId));
    const testModules = ended.testModules.filter(({ moduleId }) => asked.has(moduleId));
    if (testModules.length === 0) throw new Error(`there are no tests ${tests.join(', ')}`);
    return ended.unhandledErrors.length > 0 || testModules.some(isBroken);
  };
  const turnTo = (mutant: Mutant | null): void => {
    for (const { file } of [current, mutant].flatMap((one) => one ?? []))
      vitest.invalidateFile(file);
    current = mutant;
  };
  return {
    notices: async (mutant, file) => {
      turnTo(mutant);
      let noticed = false;
      for (const tests of testsFor(file)) noticed ||= await fails(tests);
      turnTo(null);
      return noticed;
    },
    isSound: async (file) => {
      for (const tests of testsFor(file)) if (await fails(tests)) return false;
      return true;
    },
    close: () => vitest.close(),
  };
}

const isBroken = (module: TestModule): boolean => !module.ok() || module.errors().length > 0;
