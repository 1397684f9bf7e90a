import P from 'parsimmon';
import { byFirst, type Match, matching, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { type Block, type Field, field, inPrintedOrder, unknownField } from './fields.js';
import { LABELS, PATH_ROWS, SENT_ROWS } from './rows.js';

/** What a report is made of, in printed order. Rows out of the usual order come as `field`. */
export type Item =
  | {
      readonly kind: 'network';
      readonly routeDistinguisher: Word | null;
      readonly prefix: Word;
      readonly start: number;
    }
  | { readonly kind: 'received'; readonly count: Word }
  | { readonly kind: 'path' | 'sent'; readonly block: Block }
  | { readonly kind: 'field'; readonly field: Field; readonly end: number }
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
  /** Where the last word or rule of the report ends. */
  readonly end: number;
}

// Show report for the BGP routes to network "2.2.2.2/32" network-instance  "default"
const title = matching(
  'the title of the report',
  /(\s*(?:[-=]{5,})?\s*Show report for the BGP routes to network\s+["'“”])([^"'“”\n]*)(["'“”]\s+network-instance\s+["'“”])([^"'“”\n]*)["'“”]/,
).map(({ at, groups }): Title => {
  const [, lead = '', prefix = '', between = '', name = ''] = groups;
  const nameAt = at + lead.length + prefix.length + between.length;
  return { prefix: word(at + lead.length, prefix), networkInstance: word(nameAt, name) };
});

// Route-distinguisher: 65000:1  Network: 172.16.1.0/24
const network = matching(
  'Network: PREFIX',
  /(\s*)(?:(Route-distinguisher\s*:\s*)(\S+)(\s+))?(Network\s*:\s*)(\S+)/,
).map(({ at, groups }): Item => {
  const [, blank = '', rdLabel = '', rd, between = '', label = '', prefix = ''] = groups;
  const start = at + blank.length;
  const prefixAt = start + rdLabel.length + (rd ?? '').length + between.length + label.length;
  const routeDistinguisher = rd === undefined ? null : word(start + rdLabel.length, rd);
  return { kind: 'network', routeDistinguisher, prefix: word(prefixAt, prefix), start };
});

// Received Paths: 2
const received = matching('Received Paths: COUNT', /(\s*Received\s+[Pp]aths\s*:\s*)(\d+)/).map(
  ({ at, groups }): Item => ({
    kind: 'received',
    count: word(at + (groups[1] ?? '').length, groups[2] ?? ''),
  }),
);

//   Path 1: <Best,Valid,Used,>
const path = inPrintedOrder(
  'Path N: <flags>',
  '\\s*Path\\s+(\\d+)\\s*:\\s*(<[^<>\\n]*>)',
  '<',
  PATH_ROWS,
).map((block): Item => ({ kind: 'path', block }));

// Path 2 was advertised to:
// [ 10.80.1.1, 172.16.10.50 ]
const sent = inPrintedOrder(
  'Path N was advertised to: [ neighbors ]',
  '\\s*Path\\s+(\\d+)\\s+was\\s+advertised\\s+to\\s*(?:\\([^()\\n]*\\)\\s*)?:\\s*(\\[[^\\][]*\\])',
  '[',
  SENT_ROWS,
).map((block): Item => ({ kind: 'sent', block }));

const BEGINS = `(?:Route-distinguisher|Network|Received\\s+[Pp]aths)\\s*:|Path\\s+\\d+\\s*(?::|was\\s)|(?:${LABELS})\\s*:|-{5,}`;

/** A rule with more of the report behind it; it may be wrapped, and a remark may stand between. */
const innerRule = matching(
  'a rule',
  new RegExp(`\\s*-{5,}(?:\\s+-{1,4}(?!-))?(?=\\s*(?:(?:\\.{3}|#|<)[^\\n]*\\n\\s*)?(?:${BEGINS}))`),
).map((): Item => ({ kind: 'rule' }));

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

const asItem = (parsed: Field): Item => ({
  kind: 'field',
  field: parsed,
  end: 'word' in parsed ? parsed.word.span[1] : parsed.value.span[1],
});

const row = field.map(asItem);
const odd = P.alt(ifMoreFollows(unknownField).map(asItem), ifMoreFollows(stray));
const labelled = P.alt(row, odd);

const item: P.Parser<Item> = byFirst(
  {
    P: P.alt(path, sent, labelled),
    N: P.alt(network, odd),
    R: P.alt(network, received, labelled),
    '-': P.alt(innerRule, odd),
    '': P.fail('more of the report'),
  },
  labelled,
);

/** All prints of the report: any blanks between words, any rows, remarks in the middle. */
export const report: P.Parser<Report> = P.seqMap(
  title.or(P.of(null)),
  item.many(),
  matching('the closing rule', /\s*-{5,}/).or(P.of(null)),
  P((_, at) => P.makeSuccess(at, at)),
  (head, items, rule, end): Report => ({ title: head, items, closed: rule !== null, end }),
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

function word(at: number, text: string): Word {
  return { text, span: [at, at + text.length] };
}
