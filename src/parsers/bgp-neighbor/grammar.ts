import P from 'parsimmon';
import { manyOf } from '#parsers/combine.js';
import { unknownField } from '#parsers/labelled.js';
import { matching, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { FAMILY_LINES, LINES } from './lines.js';

/** What lines say, by the keys of the facts. */
export type Values = Readonly<Partial<Record<string, Word>>>;

export type Item =
  | { readonly kind: 'values' | 'of-family'; readonly values: Values; readonly span: Span }
  | { readonly kind: 'family'; readonly name: Word }
  | { readonly kind: 'timer' | 'messages'; readonly values: Values; readonly span: Span }
  | { readonly kind: 'rule' | 'head' }
  | { readonly kind: 'unknown'; readonly label: string; readonly value: Word }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Report {
  readonly title: Values;
  readonly items: readonly Item[];
  readonly end: number;
}

function valuesIn({ groups }: { readonly groups: RegExpExecArray }): Values {
  const told = Object.entries(groups.groups ?? {}).flatMap(([key, text]) => {
    const span = groups.indices?.groups?.[key];
    return text === undefined || text === '' || span === undefined ? [] : [[key, { text, span }]];
  });
  return Object.fromEntries(told);
}

const spanOf = ({ groups: { 0: words, index } }: { readonly groups: RegExpExecArray }): Span => [
  index + words.length - words.trimStart().length,
  index + words.trimEnd().length,
];

// Peer : 192.0.2.2, remote AS: 65003, local AS: 65000, peer-type : ebgp
const title = matching(
  'the title of the report',
  /[\s-]*Peer\s*:\s*(?<peer>[^\s,]+)\s*,\s*remote\s+AS\s*:\s*(?<remoteAs>\d+|None|N\/A|-)\s*,\s*local\s+AS\s*:\s*(?<localAs>\d+|None|N\/A|-)\s*,\s*peer-type\s*:\s*(?<peerType>[a-z]+|None|N\/A|-(?!-))/d,
).map(valuesIn);

/** One expression for all of them: what each line says is told by its groups. */
const linesOf = (kind: 'values' | 'of-family', lines: readonly RegExp[]): P.Parser<Item> =>
  matching('a line', new RegExp(`\\s*(?:${lines.map(({ source }) => source).join('|')})`, 'd')).map(
    (found): Item => ({ kind, values: valuesIn(found), span: spanOf(found) }),
  );

// Ipv4-unicast AFI/SAFI
const family = matching('an address family', /\s*(?<name>[A-Za-z][\w-]*)\s+AFI\/SAFI(?!\w)/d).map(
  (found): Item => {
    const { name = { text: '', span: spanOf(found) } } = valuesIn(found);
    return { kind: 'family', name };
  },
);

//            Timer                 Configured      Operational                 Next
// =================================================
const head = matching(
  'the titles of a table',
  /\s*(?:Timer\s+Configured\s+Operational\s+Next|Messages\s+Sent\s+Received\s+Last)\s*={5,}/,
).map((): Item => ({ kind: 'head' }));

// minimum-advertisement-               5                5                       -
// interval
const timer = matching(
  'a timer',
  /\s*(?<name>[a-z][a-z-]*)[^\S\n]+(?<configured>\d+|-)[^\S\n]+(?<operational>\d+|-)[^\S\n]+(?<next>\d[\w:.]*|-(?=\s|-{5}|$))(?:(?<=\s[a-z-]*-[^\S\n]+(?:\d+|-)\s+(?:\d+|-)\s+(?:\d[\w:.]*|-))\s+(?<rest>[a-z][a-z-]*)(?=\s|-{5}|$))?/d,
).map((found): Item => ({ kind: 'timer', values: valuesIn(found), span: spanOf(found) }));

// Malformed updates                 0                       0
const messages = matching(
  'messages',
  /\s*(?<name>[A-Z][A-Za-z]*(?: [A-Za-z]+)?)[^\S\n]+(?<sent>\d+)[^\S\n]+(?<received>\d+)(?=\s|-{5}|$)(?:[^\S\n]+(?<last>\d+[:dhms][\w:.-]*?|\d{4}-\d\d-\d\dT\S+?)(?=-{5}|\s|$))?/d,
).map((found): Item => ({ kind: 'messages', values: valuesIn(found), span: spanOf(found) }));

// ------------------
const rule = matching('a rule', /\s*-{5,}(?:\n-+(?=\n|$))*/).map((): Item => ({ kind: 'rule' }));

const unknown: P.Parser<Item> = unknownField.map(({ label, value }) => ({
  kind: 'unknown',
  label,
  value,
}));

const MORE = new RegExp(
  `AFI/SAFI|={5,}|${[...LINES, ...FAMILY_LINES].map(({ source }) => source.replace(/\?<\w+>/g, '?:')).join('|')}`,
  'g',
);

/** A line that has no place here, while more of the report follows within a dozen lines. */
const stray = matching('nothing else', /\s*(\S[^\n]*)/d).chain(({ groups }): P.Parser<Item> => {
  const [start, end] = groups.indices?.[1] ?? [groups.index, groups.index];
  MORE.lastIndex = end;
  const next = MORE.exec(groups.input);
  const near = next !== null && groups.input.slice(end, next.index).split('\n', 14).length <= 13;
  const span: Span = [start, start + (groups[1] ?? '').trimEnd().length];
  return near ? P.of({ kind: 'stray', span }) : P.fail('more of the report');
});

const item = P.alt(
  rule,
  linesOf('values', LINES),
  linesOf('of-family', FAMILY_LINES),
  ...[family, head, timer, messages, unknown, stray],
);

/** The report, in any layout of blanks. */
export const report: P.Parser<Report> = title.chain((found) =>
  P.seqMap(
    manyOf(item),
    P((_, at) => P.makeSuccess(at, at)),
    (items, end): Report => ({ title: found, items, end }),
  ),
);
