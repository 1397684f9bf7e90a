import P from 'parsimmon';
import { byFirst, chained, inTurn, manyOf, mapped } from '#parsers/combine.js';
import { type Match, matching, startsOf, type Word, wordOf } from '#parsers/lexemes.js';
import {
  type Block,
  type Field,
  inPrintedOrder,
  PATH_HEADER,
  rowReaders,
  SENT_HEADER,
  unlistedHeader,
} from '#parsers/path-fields.js';
import type { Span } from '#text/span.js';
import { PATH_ROWS, SENT_ROWS, TABLE } from './rows.js';

/** What a report is made of, in printed order. Rows out of the usual order come as `field`. */
export type Item =
  | {
      readonly kind: 'network';
      readonly routeDistinguisher: Word | null;
      readonly prefix: Word;
      readonly start: number;
    }
  | { readonly kind: 'received'; readonly count: Word }
  | { readonly kind: 'path' | 'sent'; readonly blocks: readonly Block[] }
  | { readonly kind: 'field'; readonly field: Field; readonly end: number }
  | { readonly kind: 'unlisted'; readonly span: Span }
  | { readonly kind: 'rule' }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Title {
  readonly prefix: Word;
  readonly networkInstance: Word;
}

export interface Report {
  readonly title: Title | null;
  readonly items: readonly Item[];
  /** Whether a rule closes the report. */
  readonly closed: boolean;
  /** How long that rule is. */
  readonly dashes: number;
  /** Where the last word or rule of the report ends. */
  readonly end: number;
}

// Show report for the BGP routes to network "2.2.2.2/32" network-instance  "default"
const TITLE =
  /(\s*(?:[-=]{5,})?\s*Show report for the BGP routes to network\s+["'“”])([^"'“”\n]*)(["'“”]\s+network-instance\s+["'“”])([^"'“”\n]*)(["'“”])/;
// --------------------------------------------------------------------  a terminal may wrap it
const RULE = /\s*-{5,}(?!-)(?:\s+-{1,4}(?!-))?/;
// Route-distinguisher: 65000:1  Network: 172.16.1.0/24
const NETWORK = /(\s*)(?:(Route-distinguisher\s*:\s*)(\S+)(\s+))?(Network\s*:\s*)(\S+)/;
// Received Paths: 2
const RECEIVED = /(\s*Received\s+[Pp]aths\s*:\s*)(\d+)/;

/** How a report begins, as far as it does so in the usual order: the items take over from there. */
const head = mapped(
  matching(
    'the title of the report',
    new RegExp(
      `(?:${TITLE.source})?(?:(${RULE.source})?${NETWORK.source})?(?:${RECEIVED.source})?`,
    ),
  ),
  ({ groups }) => {
    const starts = startsOf(groups);
    const items: Item[] = [];
    if (groups[12] !== undefined) items.push(networkOf(groups, starts, 7));
    if (groups[14] !== undefined) items.push(receivedOf(groups, starts, 13));
    return { title: groups[4] === undefined ? null : titleOf(groups, starts), items };
  },
);

const titleOf = (groups: RegExpExecArray, starts: readonly number[]): Title => ({
  prefix: wordOf(groups, starts, 2),
  networkInstance: wordOf(groups, starts, 4),
});

/** The network, the groups of which begin with the given one. */
function networkOf(groups: RegExpExecArray, starts: readonly number[], first: number): Item {
  const told = groups[first + 2] !== undefined;
  return {
    kind: 'network',
    routeDistinguisher: told ? wordOf(groups, starts, first + 2) : null,
    prefix: wordOf(groups, starts, first + 5),
    start: starts[first + 1] ?? 0,
  };
}

const receivedOf = (groups: RegExpExecArray, starts: readonly number[], first: number): Item => ({
  kind: 'received',
  count: wordOf(groups, starts, first + 1),
});

const network = matching('Network: PREFIX', NETWORK).map(({ groups }) =>
  networkOf(groups, startsOf(groups), 1),
);
const received = matching('Received Paths: COUNT', RECEIVED).map(({ groups }) =>
  receivedOf(groups, startsOf(groups), 1),
);

const path = mapped(
  inPrintedOrder(PATH_HEADER, PATH_ROWS, TABLE),
  (blocks): Item => ({ kind: 'path', blocks }),
);
const sent = mapped(
  inPrintedOrder(SENT_HEADER, SENT_ROWS, TABLE),
  (blocks): Item => ({ kind: 'sent', blocks }),
);
const unlisted = unlistedHeader.map((span): Item => ({ kind: 'unlisted', span }));

const BEGINS = `(?:Route-distinguisher|Network|Received\\s+[Pp]aths)\\s*:|Path\\s+\\d+\\s*(?::|was\\s)|(?:${TABLE.labels})\\s*:|-{5,}`;

const endOfReport = P.fail('more of the report');

/** Lets a parser succeed only where the report goes on behind it. */
const ifMoreFollows = <T>(parser: P.Parser<T>): P.Parser<T> =>
  parser.chain((value) =>
    P((input, at) =>
      goesOn(input, at) ? P.makeSuccess(at, value) : P.makeFailure(at, 'more of the report'),
    ),
  );

/** Text that has no place here, up to the end of its line or to the next thing we know. */
const stray = matching(
  'nothing else',
  new RegExp(`(\\s*)((?!-{5,})\\S(?:[^\\n]*?\\S)??)(?=\\s*(?:\\n|$)|\\s+(?:${BEGINS}))`),
).map(({ at, groups }: Match): Item => {
  const start = at + (groups[1] ?? '').length;
  return { kind: 'stray', span: [start, start + (groups[2] ?? '').length] };
});

const { field, unknownField } = rowReaders(TABLE);

const asItem = (parsed: Field): Item => ({
  kind: 'field',
  field: parsed,
  end: 'word' in parsed ? parsed.word.span[1] : parsed.value.span[1],
});

const row = field.map(asItem);
const odd = P.alt(ifMoreFollows(unknownField).map(asItem), ifMoreFollows(stray));
const labelled = P.alt(row, odd);

/** A rule with more of the report behind it, a remark perhaps between; or text that is no rule. */
const dashes = chained(
  matching(
    'a rule',
    new RegExp(
      `(?:(${RULE.source})(?:(?=\\s*(?:(?:\\.{3}|#|<)[^\\n]*\\n\\s*)?(?:${BEGINS}))()|))?`,
    ),
  ),
  ({ groups: [, rule, more] }): P.Parser<Item> => {
    if (rule === undefined) return odd;
    return more === undefined ? endOfReport : P.of({ kind: 'rule' });
  },
);

const item: P.Parser<Item> = byFirst(
  {
    P: P.alt(path, sent, unlisted, labelled),
    N: P.alt(network, odd),
    R: P.alt(network, received, labelled),
    '-': dashes,
    '': endOfReport,
  },
  labelled,
);

/** All prints of the report: any blanks between words, any rows, remarks in the middle. */
export const report: P.Parser<Report> = inTurn(
  [head, manyOf(item), matching('the closing rule', /(\s*-{5,})?/)],
  ({ title, items }, more, { at, groups: [rule] }): Report => ({
    title,
    items: items.concat(more),
    closed: rule !== '',
    dashes: rule.trim().length,
    end: at + rule.length,
  }),
);

const AHEAD = new RegExp(`(?:^|[\\s-])(?:(-{5,})|${BEGINS})`, 'g');

/** Whether known words of the report follow soon: within a dozen lines, or a rule within two. */
function goesOn(input: string, at: number): boolean {
  AHEAD.lastIndex = at;
  const next = AHEAD.exec(input);
  if (next === null) return false;
  const lines = input.slice(at, next.index + 1).split('\n', 14).length - 1;
  return lines <= (next[1] === undefined ? 12 : 2);
}
