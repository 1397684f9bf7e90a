import P from 'parsimmon';
import { byFirst, manyOf } from '#parsers/combine.js';
import { matching, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';

/** What stands above the rows. */
export interface Title {
  readonly version: string;
  readonly networkInstance: string;
}

/** One printed row: the route with its first next hop, and those on the lines below it. */
export interface PrintedRow {
  readonly prefix: Word;
  readonly routeType: Word;
  readonly metric: Word;
  readonly preference: Word;
  /** Null where no flag is set. */
  readonly flags: Word | null;
  readonly nextHops: Word;
}

export type Item =
  | { readonly kind: 'row'; readonly row: PrintedRow }
  | { readonly kind: 'orphans'; readonly span: Span }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Report {
  readonly title: Title;
  /** False where the text ends before the titles of the columns do. */
  readonly headed: boolean;
  readonly items: readonly Item[];
  readonly end: number;
}

// IPv4-unicast route table for default network-instance
// IPv4-unicast route table for ip-vrf network-instance: tenant1
const title = matching(
  'the title of the report',
  /[\s=-]*IPv([46])-unicast route table for (\S+) network-instance(?::\s*([^\s-]\S*?)(?=-{5,}|\s|$))?/,
).map(({ groups }): Title => {
  const [, version = '', kind = '', name] = groups;
  return { version, networkInstance: name ?? kind };
});

// Flags: > (best), * (unviable), ! (failed)
//      : L (leaked route from another network-instance)
//      : …
const legend = matching(
  'the legend of the flags',
  /[\s=-]*Flags\s*:(?:[\s:,]+\S{1,2}\s+\([^()\n]*\))*/,
);

// Prefix               Route Type   Metric   Pref    Flags    Next-Hop(s)
const columns = matching(
  'the titles of the columns',
  /[\s=-]*Prefix\s+Route\s+Type\s+Metric\s+Pref\s+Flags\s+Next-Hop\(s\)(?:\s*[=-]{5,}(?:\n[=-]+(?=\n|$))*)?/,
);

/** An address has a point or a colon behind its first group. */
const ADDRESS = '(?:(?=[\\dA-Fa-f]{0,4}[.:])[\\dA-Fa-f:.]{2,45}(?:%[^\\s()]{1,60})?)';
const HOP = `${ADDRESS}\\s?\\([^()\\n]*\\)`;
/** Routes that have no next hop print `None`. */
const NO_HOP = 'None(?:\\s?\\([^()\\n]*\\))?|-(?!-)';

// 2.2.2.2/32           bgp          0        170     >        10.1.10.10(route:local)
//                                                             10.1.20.20(route:local)
const row = matching(
  'a route',
  new RegExp(
    `\\s*(${ADDRESS}\\/\\d+)\\s+(\\*\\*\\s*\\S+\\s*\\*\\*|[a-z][\\w-]*)\\s+(\\d+)\\s+(\\d+)(?:\\s+([>*!A-Z]+(?=\\s)))?\\s+((?:${HOP}|${NO_HOP})(?:\\s+${HOP})*)`,
    'd',
  ),
).map(({ groups }): Item => {
  const word = (group: number): Word => ({
    text: groups[group] ?? '',
    span: groups.indices?.[group] ?? [groups.index, groups.index],
  });
  const flags = groups[5] === undefined ? null : word(5);
  const [prefix, routeType, metric] = [word(1), word(2), word(3)];
  return {
    kind: 'row',
    row: { prefix, routeType, metric, preference: word(4), flags, nextHops: word(6) },
  };
});

const HOP_ALONE = `${ADDRESS}\\((?:(?:route|tunnel):[^()\\n]*|[\\w/-]+\\d(?:\\.\\d+)?)\\)`;

//                                                             10.1.20.20(route:local)
const orphans = matching(
  'next hops of a route that was cut',
  new RegExp(`\\s*(${HOP_ALONE}(?:\\s+${HOP_ALONE})*)`, 'd'),
).map(
  ({ groups }): Item => ({
    kind: 'orphans',
    span: groups.indices?.[1] ?? [groups.index, groups.index],
  }),
);

const MORE = new RegExp(`(?:^|\\s)${ADDRESS}(?:\\/\\d+\\s+\\S+\\s+\\d+\\s+\\d+\\s|\\()`, 'g');

/** A line that has no place here, while more routes follow within a dozen lines. */
const stray = matching('nothing else', /\s*(\S[^\n]*)/d).chain(({ groups }): P.Parser<Item> => {
  const [start, end] = groups.indices?.[1] ?? [groups.index, groups.index];
  MORE.lastIndex = end;
  const next = MORE.exec(groups.input);
  const near =
    next !== null && groups.input.slice(end, next.index + 1).split('\n', 14).length <= 13;
  const span: Span = [start, start + (groups[1] ?? '').trimEnd().length];
  return near ? P.of({ kind: 'stray', span }) : P.fail('more of the report');
});

const item: P.Parser<Item> = byFirst(
  { '': P.fail('more of the report') },
  P.alt(row, orphans, stray),
);

/** The report, in any layout of blanks. */
export const report: P.Parser<Report> = title.chain((found) =>
  P.seqMap(
    legend.or(P.of(null)),
    columns.chain(() => manyOf(item)).or(P.of(null)),
    P((_, at) => P.makeSuccess(at, at)),
    (_, items, end): Report => ({ title: found, headed: items !== null, items: items ?? [], end }),
  ),
);
