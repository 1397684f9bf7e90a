import { isPrefix } from '#facts/prefix.js';
import { nearTo } from '#text/near.js';
import { UsageError } from './usage-error.js';

/** Every verb of the program; a test holds this list to the files of `src/commands`. */
export const VERBS = ['demo', 'diagnose', 'explain', 'parse', 'rules', 'schema'] as const;

/**
 * `bgpwhy PREFIX …` is short for `bgpwhy diagnose PREFIX …`.
 *
 * @throws UsageError when the first word is neither a verb nor a prefix
 */
export function withVerb(argv: readonly string[]): readonly string[] {
  const [first] = argv;
  if (first === undefined || first.startsWith('-') || first === 'help') return argv;
  if ((VERBS as readonly string[]).includes(first)) return argv;
  if (isPrefix(first)) return ['diagnose', ...argv];
  const [near] = nearTo(first, VERBS);
  throw new UsageError(
    `\`${first}\` is neither a verb nor a prefix`,
    near === undefined ? `the verbs are ${VERBS.join(', ')}` : `did you mean \`bgpwhy ${near}\`?`,
  );
}
