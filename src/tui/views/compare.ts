import { columnsOf, wrapped } from '#render/lines.js';
import { asJson, printable } from '#text/printable.js';
import { markOf } from '../gravity.js';
import { type Line, line, piece, wordsOf } from '../line.js';
import { silenceOf } from '../silent.js';
import { VERDICTS } from '../verdict-words.js';
import { type Copies, type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';
import { linesFor, type Shown, shapeFor } from './compare-lines.js';
import { type Row, rowsOf } from './compare-rows.js';
import { type Sides, sidesOf } from './compare-sides.js';
import { differenceOf } from './compare-words.js';

/** Two leaves beside each other, or one leaf before and now; paths aligned by whom they are from. */
export const compare: View = {
  id: 'compare',
  title: 'Compare',
  what: 'two leaves, or one before and now: paths aligned by neighbor, differences marked',
  listing,
  preview: null,
};

function listing(scene: Scene): Listing {
  const silence = silenceOf(scene);
  const sides = silence === null ? sidesOf(scene) : null;
  if (sides === null) return listingOf([], { empty: silence ?? emptyWords(scene) });
  const rows = rowsOf(sides);
  const shape = shapeFor(rows, sides, scene.width);
  const shown = linesFor(rows, sides, shape);
  const at = (number: number): Shown | undefined => shown[number];
  return listingOf(
    shown.map((each) => each.line),
    {
      head: headOf(sides, scene, shape.titles),
      empty: 'neither side tells anything',
      keyAt: (number) => at(number)?.key ?? '',
      isFault: (number) => at(number)?.differs ?? false,
      opensAt: (number) => placeOf(at(number)?.row, sides, scene),
      copiesAt: (number) => copiesOf(at(number), sides),
      stops: shown.flatMap((each, number) => (each.differs && each.first ? [number] : [])),
    },
  );
}

function emptyWords({ focus, kept }: Scene): string {
  const who = focus.leaf?.name ?? 'this leaf';
  return kept === null
    ? `no other leaf tells of this prefix; \`S\` keeps ${who} as it is, to compare with it later`
    : `${who} told nothing of this prefix when it was kept`;
}

/** What makes the difference, and how both are. */
function headOf(sides: Sides, { width, focus }: Scene, titles: readonly Line[]): readonly Line[] {
  const words = wrapped(printable(differenceOf(sides)), width).map((text) => line(text, 'strong'));
  const both = [sides.own, sides.other].flatMap(({ name, one, leaf }, at): Line => {
    const { mark, tone } = markOf(one, leaf);
    return [
      ...(at === 0 ? [] : [piece('  beside  ', 'dim')]),
      piece(`${name} `, 'strong'),
      piece(`${mark} ${VERDICTS[leaf.verdict].words}`, tone),
    ];
  });
  const prefix = piece(`  ${focus.one?.prefix ?? ''}`, 'dim');
  const fits = columnsOf(wordsOf([...both, prefix])) <= width;
  return [fits ? [...both, prefix] : both, ...words, ...titles];
}

/** A path opens on the side that has it. */
function placeOf(row: Row | undefined, { own, other }: Sides, { place }: Scene) {
  if (row === undefined) return null;
  const here = { ...place, leaf: own.leaf.name, finding: null, file: null, line: null };
  if (row.pair === null) return { ...here, view: 'paths' as const, path: null };
  if (row.pair.own !== null) return { ...here, view: 'why' as const, path: row.pair.key };
  return other.one === own.one
    ? {
        ...here,
        view: 'why' as const,
        leaf: other.leaf.name,
        path: row.pair.key.replace(/^other /, ''),
      }
    : null;
}

function copiesOf(shown: Shown | undefined, { own, other }: Sides): Copies {
  if (shown?.row === undefined) return NO_COPIES;
  const { what, under, own: mine, other: theirs } = shown.row;
  const name = under === null ? what : `${under}, ${what}`;
  return {
    ...NO_COPIES,
    value: mine === null ? null : printable(mine),
    row: printable(
      `${name}: ${own.name} ${mine ?? 'has none'}; ${other.name} ${theirs ?? 'has none'}`,
    ),
    json: asJson({ what: name, [own.name]: mine, [other.name]: theirs }),
  };
}
