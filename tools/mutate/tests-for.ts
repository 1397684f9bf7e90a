import { existsSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests, or folders of them, that hold a file to what it says. */
export function testsFor(file: string): readonly string[] {
  if (file.startsWith('src/decision/')) return ['test/decision/'];
  const own = file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
  return [existsSync(own) ? own : 'test/rules/'];
}

/** Whole stories, which diagnose while they are listed: for what all other tests leave alone. */
export const SCENARIOS = 'test/scenarios.test.ts';

/** Fast tests first, so that slow ones have fewer mutants left to look for. */
export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => weightOf(one) - weightOf(other));
  }
}

/** Properties and whole corpora, which would be run again for each mutant that they reach. */
export const isSlow = (test: string): boolean => /property|oracle|models|corpus|matrix/.test(test);

const weightOf = ({ moduleId }: TestSpecification): number => Number(moduleId.includes('replay'));
