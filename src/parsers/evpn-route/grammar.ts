import P from 'parsimmon';
import { byFirst, chained, inTurn, manyOf, mapped } from '#parsers/combine.js';
import { type Match, matching, startsOf, type Word, wordOf } from '#parsers/lexemes.js';
import {
  type Block,
  type Field,
  inPrintedOrder,
  type Oddity,
  PATH_HEADER,
  rowReaders,
  SENT_HEADER,
  unlistedHeader,
} from '#parsers/path-fields.js';
import type { Span } from '#text/span.js';
import { KEY_LABELS, type Key, keyReader } from './keys.js';
import { PATH_ROWS, SENT_ROWS, TABLE } from './rows.js';

/** What a report is made of, in printed order. Rows out of the usual order come as `field`. */
export type Item =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'path' | 'sent'; readonly blocks: readonly Block[] }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'unlisted' | 'stray'; readonly span: Span }
  | { readonly kind: 'rule' };

export interface Report {
  /** The network-instance that the title names; null without a title. */
  readonly title: Word | null;
  readonly items: readonly Item[];
  /** Whether a rule closes the report. */
  readonly closed: boolean;
  /** How long that rule is. */
  readonly dashes: number;
  /** Where the last word or rule of the report ends. */
  readonly end: number;
}

// --------------------------------------------------------------
// Show report for the EVPN routes in network-instance  "default"
// --------------------------------------------------------------   the rule below comes as an item
const title = matching(
  'the title of the report',
  /((?:\s*[-=]{5,})?\s*Show report for the EVPN routes in network-instance\s+["'“”])([^"'“”\n]*)(["'“”])/,
).map(({ groups }): Word | null => wordOf(groups, startsOf(groups), 2));

// Tag-ID             : 0
const key = keyReader(TABLE.valueEnd).map(
  (found): Item => ('name' in found ? { kind: 'key', key: found } : ofField(found)),
);

//   Path 1: <Best,Valid,Used,>
//     ESI               : 00:00:00:00:00:00:00:00:00:00
const path = mapped(
  inPrintedOrder(PATH_HEADER, PATH_ROWS, TABLE),
  (blocks): Item => ({ kind: 'path', blocks }),
);
//   Path 1 was advertised to (Modified Attributes):
//   [ 198.51.100.3 ]
//     Route preference  : No MED, No LocalPref
const sent = mapped(
  inPrintedOrder(SENT_HEADER, SENT_ROWS, TABLE),
  (blocks): Item => ({ kind: 'sent', blocks }),
);
const unlisted = unlistedHeader.map((span): Item => ({ kind: 'unlisted', span }));

const KEYS = KEY_LABELS.map((label) => label.replaceAll(' ', '\\s+')).join('|');
const BEGINS = `Path\\s+\\d+\\s*(?::|was\\s)|(?:${TABLE.labels}|${KEYS})\\s*:|-{5,}`;

const { field, unknownField } = rowReaders(TABLE);
const ofField = (found: Field | Oddity): Item => ({ kind: 'field', field: found });

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

const odd = P.alt(ifMoreFollows(unknownField).map(ofField), ifMoreFollows(stray));
const labelled = P.alt(key, field.map(ofField), odd);

/** A rule with more of the report behind it, a remark perhaps between; or text that is no rule. */
const dashes = chained(
  matching(
    'a rule',
    new RegExp(
      `(?:(\\s*-{5,}(?!-)(?:\\s+-{1,4}(?!-))?)(?:(?=\\s*(?:(?:\\.{3}|#|<)[^\\n]*\\n\\s*)?(?:${BEGINS}))()|))?`,
    ),
  ),
  ({ groups: [, rule, more] }): P.Parser<Item> => {
    if (rule === undefined) return odd;
    return more === undefined ? endOfReport : P.of({ kind: 'rule' });
  },
);

const item: P.Parser<Item> = byFirst(
  { P: P.alt(path, sent, unlisted, labelled), '-': dashes, '': endOfReport },
  labelled,
);

/** All prints of the report: any blanks between words, any rows, remarks in the middle. */
export const report: P.Parser<Report> = inTurn(
  [title.or(P.of(null)), manyOf(item), matching('the closing rule', /(\s*-{5,})?/)],
  (named, items, { at, groups: [rule] }): Report => ({
    title: named,
    items,
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
