import type { Block } from '#facts/block.js';
import type { FileFacts } from '#facts/pieces.js';
import { canonicalPrefix } from '#facts/prefix.js';

/**
 * The same files without reports that were asked for other prefixes, of which there may be ten
 * thousand: what a prefix is told by is found without going through all of them.
 */
export function reportsAbout<File extends FileFacts>(
  files: readonly File[],
): (prefix: string) => readonly File[] {
  const sorted = files.map(({ blocks }) => sortedBlocks(blocks));
  return (prefix) => {
    const wanted = canonicalPrefix(prefix);
    return files.map((file, at) => {
      const { others, named } = sorted[at] ?? { others: file.blocks, named: new Map() };
      const blocks = [...others, ...(named.get(wanted) ?? [])];
      return {
        ...file,
        blocks: blocks.sort(([one], [other]) => one - other).map(([, block]) => block),
      };
    });
  };
}

/** A report with its number in the file, since of several the last one counts. */
type Numbered = readonly [at: number, block: Block];

function sortedBlocks(blocks: readonly Block[]): {
  readonly others: readonly Numbered[];
  readonly named: ReadonlyMap<string, readonly Numbered[]>;
} {
  const others: Numbered[] = [];
  const named = new Map<string, Numbered[]>();
  for (const [at, block] of blocks.entries()) {
    const prefixes = prefixesOf(block);
    if (prefixes === null) others.push([at, block]);
    for (const prefix of prefixes ?? []) {
      const known = named.get(prefix) ?? [];
      known.push([at, block]);
      named.set(prefix, known);
    }
  }
  return { others, named };
}

/** The prefixes that a report is about, each once; null: it may be about any. */
function prefixesOf(block: Block): readonly string[] | null {
  if (block.kind === 'bgp-route') return onceEach(block.data.routes);
  if (block.kind === 'route-table-prefix' && block.data.entries.length > 0)
    return onceEach(block.data.entries);
  return null;
}

const onceEach = (rows: readonly { readonly prefix: string }[]): readonly string[] => [
  ...new Set(rows.map(({ prefix }) => canonicalPrefix(prefix))),
];
