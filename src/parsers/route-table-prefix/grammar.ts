import P from 'parsimmon';
import { byFirst, manyOf } from '#parsers/combine.js';
import { matching, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { HEADINGS, LABELS } from './rows.js';

/** One line of a next hop: the hop itself, or a deeper line that begins with `via`. */
export interface HopLine {
  readonly deeper: boolean;
  readonly address: Word;
  readonly type: Word;
  readonly resolution: {
    readonly by: Word | null;
    readonly prefix: Word;
    readonly type: Word;
  } | null;
  readonly interface: Word | null;
  readonly weight: Word | null;
}

/** What a report is made of, in printed order. */
export type Item =
  | {
      readonly kind: 'row';
      readonly label: string;
      readonly known: boolean;
      readonly value: Word;
      readonly span: Span;
    }
  | { readonly kind: 'hops'; readonly backup: boolean; readonly count: Word; readonly span: Span }
  | { readonly kind: 'hop'; readonly line: HopLine; readonly span: Span }
  | { readonly kind: 'labels'; readonly value: Word; readonly span: Span }
  | { readonly kind: 'heading'; readonly name: string }
  | { readonly kind: 'rule'; readonly dashes: number }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Report {
  readonly items: readonly Item[];
  /** How long the rule behind the last item is; null where there is none. */
  readonly closing: number | null;
  readonly end: number;
}

// Destination            : 99.99.99.0/24
const row = matching(
  'a row `Label : value`',
  new RegExp(`\\s*(${LABELS})\\s*:[^\\S\\n]*(\\*\\*\\s*sdk\\s*\\*\\*|\\S+?(?=-{5,}|\\s|$))`, 'd'),
).map(
  ({ groups }): Item => ({
    kind: 'row',
    label: spaced(groups[1]),
    known: true,
    value: wordOf(groups, 2),
    span: wholeOf(groups, 1),
  }),
);

// Next hops: 4 entries
// Backup Next hops: 0 entries
const hops = matching(
  'Next hops: COUNT entries',
  /\s*((Backup\s+)?Next\s+hops\s*:\s*(\d+)\s+entr(?:ies|y))/d,
).map(
  ({ groups }): Item => ({
    kind: 'hops',
    backup: groups[2] !== undefined,
    count: wordOf(groups, 3),
    span: wholeOf(groups, 1),
  }),
);

// 6.6.6.6 (indirect) resolved by tunnel to 6.6.6.6/32 (vxlan/tunnel-id: 5) with ECMP weight 4
//   via 10.0.34.1 (direct) via [irb0.0]
const hop = matching(
  'a next hop',
  /\s*((via\s+)?([^\s()]+)\s+\(([^()\n]*)\)(?:\s+resolved\s+by\s+(?:(route|tunnel)\s+to\s+)?(\S+)\s+\(([^()\n]*)\))?(?:\s+via\s+\[([^\]\n]*)\])?(?:\s+with\s+ECMP\s+weight\s+(\d+))?)/d,
).map(({ groups }): Item => ({ kind: 'hop', line: hopLine(groups), span: wholeOf(groups, 1) }));

//       pushed MPLS labels : [205]
const labels = matching(
  'pushed MPLS labels',
  /\s*(pushed\s+MPLS\s+labels\s*:\s*\[([^\]\n]*)\])/d,
).map(
  ({ groups }): Item => ({ kind: 'labels', value: wordOf(groups, 2), span: wholeOf(groups, 1) }),
);

// Route Programming Status
const heading = matching('a heading', new RegExp(`\\s*(${HEADINGS})`)).map(
  ({ groups }): Item => ({ kind: 'heading', name: spaced(groups[1]) }),
);

const KNOWN = `(?:${LABELS})\\s*:|(?:Backup\\s+)?Next\\s+hops\\s*:|${HEADINGS}|(?:via\\s+)?[\\dA-Fa-f:.]+(?:%\\S+)?\\s+\\((?:in)?direct|pushed\\s+MPLS`;

/** A rule; a copy may have wrapped it over several lines. */
const RULE = '-{5,}(?!-)(?:\\n-+(?=\\n|$))*';

/** A rule with more of the report behind it. */
const innerRule = matching('a rule', new RegExp(`\\s*${RULE}(?=\\s*(?:${KNOWN}|-{5,}))`)).map(
  ({ groups }): Item => ({ kind: 'rule', dashes: dashesIn(groups[0]) }),
);

const ifMoreFollows = <T>(parser: P.Parser<T>): P.Parser<T> =>
  parser.chain((value) =>
    P((input, at) =>
      goesOn(input, at) ? P.makeSuccess(at, value) : P.makeFailure(at, 'more of the report'),
    ),
  );

// Some New Label : value
const unknownRow = matching(
  'a row',
  new RegExp(
    `\\s*([A-Z][\\w]*(?:[ -]\\w+){0,4})\\s*:[^\\S\\n]+([^\\n]*?)(?=\\s*(?:\\n|$)|\\s+(?:${KNOWN})|\\s*-{5,})`,
    'd',
  ),
).map(
  ({ groups }): Item => ({
    kind: 'row',
    label: spaced(groups[1]),
    known: false,
    value: wordOf(groups, 2),
    span: wholeOf(groups, 1),
  }),
);

const stray = matching(
  'nothing else',
  new RegExp(
    `\\s*((?!-{5,})\\S(?:[^\\n]*?\\S)??)(?=\\s*(?:\\n|$)|\\s+(?:${KNOWN})|\\s*-{5,})`,
    'd',
  ),
).map(({ groups }): Item => ({ kind: 'stray', span: wordOf(groups, 1).span }));

const item: P.Parser<Item> = byFirst(
  { '': P.fail('more of the report'), '-': P.alt(innerRule, ifMoreFollows(stray)) },
  P.alt(row, hops, heading, labels, hop, ifMoreFollows(unknownRow), ifMoreFollows(stray)),
);

/** The report behind its title, in every print and with any blanks. */
export const report: P.Parser<Report> = P.seqMap(
  manyOf(item),
  matching('the closing rule', new RegExp(`\\s*${RULE}`)).or(P.of(null)),
  P((_, at) => P.makeSuccess(at, at)),
  (items, rule, end): Report => ({
    items,
    closing: rule === null ? null : dashesIn(rule.groups[0]),
    end,
  }),
);

const AHEAD = new RegExp(`(?:^|[\\s-])(?:(-{5,})|${KNOWN})`, 'g');

/** Whether known words of the report follow soon: within a dozen lines, or a rule within two. */
function goesOn(input: string, at: number): boolean {
  AHEAD.lastIndex = at;
  const next = AHEAD.exec(input);
  if (next === null) return false;
  const lines = input.slice(at, next.index + 1).split('\n', 14).length - 1;
  return lines <= (next[1] === undefined ? 12 : 2);
}

function hopLine(groups: RegExpExecArray): HopLine {
  const optional = (group: number): Word | null =>
    groups[group] === undefined ? null : wordOf(groups, group);
  return {
    deeper: groups[2] !== undefined,
    address: wordOf(groups, 3),
    type: wordOf(groups, 4),
    resolution:
      groups[6] === undefined
        ? null
        : { by: optional(5), prefix: wordOf(groups, 6), type: wordOf(groups, 7) },
    interface: optional(8),
    weight: optional(9),
  };
}

const dashesIn = (words: string): number => words.replace(/[^-]+/g, '').length;

const spaced = (words: string | undefined): string => (words ?? '').replace(/\s+/g, ' ');

function wordOf(groups: RegExpExecArray, group: number): Word {
  return {
    text: groups[group] ?? '',
    span: groups.indices?.[group] ?? [groups.index, groups.index],
  };
}

function wholeOf(groups: RegExpExecArray, from: number): Span {
  return [groups.indices?.[from]?.[0] ?? groups.index, groups.index + groups[0].length];
}
