import P from 'parsimmon';
import type { NetworkInstanceRowValues } from '#facts/network-instance.js';
import { type BoxRow, boxRows, columnTitles, type Role } from '#parsers/cells.js';
import { manyOf } from '#parsers/combine.js';
import { matching } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';

export type Column = keyof NetworkInstanceRowValues;

/** The columns of all releases we know, blanks aside. */
const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['Name', 'name'],
  ['Type', 'type'],
  ['Adminstate', 'adminState'],
  ['Operstate', 'operState'],
  ['Routerid', 'routerId'],
  ['Description', 'description'],
]);

/** The titles above the rows. */
export interface Head {
  readonly titles: readonly string[];
  /** Null for a title that no release we know prints. */
  readonly columns: readonly (Column | null)[];
  readonly span: Span;
}

/** What the table is made of below its titles, in printed order. */
export type Item =
  | { readonly kind: 'rows'; readonly rows: readonly BoxRow[]; readonly remarks: readonly Span[] }
  | { readonly kind: 'border' }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Report {
  readonly head: Head;
  readonly items: readonly Item[];
  readonly end: number;
}

// +---------+---------+-------------+------------+-----------+-------------+
// |  Name   |  Type   | Admin state | Oper state | Router id | Description |   (wrapped or not)
// +=========+=========+=============+============+===========+=============+
const head = matching(
  'the titles of the columns',
  /[\s-]*(?:\+-[-+]*\s*)?(\|[^+]{0,4000}\|)\s*(\+=[=+]*)/d,
).chain(({ groups }): P.Parser<Head> => {
  const titles = columnTitles(groups[1] ?? '', groups[2] ?? '');
  const columns = titles.map((title) => COLUMNS.get(title) ?? null);
  const span = groups.indices?.[1] ?? [groups.index, groups.index];
  return columns.includes('name') && columns.includes('operState')
    ? P.of({ titles, columns, span })
    : P.fail('other columns');
});

/** Only the line with which a row begins has a state. */
function roleIn(columns: readonly (Column | null)[]): Role {
  const [name, state] = [columns.indexOf('name') + 1, columns.indexOf('operState') + 1];
  return (line) => {
    if (!/\S/.test(line[state] ?? '')) return 'continues';
    return /\S/.test(line[name] ?? '') ? 'begins' : 'stray';
  };
}

// | default | default | enable      | up         | 192.0.2.1 |             |
// |         |         |             |            |           | (the rest of wrapped cells)
const rowsOf = (columns: readonly (Column | null)[]): P.Parser<Item> =>
  boxRows(columns.length, roleIn(columns), (row) => row).map(
    (found): Item => ({ kind: 'rows', ...found }),
  );

// +---------+---------+-------------+------------+-----------+-------------+
const border = matching('a border', /\s*\+(?:-+\+){2,}/).map((): Item => ({ kind: 'border' }));

/** A line that has no place here, while more of the table follows. */
const stray = matching(
  'nothing else',
  /\s*((?!\+-)\S[^\n]*)(?=\n(?:[^\n]*\n){0,12}?[^\S\n]*[|+])/d,
).map(({ groups }): Item => {
  const [start] = groups.indices?.[1] ?? [groups.index];
  return { kind: 'stray', span: [start, start + (groups[1] ?? '').trimEnd().length] };
});

/** The table behind its titles; the border below the rows ends it. */
export const report: P.Parser<Report> = head.chain((found) =>
  P.seqMap(
    manyOf(P.alt(rowsOf(found.columns), stray)),
    border.or(P.of(null)),
    P((_, at) => P.makeSuccess(at, at)),
    (items, closing, end): Report => ({
      head: found,
      items: closing === null ? items : [...items, closing],
      end,
    }),
  ),
);
