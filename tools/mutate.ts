/**
 * Changes `src/decision` and `src/rules` in one place at a time and runs the tests that cover the file:
 * a mutant that no test notices is a sentence that nothing holds.
 *
 *     npx tsx tools/mutate.ts [--minutes M] [FILE…]
 *
 * Mutants are taken from everywhere in turn, so that any number of minutes gives a fair sample. Nothing is written to the sources: the change is made as the tests read them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './mutate/mutants.js';
import { openRunner } from './mutate/runner.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '30' } },
});

const files =
  positionals.length > 0
    ? positionals
    : ['src/decision', 'src/rules', 'src/rules/case'].flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${folder}/${name}`),
      );
const all = files.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
const until = performance.now() + Number(values.minutes) * 60_000;

process.env['RUNS'] ??= '100'; // properties: enough to notice, and not for long
const runner = await openRunner();
const [first] = files;
if (first !== undefined && !(await runner.isSound(first)))
  throw new Error(`the tests of ${first} fail as it stands`);
const survivors: Mutant[] = [];
let tried = 0;
for (const mutant of spread(all)) {
  if (performance.now() > until) break;
  const noticed = await runner.notices({ ...mutant, file: resolve(mutant.file) }, mutant.file);
  tried += 1;
  if (!noticed) survivors.push(mutant);
  if (!noticed) console.log(words(mutant));
}
if (first !== undefined && !(await runner.isSound(first)))
  throw new Error(
    `the tests of ${first} fail behind a mutant: what is told above is not to be trusted`,
  );
await runner.close();
const killed = tried - survivors.length;
console.log(`${killed} of ${tried} mutants noticed, of ${all.length} in ${files.length} files`);

/** All of them, near ones far apart: steps of the golden ratio over the whole. */
function spread<T>(all: readonly T[]): readonly T[] {
  const places = all.map((one, at) => ({ one, place: (at * 0.618_033_988_75) % 1 }));
  return places.sort((one, other) => one.place - other.place).map(({ one }) => one);
}

function words({ file, line, operator, from: before, to }: Mutant): string {
  return `${file}:${line} ${operator}: ${short(before)} -> ${short(to)}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
}
