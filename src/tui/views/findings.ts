import { asJson, printable } from '#text/printable.js';
import { count } from '#text/words.js';
import { caseKey, findingKey, focusOf } from '../focus.js';
import { type Line, line, piece } from '../line.js';
import { type Place, START } from '../place.js';
import { remembered } from '../remembered.js';
import { type Column, columnFor, row, titles } from '../table.js';
import { ticketOf } from '../ticket.js';
import { SEVERITIES } from '../verdict-words.js';
import {
  type Copies,
  type Fields,
  type Listing,
  listingOf,
  NO_COPIES,
  type Preview,
  type Scene,
  type View,
} from '../view.js';
import { findingTold } from './finding-lines.js';
import { type FindingRow, findingRows, findingRowsOf, talliesOf } from './finding-rows.js';
import { cureTold, onlyFound } from './what-to-do.js';

/** Everything that was found: of the prefix that the place names, else of all of them. */
export const findings: View = {
  id: 'findings',
  title: 'Findings',
  what: 'everything that was found, the worst first, below each what follows from it',
  listing,
  preview,
};

function rowsIn({ board, place, focus }: Scene): readonly FindingRow[] {
  return place.of === null || focus.one === null
    ? findingRows(board.diagnosis.cases)
    : findingRowsOf(focus.one);
}

function listing(scene: Scene): Listing {
  const rows = rowsIn(scene);
  const { cases } = scene.board.diagnosis;
  const isAll = scene.place.of === null;
  // Behind the findings of one prefix lead those of all prefixes.
  const more = !isAll && cases.length > 1;
  const named = isAll && cases.length > 1;
  const columns = columnsFor(rows, named, scene.width);
  return {
    ...listingOf([], { empty: emptyWords(scene) }),
    head: [headOf(scene, rows), ...(named ? [tallyLine(rows)] : []), titles(columns)],
    count: rows.length + (more ? 1 : 0),
    keyAt: (at) => keyOf(rows[at]),
    lineAt: (at) => lineOf(rows[at], columns, named),
    fieldsAt: (at) => fieldsOf(rows[at]),
    isFault: (at) => rows[at]?.finding.severity !== 'note',
    opensAt: (at) => placeOf(rows[at]),
    copiesAt: (at) => copiesOf(rows[at], scene),
    stops: rows.length > MANY ? [] : rows.flatMap(({ follows }, at) => (follows ? [] : [at])),
  };
}

/** Beyond this, going from root to root would look at all of them at every key. */
const MANY = 1_000;

function preview(scene: Scene, _: Listing, at: number): Preview | null {
  const found = rowsIn(scene)[at];
  if (found === undefined) return null;
  const place = placeOf(found);
  const { one, finding, follows } = found;
  const { width } = scene;
  // What follows goes away with its root.
  const cures = follows ? [] : cureTold([finding], onlyFound(one, [finding]), width);
  return {
    title: `${finding.severity}[${finding.rule}]`,
    lines: [...findingTold(finding, { place, width }), ...cures].map((each) => each.line),
  };
}

function headOf({ place, focus, board }: Scene, rows: readonly FindingRow[]): Line {
  const of =
    place.of === null || focus.one === null
      ? count(board.diagnosis.cases.length, 'prefix').replace('prefixs', 'prefixes')
      : focus.one.prefix;
  return line(`${count(rows.length, 'finding')} about ${of}, the worst first`, 'dim');
}

/** What is found most, so that one cause of ten thousand findings is seen at once. */
function tallyLine(rows: readonly FindingRow[]): Line {
  const pieces = talliesOf(rows).map(({ rule, severity, times }) => {
    const { mark, tone } = SEVERITIES[severity];
    return [piece(`${mark} `, tone), piece(`${rule} ${times}   `)];
  });
  return pieces.flat();
}

function emptyWords({ board, place, focus }: Scene): string {
  if (board.diagnosis.cases.length === 0)
    return 'nothing was found: no report has been read so far';
  return place.of === null || focus.one === null
    ? 'nothing was found: all that was told is as it should be'
    : `nothing was found about ${focus.one.prefix}`;
}

const keyOf = (found: FindingRow | undefined): string =>
  found === undefined ? 'all' : `${caseKey(found.one)} ${findingKey(found.finding)}`;

/** Rows at which widths are measured; to look at all of them would take too long. */
const FEW = 200;

function columnsFor(rows: readonly FindingRow[], named: boolean, width: number): readonly Column[] {
  const few = rows.slice(0, FEW);
  const most = Math.floor(width / 3);
  const prefixes = few.map(({ one }) => one.prefix);
  const rules = few.map((found) => ruleOf(found));
  return [
    { title: '', width: 1 },
    ...(named ? [columnFor('prefix', prefixes, Math.min(24, most))] : []),
    columnFor('rule', rules, Math.min(36, most)),
    { title: 'what', width: 0 },
  ];
}

const ruleOf = ({ finding, follows }: FindingRow): string =>
  follows ? `  ${finding.rule}` : finding.rule;

function lineOf(found: FindingRow | undefined, columns: readonly Column[], named: boolean): Line {
  if (found === undefined) return line('and what was found about the other prefixes', 'dim');
  const { one, finding } = found;
  const { mark, tone } = SEVERITIES[finding.severity];
  const { device } = finding.subject;
  const who = device === null ? '' : `${device}: `;
  return row(columns, [
    [piece(mark, tone)],
    ...(named ? [one.prefix] : []),
    ruleOf(found),
    who + finding.message,
  ]);
}

const fieldsOf = (found: FindingRow | undefined): Fields =>
  found === undefined ? { words: '', named: {} } : fieldsIn(found);

/** A filter asks for all of them at every key. */
const fieldsIn = remembered(({ one, finding }: FindingRow): Fields => {
  const { rule, severity, message, subject } = finding;
  return {
    words: `${severity} ${one.prefix} ${rule} ${subject.device ?? ''} ${message}`.toLowerCase(),
    named: {
      rule,
      severity,
      prefix: one.prefix,
      leaf: subject.device ?? '',
      vrf: one.networkInstance ?? '',
    },
  };
});

/** The lines that prove it; from there, `3` is the why. */
function placeOf(found: FindingRow | undefined): Place {
  if (found === undefined) return { ...START, view: 'findings' };
  const { one, finding } = found;
  return { ...START, view: 'evidence', of: caseKey(one), finding: findingKey(finding) };
}

function copiesOf(found: FindingRow | undefined, { board }: Scene): Copies {
  if (found === undefined) return NO_COPIES;
  const { finding } = found;
  const { rule, severity, message, evidence, remedies } = finding;
  const [{ file, from }] = evidence;
  const [ready] = remedies.filter(({ fill, lines }) => fill.length === 0 && lines.length > 0);
  return {
    value: printable(rule),
    row: printable(`${severity}[${rule}]: ${message}`),
    command: ready === undefined ? null : ready.lines.map(printable).join('\n'),
    json: asJson(finding),
    ticket: ticketOf({ board, focus: focusOf(board.diagnosis, placeOf(found)) }),
    where: printable(from === null ? file : `${file}:${from.line}`),
  };
}
