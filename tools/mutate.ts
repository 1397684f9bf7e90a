/**
 * Changes `src/decision` and `src/rules` in one place at a time and runs the tests that cover the file:
 * a mutant that no test notices is a sentence that nothing holds.
 *
 *     npx tsx tools/mutate.ts [--quick] [--minutes M] [FILE…]
 *
 * What tables leave alone is tried in properties and whole stories, too, one mutant at a time; `--quick`
 * leaves that out, so that what it tells is what tables leave alone.
 *
 * Mutants are taken from everywhere in turn, so that any number of minutes gives a fair sample. Nothing
 * is written to the sources: the tests read them with all mutants in them, each behind a switch, and are
 * run with one switch after the other turned on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './mutate/mutants.js';
import { openRunner, type Runner } from './mutate/runner.js';
import type { Numbered } from './mutate/switches.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '30' },
    quick: { type: 'boolean', default: false },
  },
});
const files =
  positionals.length > 0
    ? positionals
    : ['src/decision', 'src/rules', 'src/rules/case'].flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${folder}/${name}`),
      );
const all = files
  .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
  .map((mutant, id) => ({ ...mutant, id }));
const AT_ONCE = 400;
const until = performance.now() + Number(values.minutes) * 60_000;

process.env['RUNS'] ??= '100'; // properties: enough to notice, and not for long
const runner = await openRunner(all);
let [tried, survived] = [0, 0];
for (const some of portionsOf(spread(all))) {
  if (performance.now() > until) break;
  const survivors = await survivorsOf(some, runner);
  for (const mutant of survivors) console.log(words(mutant));
  tried += some.length;
  survived += survivors.length;
}
await runner.close();
const mutants = `${all.length} in ${files.length} files`;
console.log(`${tried - survived} of ${tried} mutants noticed, of ${mutants}`);

/** What no table notices is tried once more, there from the beginning, in all tests and stories. */
async function survivorsOf(
  some: readonly Numbered[],
  { tryAll, notices }: Runner,
): Promise<readonly Numbered[]> {
  const noticed = new Set((await tryAll(some)).flatMap((one) => one.noticed));
  const survivors: Numbered[] = [];
  for (const mutant of some.filter(({ id }) => !noticed.has(id)))
    if (values.quick || !(await notices(mutant))) survivors.push(mutant);
  return survivors.sort((one, other) => one.id - other.id);
}

/** All of them, near ones far apart: steps of the golden ratio over the whole. */
function spread<T>(all: readonly T[]): readonly T[] {
  const places = all.map((one, at) => ({ one, place: (at * 0.618_033_988_75) % 1 }));
  return places.sort((one, other) => one.place - other.place).map(({ one }) => one);
}

function portionsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.flatMap((_, at) => (at % AT_ONCE === 0 ? [all.slice(at, at + AT_ONCE)] : []));
}

function words({ file, line, operator, from: before, to }: Mutant): string {
  return `${file}:${line} ${operator}: ${short(before)} -> ${short(to)}`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}...` : line;
}
