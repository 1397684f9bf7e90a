import type { Evidence, Finding } from '#findings/finding.js';
import { columnsOf, hanging, wrapped } from '#render/lines.js';
import { asJson, printable } from '#text/printable.js';
import { lit } from '../citations.js';
import { findingKey } from '../focus.js';
import { type Line, line, piece } from '../line.js';
import type { Place } from '../place.js';
import { SEVERITIES } from '../verdict-words.js';
import { type Told, told } from './told.js';

/** What a finding is shown with. */
export interface About {
  readonly place: Place;
  readonly width: number;
  /** Whether its sentence stands above already. */
  readonly isTold?: boolean;
}

/** A finding: what was found, the quoted lines with the words lit, and what else is known. */
export function findingTold(
  finding: Finding,
  { place, width, isTold = false }: About,
): readonly Told[] {
  const about = { place: { ...place, finding: findingKey(finding) }, width, isTold };
  return [
    ...headline(finding, about, ''),
    ...evidenceTold(finding, about),
    ...finding.notes.flatMap((note) =>
      hanging('  note: ', printable(note), width).map((text) => told(line(text))),
    ),
  ];
}

/** A finding that follows from another one: its sentence alone, and where it is proven. */
export function consequenceTold(finding: Finding, { place, width }: About): readonly Told[] {
  const about = { place: { ...place, finding: findingKey(finding) }, width };
  const places = new Set(
    finding.evidence.flatMap(({ file, from }) => (from === null ? [] : [`${file}:${from.line}`])),
  );
  const where = hanging('    see ', printable([...places].join(' ')), width);
  return [
    ...headline(finding, about, '  '),
    ...(places.size === 0
      ? []
      : where.map((text) => told(line(text, 'dim'), first(finding, about)))),
  ];
}

function headline(finding: Finding, about: About, indent: string): readonly Told[] {
  const { severity, rule, message, subject } = finding;
  const { mark, tone } = SEVERITIES[severity];
  const who = subject.device === null ? '' : `${subject.device}: `;
  const lead = `${indent}${mark} `;
  const room = Math.max(20, about.width - columnsOf(lead));
  const words = about.isTold === true ? `${rule}, as told above` : `${rule}: ${who}${message}`;
  return wrapped(printable(words), room).map((text, at) => {
    const pieces: Line =
      at === 0
        ? [
            piece(lead, tone),
            piece(text.slice(0, rule.length), tone),
            piece(text.slice(rule.length)),
          ]
        : [piece(' '.repeat(lead.length)), piece(text)];
    return told(pieces, { ...first(finding, about), fault: severity !== 'note' });
  });
}

/** Where a finding is proven first, and what can be copied of it. */
function first(finding: Finding, { place }: About): Omit<Told, 'line'> {
  const quoted = finding.evidence.find(({ from }) => from !== null);
  const { severity, rule, message } = finding;
  return {
    opens: { ...place, view: 'evidence', file: null, line: null },
    copies: {
      value: printable(`${severity}[${rule}]: ${message}`),
      json: asJson(finding),
      ...(quoted === undefined ? {} : { where: whereOf(quoted) }),
    },
  };
}

const whereOf = ({ file, from }: Evidence): string =>
  printable(from === null ? file : `${file}:${from.line}`);

/** Quoted lines under the name of their file, which is said once. */
function evidenceTold({ evidence }: Finding, about: About): readonly Told[] {
  const digits = Math.max(...evidence.map(({ from }) => String(from?.line ?? '').length), 1);
  return evidence.flatMap((one, at) => [
    ...(one.from !== null && one.file !== evidence[at - 1]?.file
      ? [told(line(`  ${one.file}`, 'dim'), quotedAt(one, about))]
      : []),
    ...quoteTold(one, digits, about),
  ]);
}

function quotedAt(one: Evidence, { place }: About): Omit<Told, 'line'> {
  const at = one.from?.line ?? null;
  return {
    opens: { ...place, view: 'evidence', file: one.file, line: at },
    copies: { where: whereOf(one), value: printable(one.text ?? one.label) },
  };
}

/** The quoted line, and what it proves: beside it where there is room, else below. */
function quoteTold(one: Evidence, digits: number, about: About): readonly Told[] {
  const { from, excerpt, label, file } = one;
  if (from === null || excerpt === null)
    return hanging('  ', printable(`${file}: ${label}`), about.width).map((text) =>
      told(line(text, 'dim')),
    );
  const gutter = `  ${String(from.line).padStart(digits)} `;
  const indent = /^\s*/.exec(excerpt.text)?.[0].length ?? 0;
  const from0 = Math.min(indent, excerpt.start);
  const text = excerpt.text.slice(from0);
  const words = lit(text, [
    { start: excerpt.start - from0, end: excerpt.end - from0, tone: 'evidence' },
  ]);
  const given = { ...quotedAt(one, about), stop: true };
  const fits = columnsOf(gutter + text + label) + BETWEEN.length <= about.width;
  const quote = [piece(gutter, 'dim'), ...words];
  if (fits) return [told([...quote, piece(BETWEEN + label, 'dim')], given)];
  const below = hanging(`${' '.repeat(gutter.length)}<- `, printable(label), about.width);
  const { stop: _, ...behind } = given;
  return [told(quote, given), ...below.map((words) => told(line(words, 'dim'), behind))];
}

const BETWEEN = '  <- ';
