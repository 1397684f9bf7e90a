import P from 'parsimmon';
import type { Span } from '#text/span.js';
import type { BoxHead } from './box-head.js';
import { type Begins, mergedLines, placeOfRow } from './box-lines.js';
import { type BoxRow, boxRows, columnTitles } from './cells.js';
import { byFirst, manyOf, mapped, run } from './combine.js';
import { matching, type Word } from './lexemes.js';

/** A report of one kind that is a title, perhaps a legend, a box and lines with counts below it. */
export interface BoxShape<T, C> {
  /** The title with its legend, up to a rule or the box. */
  readonly title: P.Parser<T>;
  /** The columns of all releases we know, by their titles without blanks. */
  readonly columns: Pick<ReadonlyMap<string, C>, 'get'>;
  /** Without these it is another box. */
  readonly core: readonly C[];
  readonly begins: Begins<C>;
  /** The lines below the box; what they count are their named groups. The last one ends it. */
  readonly footer: readonly RegExp[];
  /** Whether a rule stands behind the last of these lines. */
  readonly ruled: boolean;
  /** What stands below the box and is no part of it: the title of another one, or counts of them all. */
  readonly next?: RegExp;
}

/** What the report is made of below the titles of its columns, in printed order. */
export type BoxItem =
  | { readonly kind: 'rows'; readonly rows: readonly BoxRow[]; readonly orphans: readonly Span[] }
  | { readonly kind: 'remarks'; readonly spans: readonly Span[] }
  | { readonly kind: 'border' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'footer'; readonly counts: Readonly<Record<string, Word>> }
  | { readonly kind: 'stray'; readonly span: Span };

export interface TitledBox<T, C> {
  readonly title: T;
  /** Null where the text ends before the titles of the columns do. */
  readonly head: BoxHead<C> | null;
  readonly items: readonly BoxItem[];
  /** Where the last word or rule of the report ends. */
  readonly end: number;
}

/** The report as its shape says, in any layout that keeps the bars of its box. */
export function titledBox<T, C>(shape: BoxShape<T, C>): P.Parser<TitledBox<T, C>> {
  const body: P.Parser<Body<C>> = boxHead(shape.columns).chain(
    (head): P.Parser<Body<C>> =>
      shape.core.every((column) => head.columns.includes(column))
        ? mapped(manyOf(itemOf(head.columns, shape)), (items) => ({ head, items: items.flat() }))
        : P.of<Body<C>>({ head, items: null }),
  );
  return P.seqMap(
    shape.title,
    body.or(P.of<Body<C>>({ head: null, items: [] })),
    P((_, at) => P.makeSuccess(at, at)),
    (title, { head, items }, end) => ({ title, head, items, end }),
  ).chain(({ items, ...found }) =>
    items === null ? P.fail('the columns of this report') : P.of({ ...found, items }),
  );
}

/** The box; without items it is another one. */
interface Body<C> {
  readonly head: BoxHead<C> | null;
  readonly items: readonly BoxItem[] | null;
}

// +------+---------+
// | Sta  | Network | …      (titles wrapped over any number of lines)
// | tus  |         |
// +======+=========+        (a copy may have lost what closes the last column)
const boxHead = <C>(known: BoxShape<unknown, C>['columns']): P.Parser<BoxHead<C>> =>
  matching('the titles of the columns', /[\s-]*(?:\+-[-+]*\s*)?(\|[^+]{0,9000})(\+=[=+]*)/d).map(
    ({ groups }) => {
      const [, lines = '', rule = ''] = groups;
      const closed = rule.endsWith('+');
      const titled = closed ? lines : lines.replace(/[^\S\n]*\n/g, '|\n');
      const titles = columnTitles(titled.trimEnd(), closed ? rule : `${rule}+`);
      const start = groups.indices?.[1]?.[0] ?? groups.index;
      return {
        titles,
        columns: titles.map((title) => known.get(title) ?? null),
        span: [start, start + lines.trimEnd().length],
      };
    },
  );

/** One item; none behind the last line below the box but the rule that closes it. */
function itemOf<T, C>(
  columns: readonly (C | null)[],
  { begins, footer, ruled, next }: BoxShape<T, C>,
): P.Parser<readonly BoxItem[]> {
  let over = false;
  let open = ruled;
  const unlessOver = (parser: Items): Items =>
    P((input, at) => (over ? P.makeFailure(at, 'a rule') : run(parser, input, at)));
  const stray = strayBefore(footer, next);
  const counts = footer.map((line, index) =>
    mapped(footerLine(line), (items) => {
      over = index === footer.length - 1;
      return items;
    }),
  );
  const closing: Items = P((input, at) => {
    const reply = over && !open ? P.makeFailure(at, 'the end') : run(rule, input, at);
    if (over) open = false;
    return reply;
  });
  return byFirst<readonly BoxItem[]>(
    {
      '|': unlessOver(P.alt(rowsOf(columns, begins), stray)),
      '+': unlessOver(P.alt(border, stray)),
      '-': closing.or(unlessOver(stray)),
      '': P.fail('more of the report'),
    },
    unlessOver(P.alt(...counts, stray)),
  );
}

type Items = P.Parser<readonly BoxItem[]>;

// | u*>  | 192.0.2.0/24 | 198.51.100.1 | …
// |      |              | (the rest of wrapped cells)
const rowsOf = <C>(
  columns: readonly (C | null)[],
  begins: Begins<C>,
): P.Parser<readonly BoxItem[]> =>
  boxRows(
    columns.length,
    () => 'begins',
    (line) => line,
  ).map((lines) => {
    const { rows, orphans } = mergedLines(lines.rows, columns, begins);
    return [
      { kind: 'rows', rows, orphans: orphans.map(placeOfRow) },
      { kind: 'remarks', spans: lines.remarks },
    ];
  });

// +------+---------+
const border = matching('a border', /\s*\+(?:-+\+)+(?:-+(?=\s|$))?/).map((): readonly BoxItem[] => [
  { kind: 'border' },
]);

// ------------------      (a copy may have wrapped it over several lines)
const rule = matching('a rule', /\s*-{5,}(?:\n-+(?=\n|$))*/).map((): readonly BoxItem[] => [
  { kind: 'rule' },
]);

// 3 received BGP routes: 3 used, 3 valid, 0 stale
const footerLine = (line: RegExp): P.Parser<readonly BoxItem[]> =>
  matching('a count', new RegExp(`\\s*${line.source}`, 'd')).map(({ groups }) => {
    const told = Object.entries(groups.indices?.groups ?? {}).flatMap(([name, span]) =>
      span === undefined ? [] : [[name, { text: groups.input.slice(...span), span }]],
    );
    return [{ kind: 'footer', counts: Object.fromEntries(told) }];
  });

/** A line that has no place here, while more of the report follows within a dozen lines. */
const strayBefore = (footer: readonly RegExp[], next?: RegExp): P.Parser<readonly BoxItem[]> => {
  const line =
    next === undefined
      ? /\s*(\S[^\n]*)/d
      : new RegExp(`\\s*(?!\\s|${next.source})(\\S[^\\n]*)`, 'd');
  const below = next === undefined ? footer : [...footer, next];
  const counts = below.map(({ source }) => source.replace(/\?<\w+>/g, '?:')).join('|');
  const more = new RegExp(
    `(?:^|\\n|\\s)(?:\\|[^|\\n]{0,99}\\|[^|\\n]{0,99}\\||\\+-|${counts})`,
    'g',
  );
  return matching('nothing else', line).chain(({ groups }) => {
    const [start, end] = groups.indices?.[1] ?? [groups.index, groups.index];
    more.lastIndex = end;
    const known = more.exec(groups.input);
    const near =
      known !== null && groups.input.slice(end, known.index + 1).split('\n', 14).length <= 13;
    const span: Span = [start, start + (groups[1] ?? '').trimEnd().length];
    return near && end > start
      ? P.of<readonly BoxItem[]>([{ kind: 'stray', span }])
      : P.fail('more of the report');
  });
};
