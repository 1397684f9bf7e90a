import { chooseLeaves, type Wish } from '#inventory/choose.js';
import { thisMachine } from '#inventory/disk.js';
import type { Leaf } from '#inventory/leaf.js';
import type { Problem } from '#inventory/problem.js';
import { printable } from '#text/printable.js';
import { UsageError } from '../usage-error.js';
import type { LiveFlags } from './flags.js';

/** The leaves that the flags name, and those among them that can't be asked. */
export interface Choice {
  readonly leaves: readonly Leaf[];
  /** Each is about one leaf, which is left out. */
  readonly errors: readonly Problem[];
  /** Lines that the user should see before anybody is asked. */
  readonly remarks: readonly string[];
}

/**
 * @throws UsageError when a selector or an inventory is wrong: then nobody is asked, since the user
 *   meant somebody else
 */
export function choiceOf(flags: LiveFlags): Choice {
  const { leaves, problems } = chooseLeaves(wishOf(flags), thisMachine());
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first, ...more] = errors.filter((one) => one.leaves.length === 0);
  if (first !== undefined)
    throw new UsageError([first, ...more].map(sentenceOf).join('; '), first.hint);
  if (leaves.length + errors.length === 0)
    throw new UsageError('no leaf is named', 'name the leaves to ask with -t LEAF');
  return {
    leaves,
    errors,
    remarks: problems.filter(({ severity }) => severity !== 'error').map(lineOf),
  };
}

const wishOf = (flags: LiveFlags): Wish => ({
  selectors: flags.target ?? [],
  inventories: flags.inventory ?? [],
  sshConfig: flags['ssh-config'] ?? null,
  overrides: {
    user: flags.user ?? null,
    jump: flags.jump ?? null,
    identityFiles: flags.identity ?? [],
    knownHostsFiles: flags['known-hosts'] ?? null,
    connectTimeout: null,
  },
});

/** The problem with its place. */
export function sentenceOf({ message, place }: Problem): string {
  if (place === null) return message;
  const { file, line, column } = place;
  return `${[file, line, column].filter((part) => part !== null).join(':')}: ${message}`;
}

function lineOf(problem: Problem): string {
  const { severity, code, hint } = problem;
  const about = problem.leaves.length === 0 ? '' : ` (${problem.leaves.join(', ')})`;
  const help = hint === null ? '' : `\n  = do: ${hint}`;
  const kind = severity === 'notice' ? 'note' : severity;
  return printable(`${kind}[${code}]: ${sentenceOf(problem)}${about}`) + printableLines(help);
}

const printableLines = (text: string): string => text.split('\n').map(printable).join('\n');
