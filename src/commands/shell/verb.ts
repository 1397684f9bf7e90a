import { isThere } from '#collect/files.js';
import { isPrefix } from '#facts/prefix.js';
import { nearTo } from '#text/near.js';
import { UsageError } from './usage-error.js';

/** Every verb of the program; a test holds this list to the files of `src/commands`. */
export const VERBS = [
  'capture',
  'demo',
  'diagnose',
  'explain',
  'lab',
  'parse',
  'role',
  'rules',
  'schema',
  'tui',
] as const;

export const isVerb = (word: string): word is (typeof VERBS)[number] =>
  (VERBS as readonly string[]).includes(word);

const HELP = ['help', '--help', '-h'];

/**
 * The words as a verb and what follows it: `bgpwhy PREFIX …` is short for `bgpwhy diagnose PREFIX …`,
 * and `bgpwhy help VERB` for `bgpwhy VERB --help`. No word at all is short for `bgpwhy tui` on a screen.
 *
 * @throws UsageError when the first word is neither a verb nor a prefix
 */
export function withVerb(argv: readonly string[], onScreen = false): readonly string[] {
  const [first, ...others] = argv;
  if (first === undefined) return onScreen ? ['tui'] : argv;
  if (first === '--version' || isVerb(first)) return argv;
  if (HELP.includes(first)) return helpFor(others);
  if (isPrefix(first)) return ['diagnose', ...argv];
  throw first.startsWith('-') ? noVerb(first) : unknown(first);
}

/** The verb that a command line is about; null when it names none. */
export function verbOf(argv: readonly string[]): (typeof VERBS)[number] | null {
  const [first] = argv;
  if (first === undefined) return null;
  if (isVerb(first)) return first;
  return isPrefix(first) ? 'diagnose' : null;
}

function helpFor(others: readonly string[]): readonly string[] {
  const [word, more] = others.filter((other) => !other.startsWith('-') && other !== 'help');
  if (word === undefined) return ['--help'];
  const verb = verbOf([word]);
  if (verb === null) throw unknown(word);
  if (more !== undefined)
    throw new UsageError(
      `help takes one verb, not \`${more}\` as well`,
      `write \`bgpwhy help ${verb}\``,
    );
  return [verb, '--help'];
}

function noVerb(flag: string): UsageError {
  return new UsageError(
    `\`${flag}\` stands where a verb or a prefix belongs`,
    'put a verb first, such as `bgpwhy diagnose --from FILE`; `bgpwhy --help` lists the verbs',
  );
}

function unknown(word: string): UsageError {
  return new UsageError(`\`${word}\` is neither a verb nor a prefix`, meantBy(word));
}

function meantBy(word: string): string {
  if (isThere(word)) return `to read the file or folder: \`bgpwhy diagnose --from ${word}\``;
  const [near] = nearTo(word, VERBS);
  return near === undefined
    ? `the verbs are ${VERBS.join(', ')}`
    : `did you mean \`bgpwhy ${near}\`?`;
}
