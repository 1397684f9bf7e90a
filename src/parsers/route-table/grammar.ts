import P from 'parsimmon';
import type { RouteRow, RouteTotals } from '#facts/route-table.js';
import { boxRows, columnTitles, type Role, type Rows } from '#parsers/cells.js';
import { byFirst, manyOf, mapped, run } from '#parsers/combine.js';
import { matching, type Word } from '#parsers/lexemes.js';
import { PLAIN_NOTE } from '#parsers/remarks.js';
import type { Span } from '#text/span.js';
import { type Column, columnOf } from './columns.js';
import { type OddCell, routeRow } from './row.js';

/** The titles above the rows. */
export interface Head {
  readonly titles: readonly string[];
  readonly columns: readonly (Column | null)[];
  /** How many cells the rule below the titles draws; fewer than there are where it was shortened. */
  readonly ruled: number;
  /** How long a rule between the title and the box is; 0 where there is none. */
  readonly dashes: number;
  readonly span: Span;
}

/** What a table is made of below its titles, in printed order. */
export type Item =
  | { readonly kind: 'rows'; readonly rows: Rows<RouteRow> }
  | { readonly kind: 'border'; readonly cells: number }
  | { readonly kind: 'rule'; readonly lines: readonly number[] }
  | { readonly kind: 'total'; readonly name: keyof RouteTotals; readonly count: Word }
  | { readonly kind: 'orphans'; readonly spans: readonly Span[] }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Table {
  readonly head: Head;
  readonly items: readonly Item[];
  readonly odd: readonly OddCell[];
  /** Where the last word or rule of the table ends. */
  readonly end: number;
}

// +---------+----+
// | Prefix  | ID | …    (titles wrapped over any number of lines)
// +=========+====+
const head = matching(
  'the titles of the columns',
  /([\s-]*)(?:\+-[-+]*\s*)?(\|[^+]{0,9000}\|)\s*(\+=[=+]*)/d,
).map(({ groups }): Head => {
  const [, lead = '', titled = '', rule = ''] = groups;
  const titles = columnTitles(titled, rule);
  return {
    titles,
    columns: titles.map(columnOf),
    ruled: rule.split('+').length - 2,
    dashes: ruleIn(lead),
    span: groups.indices?.[2] ?? [groups.index, groups.index],
  };
});

/** How long one rule is: lines of one length are as many rules, others are one that was wrapped. */
function ruleIn(lead: string): number {
  const lines = lead.match(/-+/g) ?? [];
  const first = lines[0]?.length ?? 0;
  if (lines.every(({ length }) => length === first)) return first;
  return lines.reduce((sum, { length }) => sum + length, 0);
}

// | 192.168.1.0/24 | 0 | bgp-evpn | bgp_evpn_mgr | False | … |
// |                |   |          |              |       | … |     (the rest of wrapped cells)
const rowsOf = (columns: readonly (Column | null)[], odd: OddCell[]): P.Parser<Item> =>
  boxRows(columns.length, roleIn(columns), (row) => routeRow(columns, row, odd)).map(
    (rows): Item => ({ kind: 'rows', rows }),
  );

/** Lines that continue a row whose beginning somebody cut. */
function orphansOf(columns: readonly (Column | null)[]): P.Parser<Item> {
  const role = roleIn(columns);
  return boxRows(
    columns.length,
    (line) => (role(line) === 'continues' ? 'begins' : 'stray'),
    ({ cells, end }): Span => [
      Math.min(...cells.map(({ start }) => start).filter((at) => at >= 0), end),
      end,
    ],
  ).map(({ rows }): Item => ({ kind: 'orphans', spans: rows }));
}

// +---------+----+-----+
const border = matching('a border', /\s*(\+(?:-+\+)+)/).map(
  ({ groups }): Item => ({ kind: 'border', cells: (groups[1] ?? '').split('+').length - 2 }),
);

// ------------------      (a copy may have wrapped it over several lines)
const rule = matching('a rule', /\s*(-{5,}(?:\n-+(?=\n|$))*)/).map(
  ({ groups }): Item => ({
    kind: 'rule',
    lines: (groups[1] ?? '').split('\n').map(({ length }) => length),
  }),
);

const FIGURE = '(routes\\s+total|prefixes\\s+with\\s+active\\s+(?:ECMP\\s+)?routes)';

// IPv4 prefixes with active ECMP routes: 3
const total = matching('a total', new RegExp(`\\s*IPv[46]\\s+${FIGURE}\\s*:\\s*(\\d+)`, 'd')).map(
  ({ groups }) => totalOf(groups, 1, 2),
);

// 0 IPv4 prefixes with active ECMP routes         (older releases)
const oldTotal = matching('a total', new RegExp(`\\s*(\\d+)\\s+IPv[46]\\s+${FIGURE}`, 'd')).map(
  ({ groups }) => totalOf(groups, 2, 1),
);

const MORE =
  /(?:^|\n|\s)(?:\|[^|\n]{1,99}\|[^|\n]{1,99}\||\+-|(?:\d+\s+)?IPv[46]\s+(?:routes|pref))/g;

/** A note right above a rule. */
const ABOVE_RULE = new RegExp(`\\s*\\|?(?:${PLAIN_NOTE})[^\\n]*\\n\\s*-{5,}`, 'y');

/** A line that has no place here, while more of the table follows within a dozen lines. */
const stray = matching('nothing else', /\s*(\S[^\n]*)/d).chain(({ groups }): P.Parser<Item> => {
  const [start, end] = groups.indices?.[1] ?? [groups.index, groups.index];
  MORE.lastIndex = end;
  const next = MORE.exec(groups.input);
  ABOVE_RULE.lastIndex = start;
  const near =
    ABOVE_RULE.test(groups.input) ||
    (next !== null && groups.input.slice(end, next.index + 1).split('\n', 14).length <= 13);
  const span: Span = [start, start + (groups[1] ?? '').trimEnd().length];
  return near && end > start ? P.of({ kind: 'stray', span }) : P.fail('more of the table');
});

/** The table behind the title of its report. Nothing but a rule stands behind the one that ends it. */
export const table: P.Parser<Table> = head.chain((found) => {
  const odd: OddCell[] = [];
  const footer = { told: false, ruled: false };
  const unlessOver = <T>(parser: P.Parser<T>): P.Parser<T> =>
    P((input, at) => (footer.ruled ? P.makeFailure(at, 'a rule') : run(parser, input, at)));
  const count = mapped(P.alt(total, oldTotal), (value) => {
    footer.told = true;
    return value;
  });
  const line = mapped(rule, (value) => {
    footer.ruled = footer.told;
    return value;
  });
  const item: P.Parser<Item> = byFirst(
    {
      '|': unlessOver(P.alt(rowsOf(found.columns, odd), orphansOf(found.columns), stray)),
      '+': unlessOver(P.alt(border, stray)),
      '-': P.alt(line, unlessOver(stray)),
      '': P.fail('more of the table'),
    },
    unlessOver(P.alt(count, stray)),
  );
  return P.seqMap(
    manyOf(item),
    P((_, at) => P.makeSuccess(at, at)),
    (items, end): Table => ({ head: found, items, odd, end }),
  );
});

/** A row begins where the ID cell is not empty: the prefix alone may be wrapped, or repeated. */
function roleIn(columns: readonly (Column | null)[]): Role {
  const [id, prefix] = [columns.indexOf('id') + 1, columns.indexOf('prefix') + 1];
  return (line) => {
    const instance = line[id] ?? '';
    if (!ADDRESS_PIECE.test(line[prefix] ?? '')) return 'stray';
    if (BLANK.test(instance)) return 'continues';
    return NUMBER.test(instance) ? 'begins' : 'stray';
  };
}

const ADDRESS_PIECE = /^\s*[\dA-Fa-f:./]*\s*$/;
const NUMBER = /^\s*\d+\s*$/;
const BLANK = /^\s*$/;

function totalOf(groups: RegExpExecArray, figure: number, count: number): Item {
  const words = groups[figure] ?? '';
  const name = words.startsWith('routes')
    ? 'routes'
    : words.includes('ECMP')
      ? 'ecmpRoutes'
      : 'activePrefixes';
  const span = groups.indices?.[count] ?? [groups.index, groups.index];
  return { kind: 'total', name, count: { text: groups[count] ?? '', span } };
}
