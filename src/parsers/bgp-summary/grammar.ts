import P from 'parsimmon';
import { manyOf } from '#parsers/combine.js';
import { type LabelledField, labelledField, unknownField } from '#parsers/labelled.js';
import { matching, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';

/** What stands above the fields. */
export interface Title {
  readonly adminState: Word;
  readonly operState: Word;
  readonly networkInstance: string;
}

export type Item =
  | LabelledField
  | (Omit<LabelledField, 'kind'> & { readonly kind: 'unknown' })
  | { readonly kind: 'family'; readonly name: Word }
  | { readonly kind: 'heading' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'stray'; readonly span: Span };

export interface Report {
  readonly title: Title;
  readonly items: readonly Item[];
  readonly end: number;
}

// BGP is enabled and up in network-instance "default"
const title = matching(
  'the title of the report',
  /[\s-]*BGP\s+is\s+([\w-]+)\s+and\s+([\w-]+)\s+in\s+network-instance\s+"([^"\n]*)"/d,
).map(({ groups }): Title => {
  const word = (group: number): Word => ({
    text: groups[group] ?? '',
    span: groups.indices?.[group] ?? [groups.index, groups.index],
  });
  return { adminState: word(1), operState: word(2), networkInstance: groups[3] ?? '' };
});

const NUMBER = /\s*(\d+|None|N\/A|-(?!-))(?![^\s,-])/;
const WORD = /\s*(True|true|False|false|None|N\/A|enabled?|disabled?)(?!\w)/;

/** The labels of the releases we know, with the forms of their values. */
export const LABELS: Readonly<Record<string, RegExp>> = {
  'Global AS number': NUMBER,
  'BGP identifier': /\s*([\d.]+|None)(?![^\s-])/,
  'Total paths': NUMBER,
  'Received routes': NUMBER,
  'Received and active routes': NUMBER,
  'Total UP peers': NUMBER,
  'Configured peers': /\s*(\d+|None)(?:\s*,\s*(\d+|None)\s+are\s+disabled)?(?![^\s-])/,
  'Dynamic peers': NUMBER,
  'BGP Local Preference attribute': NUMBER,
  'EBGP route-table preference': NUMBER,
  'IBGP route-table preference': NUMBER,
  'Wait for FIB install to advertise': WORD,
  'Send rapid withdrawals': WORD,
  'Max number of multipaths': /\s*(\d+|None|N\/A)(?:\s*,\s*(\d+|None|N\/A))?(?![^\s-])/,
  'Multipath can transit multi AS': WORD,
};

/** Whether a label is one of them. */
export const isLabel = (label: string): boolean => Object.hasOwn(LABELS, label);

//   Configured peers          : 2, 0 are disabled
const field: P.Parser<Item> = labelledField(LABELS);

const unknown: P.Parser<Item> = unknownField.map((found) => ({ ...found, kind: 'unknown' }));

// EVPN-unicast AFI/SAFI
const family = matching('an address family', /\s*([A-Za-z][\w-]*)\s+AFI\/SAFI(?!\w)/d).map(
  ({ groups }): Item => ({
    kind: 'family',
    name: {
      text: groups[1] ?? '',
      span: groups.indices?.[1] ?? [groups.index, groups.index],
    },
  }),
);

// Default preferences
const heading = matching('a heading', /\s*Default\s+preferences(?!\w)/).map(
  (): Item => ({ kind: 'heading' }),
);

// ------------------
const rule = matching('a rule', /\s*-{5,}(?:\n-+(?=\n|$))*/).map((): Item => ({ kind: 'rule' }));

const MORE = new RegExp(
  `AFI/SAFI|(?:${Object.keys(LABELS).join('|').replace(/ /g, '\\s+')})\\s*:|Default preferences`,
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

/** The report, in any layout of blanks. */
export const report: P.Parser<Report> = title.chain((found) =>
  P.seqMap(
    manyOf(P.alt(rule, field, heading, family, unknown, stray)),
    P((_, at) => P.makeSuccess(at, at)),
    (items, end): Report => ({ title: found, items, end }),
  ),
);
