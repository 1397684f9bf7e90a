import type { HopTree } from '#findings/hop-tree.js';
import { type Glyphs, glyphsFor } from '../glyphs.js';
import { type Line, piece, type Tone } from '../line.js';

/** A node of a tree as a row: what leads to it, and a name that outlives a refresh. */
export interface HopRow {
  readonly tree: HopTree;
  /** The branches before its label. */
  readonly lead: string;
  readonly key: string;
  /** Whether it is broken, or leads to what is. */
  readonly faulty: boolean;
}

export const hopRowsOf = (trees: readonly HopTree[], ascii: boolean): readonly HopRow[] => {
  const { branch } = glyphsFor(ascii);
  return named(trees, '').flatMap(({ tree, key }) =>
    rowsOf(tree, key, { lead: '', under: '' }, branch),
  );
};

/** What stands before a row, and before the rows below it. */
interface Indent {
  readonly lead: string;
  readonly under: string;
}

function rowsOf(
  tree: HopTree,
  key: string,
  { lead, under }: Indent,
  branch: Glyphs['branch'],
): readonly HopRow[] {
  const last = tree.below.length - 1;
  const below = named(tree.below, key).map((each, at) =>
    rowsOf(
      each.tree,
      each.key,
      at === last
        ? { lead: under + branch.last, under: `${under}   ` }
        : { lead: under + branch.middle, under: under + branch.open },
      branch,
    ),
  );
  const faulty = tree.state === 'broken' || below.some(([first]) => first?.faulty === true);
  return [{ tree, lead, key, faulty }, ...below.flat()];
}

/** Nodes of one name are told apart by their number among them. */
function named(
  trees: readonly HopTree[],
  above: string,
): readonly { readonly tree: HopTree; readonly key: string }[] {
  const seen = new Map<string, number>();
  return trees.map((tree) => {
    const times = seen.get(tree.label) ?? 0;
    seen.set(tree.label, times + 1);
    return { tree, key: `${above}/${tree.label}#${times}` };
  });
}

/** A state as a word, since colour alone tells nothing to some. */
export const STATES: Readonly<
  Record<HopTree['state'], { readonly words: string; readonly tone: Tone }>
> = {
  works: { words: 'works', tone: 'good' },
  broken: { words: 'BROKEN', tone: 'bad' },
  untold: { words: 'not told', tone: 'dim' },
};

export function lineOfHop({ tree, lead }: HopRow): Line {
  const { words, tone } = STATES[tree.state];
  const remarks = tree.remarks.join(', ');
  return [
    piece(words.padEnd(10), tone),
    piece(lead, 'dim'),
    piece(tree.label, tree.state === 'broken' ? 'bad' : 'plain'),
    ...(remarks === '' ? [] : [piece(`  ${remarks}`, tree.state === 'broken' ? 'plain' : 'dim')]),
  ];
}
