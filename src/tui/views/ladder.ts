import type { Contest, LeafVerdict } from '#findings/diagnosis.js';
import { glyphsFor } from '../glyphs.js';
import { type Line, line, piece } from '../line.js';
import { type Cell, columnFor, row, titles } from '../table.js';
import { type Listing, listingOf, type Scene, type View } from '../view.js';

/** The decision step by step: what each path has, who stays in the race, where multipath cuts. */
export const ladder: View = {
  id: 'ladder',
  title: 'Ladder',
  what: 'the decision step by step, with the value of every path and who stays in the race',
  listing,
  preview: null,
};

function listing(scene: Scene): Listing {
  const { leaf } = scene.focus;
  if (leaf === null || leaf.contests.length === 0)
    return listingOf([], { empty: 'no report holds paths whose race could be shown' });
  const columns = columnsFor(leaf);
  const rows = leaf.contests.flatMap((contest, at) => [
    ...(isCut(leaf.contests, at) ? [cutLine(scene)] : []),
    row(columns, cellsOf(contest, decidesAt(leaf, at))),
  ]);
  return listingOf(rows, {
    head: [line(`${leaf.name}: who stays in the race after each step`, 'dim'), titles(columns)],
    empty: 'no step',
    stops: rows.flatMap((pieces, at) => (pieces.some(({ tone }) => tone === 'bad') ? [at] : [])),
  });
}

const columnsFor = ({ contests, paths }: LeafVerdict) => [
  columnFor(
    'step',
    contests.map(({ step }) => step),
    28,
  ),
  ...paths.map(({ number }, at) =>
    columnFor(
      `path ${number}`,
      contests.map(({ values }) => valueOf(values[at])),
      16,
    ),
  ),
  { title: 'who stays', width: 0 },
];

const valueOf = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '-' : String(value);

function cellsOf({ step, values, left }: Contest, decides: boolean): readonly Cell[] {
  const stays: Line = [
    piece(left.join(' ')),
    ...(decides ? [piece('  <- decided here', 'bad')] : []),
  ];
  return [step, ...values.map(valueOf), stays];
}

/** Where one or more paths leave the race that is still open. */
function decidesAt({ contests, paths }: LeafVerdict, at: number): boolean {
  const before = at === 0 ? paths.length : (contests[at - 1]?.left.length ?? paths.length);
  return (contests[at]?.left.length ?? before) < before;
}

/** Steps above the cut have to tie for multipath, those below it may differ. */
const isCut = (contests: readonly Contest[], at: number): boolean =>
  contests[at]?.multipath === 'may-differ' && contests[at - 1]?.multipath === 'must-tie';

function cutLine({ ascii }: Scene): Line {
  const dash = glyphsFor(ascii).across.repeat(4);
  return line(`${dash} multipath cut: paths have to tie at the steps above ${dash}`, 'warn');
}
