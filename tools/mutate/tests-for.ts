import { existsSync } from 'node:fs';

/**
 * The tests that hold a file to what it says, in the order in which they are asked: a mutant that the
 * first ones notice needs no others.
 */
export function testsFor(file: string): readonly (readonly string[])[] {
  const own = file.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts');
  const room = file.startsWith('src/decision/') ? 'test/decision/' : 'test/rules/';
  return [...(existsSync(own) ? [[own]] : [[room]]), ['test/scenarios.test.ts']];
}
