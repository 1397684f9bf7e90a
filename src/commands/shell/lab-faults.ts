import { type Behaviour, behaviourOf, FAULTS } from '#lab/server/fault.js';
import { nearTo } from '#text/near.js';
import { UsageError } from './usage-error.js';

/**
 * How leaves behave that `--fault LEAF=MODE` is given for; several modes of one leaf add up, and `*`
 * is every leaf.
 *
 * @throws UsageError for a leaf or a mode that there is none of
 */
export function behavioursFor(
  words: readonly string[],
  names: readonly string[],
): ReadonlyMap<string, Behaviour> {
  const modes = new Map<string, string[]>();
  for (const word of words) {
    const [leaf, mode] = faultIn(word, names);
    for (const name of leaf === EVERY ? names : [leaf])
      modes.set(name, [...(modes.get(name) ?? []), mode]);
  }
  return new Map(
    [...modes].flatMap(([leaf, all]) => {
      const behaviour = behaviourOf(all);
      return behaviour === null ? [] : [[leaf, behaviour] as const];
    }),
  );
}

/** Stands for all leaves. */
const EVERY = '*';

function faultIn(word: string, names: readonly string[]): readonly [leaf: string, mode: string] {
  const [, leaf, mode] = /^([^=]+)=(.+)$/.exec(word) ?? [];
  if (leaf === undefined || mode === undefined)
    throw new UsageError(`\`--fault ${word}\` names no leaf and mode`, 'write LEAF=MODE');
  if (leaf !== EVERY && !names.includes(leaf)) throw unknownLeaf(leaf, names);
  if (behaviourOf([mode]) === null) throw unknownMode(mode);
  return [leaf, mode];
}

function unknownLeaf(leaf: string, names: readonly string[]): UsageError {
  const [near] = nearTo(leaf, names);
  return new UsageError(
    `the lab has no leaf \`${leaf}\``,
    near === undefined
      ? `it has ${names.slice(0, 8).join(', ')}${names.length > 8 ? ', …' : ''}`
      : `did you mean \`${near}\`?`,
  );
}

function unknownMode(mode: string): UsageError {
  const [near] = nearTo(mode, Object.keys(FAULTS));
  return new UsageError(
    `\`${mode}\` is no fault that a leaf can have`,
    near === undefined
      ? `there are ${Object.keys(FAULTS).join(', ')}`
      : `did you mean \`${near}\`?`,
  );
}
