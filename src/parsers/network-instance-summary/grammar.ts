import P from 'parsimmon';
import { type BoxRow, boxRows, columnTitles, type Role } from '#parsers/cells.js';
import { manyOf } from '#parsers/combine.js';
import { matching } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';

/** The columns of all releases, blanks aside. */
export const COLUMNS = ['Name', 'Type', 'Adminstate', 'Operstate', 'Routerid', 'Description'];

/** What the table is made of below its titles, in printed order. */
export type Item =
  | { readonly kind: 'rows'; readonly rows: readonly BoxRow[]; readonly remarks: readonly Span[] }
  | { readonly kind: 'border' }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Report {
  readonly items: readonly Item[];
  readonly end: number;
}

// +---------+---------+-------------+------------+-----------+-------------+
// |  Name   |  Type   | Admin state | Oper state | Router id | Description |   (wrapped or not)
// +=========+=========+=============+============+===========+=============+
const head = matching(
  'the titles of the columns',
  /[\s-]*(?:\+-[-+]*\s*)?(\|[^+]{0,4000}\|)\s*(\+=[=+]*)/,
).chain(({ groups }): P.Parser<null> => {
  const titles = columnTitles(groups[1] ?? '', groups[2] ?? '');
  return titles.join('|') === COLUMNS.join('|') ? P.of(null) : P.fail('other columns');
});

/** Only the line with which a row begins has a state. */
const role: Role = (line) => {
  if (/\S/.test(line[1] ?? '') && /\S/.test(line[4] ?? '')) return 'begins';
  return /\S/.test(line[4] ?? '') ? 'stray' : 'continues';
};

// | default | default | enable      | up         | 192.0.2.1 |             |
// |         |         |             |            |           | (the rest of wrapped cells)
const rows = boxRows(COLUMNS.length, role, (row) => row).map(
  (found): Item => ({ kind: 'rows', ...found }),
);

// +---------+---------+-------------+------------+-----------+-------------+
const border = matching('a border', /\s*\+(?:-+\+){6}/).map((): Item => ({ kind: 'border' }));

/** A line that has no place here, while more of the table follows. */
const stray = matching(
  'nothing else',
  /\s*((?!\+-)\S[^\n]*)(?=\n(?:[^\n]*\n){0,12}?[^\S\n]*[|+])/d,
).map(({ groups }): Item => {
  const [start] = groups.indices?.[1] ?? [groups.index];
  return { kind: 'stray', span: [start, start + (groups[1] ?? '').trimEnd().length] };
});

/** The table behind its titles; the border below the rows ends it. */
export const report: P.Parser<Report> = head.chain(() =>
  P.seqMap(
    manyOf(P.alt(rows, stray)),
    border.or(P.of(null)),
    P((_, at) => P.makeSuccess(at, at)),
    (items, closing, end): Report => ({
      items: closing === null ? items : [...items, closing],
      end,
    }),
  ),
);
