import P from 'parsimmon';
import { manyOf } from '#parsers/combine.js';
import { matching, type Word } from '#parsers/lexemes.js';

/** One `Label : value`. */
export interface Field {
  readonly label: string;
  readonly value: Word;
}

export interface Report {
  readonly fields: readonly Field[];
  /** Whether a rule stands behind them. */
  readonly closed: boolean;
  readonly end: number;
}

/** What releases from 20.6 on print, in this order; `OS` since 24.7. */
export const LABELS = [
  'Hostname',
  'Chassis Type',
  'Part Number',
  'Serial Number',
  'System MAC Address', // 20.6
  'System HW MAC Address',
  'OS',
  'Software Version',
  'Build Number',
  'Architecture',
  'Last Booted',
  'Total Memory',
  'Free Memory',
] as const;

const KNOWN = LABELS.map((label) => label.replaceAll(' ', '\\s+')).join('|');
/** A label that no release we know prints begins its line. */
const OTHER = '(?<=(?:^|\\n)[^\\S\\n]*)[A-Z][\\w()/-]*(?:[^\\S\\n][\\w()/-]+){0,5}';
/** The next label ends a value where the copy lost the line ends. */
const OVER = `\\s*(?:$|\\n|-{5,}|(?:${KNOWN})\\s*:(?=\\s|$))`;

// Software Version     : v23.10.1
const field = matching(
  'a label with its value',
  new RegExp(`\\s*(${KNOWN}|${OTHER})[^\\S\\n]*:(?:[^\\S\\n]+(\\S[^\\n]*?))?(?=${OVER})`, 'd'),
).map(({ groups }): Field => {
  const [, behind = groups.index] = groups.indices?.[1] ?? [];
  const [start, end] = groups.indices?.[2] ?? [behind, behind];
  return {
    label: (groups[1] ?? '').replace(/\s+/g, ' '),
    value: { text: groups[2] ?? '', span: [start, end] },
  };
});

// --------------------------------------------------      (a copy may have wrapped it)
const rules = matching('a rule', /(?:\s*-{5,}(?:\n-+(?=\n|$))*)+/);

/** The report, in any layout of blanks. */
export const report: P.Parser<Report> = P.seqMap(
  rules.or(P.of(null)),
  manyOf(field),
  P((_, at) => P.makeSuccess(at, at)),
  rules.or(P.of(null)),
  P((_, at) => P.makeSuccess(at, at)),
  (_, fields, end, closing, after): Report => ({
    fields,
    closed: closing !== null,
    end: closing === null ? end : after,
  }),
);
