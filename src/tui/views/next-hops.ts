import type { HopTree } from '#findings/hop-tree.js';
import { glyphsFor } from '../glyphs.js';
import { type Line, line, piece, type Tone } from '../line.js';
import { type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';

/** How the route is resolved: from its next hops down to interfaces. */
export const nextHops: View = {
  id: 'next-hops',
  title: 'Next hops',
  what: 'what the route goes through, down to the interface',
  listing,
  preview: null,
};

interface Row {
  readonly tree: HopTree;
  readonly lead: string;
}

const TONES: Readonly<Record<HopTree['state'], Tone>> = {
  works: 'good',
  broken: 'bad',
  untold: 'dim',
};

function listing({ board, focus, ascii }: Scene): Listing {
  const { one, leaf } = focus;
  const trees = one === null || leaf === null ? [] : board.hopsOf(one, leaf.name);
  const glyphs = glyphsFor(ascii).branch;
  const rows = trees.flatMap((tree) => rowsOf(tree, '', ''));
  function rowsOf(tree: HopTree, lead: string, indent: string): readonly Row[] {
    const last = tree.below.length - 1;
    return [
      { tree, lead },
      ...tree.below.flatMap((below, at) =>
        rowsOf(
          below,
          indent + (at === last ? glyphs.last : glyphs.middle),
          indent + (at === last ? '   ' : glyphs.open),
        ),
      ),
    ];
  }
  return listingOf(rows.map(lineOf), {
    head: leaf === null ? [] : [line(`${leaf.name}: what the route goes through`, 'dim')],
    empty: 'no route-table report of this leaf tells how the route is resolved',
    isFault: (at) => rows[at]?.tree.state === 'broken',
    copiesAt: (at) => ({ ...NO_COPIES, value: rows[at]?.tree.label ?? null }),
  });
}

const lineOf = ({ tree, lead }: Row): Line => [
  piece(lead, 'dim'),
  piece(tree.label, TONES[tree.state]),
  piece(tree.remarks.length === 0 ? '' : `  ${tree.remarks.join(', ')}`, 'dim'),
];
