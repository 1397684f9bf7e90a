import type { Case } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { caseKey, findingKey } from '../focus.js';
import { piece } from '../line.js';
import { START } from '../place.js';
import { columnFor, row, titles } from '../table.js';
import { SEVERITIES } from '../verdict-words.js';
import { type Listing, NO_COPIES, type Scene, type View } from '../view.js';
import { findingLines } from './why-lines.js';

interface Row {
  readonly one: Case;
  readonly finding: Finding;
}

/** Everything that was found, in telling order, of all prefixes. */
export const findings: View = {
  id: 'findings',
  title: 'Findings',
  what: 'everything that was found, roots before what follows from them',
  listing,
  preview: (scene, _, at) => {
    const found = rowsIn(scene.board.diagnosis.cases)[at]?.finding;
    return found === undefined
      ? null
      : { title: found.rule, lines: findingLines(found, scene.width) };
  },
};

/** There may be many, and every frame asks. */
const ROWS = new WeakMap<readonly Case[], readonly Row[]>();

function rowsIn(cases: readonly Case[]): readonly Row[] {
  const known = ROWS.get(cases);
  if (known !== undefined) return known;
  const made = cases.flatMap((one) => one.findings.map((finding) => ({ one, finding })));
  ROWS.set(cases, made);
  return made;
}

function listing({ board }: Scene): Listing {
  const rows = rowsIn(board.diagnosis.cases);
  const few = rows.slice(0, 200);
  const columns = [
    { title: '', width: 1 },
    columnFor(
      'prefix',
      few.map(({ one }) => one.prefix),
      24,
    ),
    columnFor(
      'rule',
      few.map(({ finding }) => finding.rule),
      34,
    ),
    { title: 'what', width: 0 },
  ];
  const at = (number: number): Row | undefined => rows[number];
  return {
    head: [titles(columns)],
    count: rows.length,
    keyAt: (number) => keyOf(at(number)),
    lineAt: (number) => {
      const found = at(number);
      if (found === undefined) return [];
      const { mark, tone } = SEVERITIES[found.finding.severity];
      const { rule, message, roots } = found.finding;
      return row(columns, [
        [piece(mark, tone)],
        found.one.prefix,
        roots.length === 0 ? rule : `  ${rule}`,
        message,
      ]);
    },
    fieldsAt: (number) => fieldsOf(at(number)),
    isFault: (number) => at(number)?.finding.severity !== 'note',
    opensAt: (number) => {
      const found = at(number);
      return found === undefined
        ? null
        : {
            ...START,
            view: 'evidence',
            of: caseKey(found.one),
            finding: findingKey(found.finding),
          };
    },
    copiesAt: (number) => {
      const found = at(number);
      return found === undefined ? NO_COPIES : copiesOf(found.finding);
    },
    orders: [],
    stops: [],
    empty: 'nothing was found',
  };
}

const keyOf = (found: Row | undefined): string =>
  found === undefined ? '' : `${caseKey(found.one)} ${findingKey(found.finding)}`;

function fieldsOf(found: Row | undefined) {
  if (found === undefined) return { words: '', named: {} };
  const { rule, severity, message } = found.finding;
  return {
    words: `${severity} ${found.one.prefix} ${rule} ${message}`.toLowerCase(),
    named: { rule, severity, prefix: found.one.prefix },
  };
}

function copiesOf(finding: Finding) {
  const { rule, message, evidence, remedies } = finding;
  const [{ file, from }] = evidence;
  const lines = remedies.flatMap((remedy) => (remedy.fill.length === 0 ? remedy.lines : []));
  return {
    ...NO_COPIES,
    value: rule,
    row: `${finding.severity}[${rule}]: ${message}`,
    command: lines.length === 0 ? null : lines.join('\n'),
    json: JSON.stringify(finding),
    where: from === null ? file : `${file}:${from.line}`,
  };
}
