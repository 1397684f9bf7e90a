import P from 'parsimmon';
import type { Span } from '#text/span.js';
import type { BoxHead } from './box-head.js';
import { type BoxRow, boxRows, columnTitles, type Role } from './cells.js';
import { manyOf } from './combine.js';
import { matching } from './lexemes.js';

/** A table that is a box and nothing else: neither a title stands above it nor counts below. */
export interface PlainBoxShape<C> {
  /** The columns of all releases we know, by their titles without blanks. */
  readonly columns: ReadonlyMap<string, C>;
  /** The column that names a row. */
  readonly name: C;
  /** A column that only the line with which a row begins fills. */
  readonly state: C;
  /** A column of which a whole word begins a row as well, where the state is empty. */
  readonly adminState: C;
}

/** What the table is made of below its titles, in printed order. */
export type PlainBoxItem =
  | { readonly kind: 'rows'; readonly rows: readonly BoxRow[]; readonly remarks: readonly Span[] }
  | { readonly kind: 'border' }
  | { readonly kind: 'stray'; readonly span: Span };

export interface PlainBox<C> {
  readonly head: BoxHead<C>;
  readonly items: readonly PlainBoxItem[];
  readonly end: number;
}

// +---------+---------+-------------+------------+-----------+-------------+
// |  Name   |  Type   | Admin state | Oper state | Router id | Description |   (wrapped or not)
// +=========+=========+=============+============+===========+=============+
const boxHead = <C>({ columns: known, name, state }: PlainBoxShape<C>): P.Parser<BoxHead<C>> =>
  matching(
    'the titles of the columns',
    /[\s-]*(?:\+-[-+]*\s*)?(\|[^+]{0,4000}\|)\s*(\+=[=+]*)/d,
  ).chain(({ groups }): P.Parser<BoxHead<C>> => {
    const titles = columnTitles(groups[1] ?? '', groups[2] ?? '');
    const columns: readonly (C | null)[] = titles.map((title) => known.get(title) ?? null);
    const span = groups.indices?.[1] ?? [groups.index, groups.index];
    return columns.includes(name) && columns.includes(state)
      ? P.of({ titles, columns, span })
      : P.fail('other columns');
  });

/** Only the line with which a row begins has a state, or the whole word of what was configured. */
function roleIn<C>(columns: readonly (C | null)[], shape: PlainBoxShape<C>): Role {
  const [name, state] = [columns.indexOf(shape.name) + 1, columns.indexOf(shape.state) + 1];
  const adminState = columns.indexOf(shape.adminState) + 1;
  return (line) => {
    const begun = /\S/.test(line[state] ?? '') || ADMIN_STATE.test(line[adminState] ?? '');
    if (!begun) return 'continues';
    return /\S/.test(line[name] ?? '') ? 'begins' : 'stray';
  };
}

const ADMIN_STATE = /^\s*(?:enable|disable)\s*$/;

// | default | default | enable      | up         | 192.0.2.1 |             |
// |         |         |             |            |           | (the rest of wrapped cells)
const rowsOf = <C>(
  columns: readonly (C | null)[],
  shape: PlainBoxShape<C>,
): P.Parser<PlainBoxItem> =>
  boxRows(columns.length, roleIn(columns, shape), (row) => row).map(
    (found): PlainBoxItem => ({ kind: 'rows', ...found }),
  );

// +---------+---------+-------------+------------+-----------+-------------+
const border = matching('a border', /\s*\+(?:-+\+){2,}/).map(
  (): PlainBoxItem => ({ kind: 'border' }),
);

/** A line that has no place here, while more of the table follows. */
const stray = matching(
  'nothing else',
  /\s*((?!\+-)\S[^\n]*)(?=\n(?:[^\n]*\n){0,12}?[^\S\n]*[|+])/d,
).map(({ groups }): PlainBoxItem => {
  const [start] = groups.indices?.[1] ?? [groups.index];
  return { kind: 'stray', span: [start, start + (groups[1] ?? '').trimEnd().length] };
});

/** The table behind its titles; the border below the rows ends it. */
export const plainBox = <C>(shape: PlainBoxShape<C>): P.Parser<PlainBox<C>> =>
  boxHead(shape).chain((found) =>
    P.seqMap(
      manyOf(P.alt(rowsOf(found.columns, shape), stray)),
      border.or(P.of(null)),
      P((_, at) => P.makeSuccess(at, at)),
      (items, closing, end): PlainBox<C> => ({
        head: found,
        items: closing === null ? items : [...items, closing],
        end,
      }),
    ),
  );
