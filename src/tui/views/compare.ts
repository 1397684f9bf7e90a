import type { LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { type Line, line, piece } from '../line.js';
import { type Column, columnFor, row, titles } from '../table.js';
import { countsOf, VERDICTS } from '../verdict-words.js';
import { type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';
import { causeOf } from './cause-words.js';

/** Two leaves beside each other, their paths aligned by whom they are from. */
export const compare: View = {
  id: 'compare',
  title: 'Compare',
  what: 'two leaves beside each other, paths aligned by neighbor, differences marked',
  listing,
  preview: null,
};

interface Row {
  readonly who: string;
  readonly one: string;
  readonly other: string;
}

function listing({ focus, place }: Scene): Listing {
  const { one, leaf } = focus;
  const others = one?.leaves.filter((each) => each !== leaf) ?? [];
  const other = others.find(({ name }) => name === place.other) ?? others[0] ?? null;
  if (leaf === null || other === null)
    return listingOf([], { empty: 'there is no second leaf to compare with' });
  const rows = rowsOf(leaf, other);
  const columns = columnsFor(rows, leaf, other);
  return listingOf(
    rows.map((each) => lineOf(each, columns)),
    {
      head: [titles(columns)],
      empty: 'neither leaf told anything',
      isFault: (at) => differs(rows[at]),
      copiesAt: (at) => ({ ...NO_COPIES, value: rows[at]?.who ?? null }),
      stops: rows.flatMap((each, at) => (differs(each) ? [at] : [])),
    },
  );
}

const differs = (each: Row | undefined): boolean => each !== undefined && each.one !== each.other;

function rowsOf(one: LeafVerdict, other: LeafVerdict): readonly Row[] {
  const neighbors = new Set([...one.paths, ...other.paths].map(({ neighbor }) => neighbor));
  const told = (told: string, of: (leaf: LeafVerdict) => string): Row => ({
    who: told,
    one: of(one),
    other: of(other),
  });
  return [
    told('verdict', ({ verdict }) => VERDICTS[verdict].words),
    told('used / next hops / valid', countsOf),
    told('route owner', ({ routeOwner }) => routeOwner ?? '-'),
    told('multipath width', ({ widths }) => String(widths?.ebgp ?? '-')),
    ...[...neighbors].map((neighbor) =>
      told(neighbor ?? 'not printed', ({ paths }) =>
        paths
          .filter((path) => path.neighbor === neighbor)
          .map(wordsOf)
          .join('; '),
      ),
    ),
  ];
}

const wordsOf = (path: PathVerdict): string =>
  [path.flags.join(' ') || 'no flag', path.asPath, causeOf(path.cause)].join(', ');

const columnsFor = (
  rows: readonly Row[],
  one: LeafVerdict,
  other: LeafVerdict,
): readonly Column[] => [
  { title: '', width: 1 },
  columnFor(
    '',
    rows.map(({ who }) => who),
    24,
  ),
  columnFor(
    one.name,
    rows.map((each) => each.one),
    40,
  ),
  { title: other.name, width: 0 },
];

function lineOf(each: Row, columns: readonly Column[]): Line {
  const mark: Line = differs(each) ? [piece('!', 'warn')] : line('=', 'dim');
  return row(columns, [mark, each.who, each.one || '-', each.other || '-']);
}
