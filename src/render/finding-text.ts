import type { Finding, Remedy } from '#findings/finding.js';
import { frames } from './frame.js';
import { hanging, wrapped } from './lines.js';
import { type Paint, roleOf } from './paint.js';
import { remediesText } from './remedy-text.js';
import type { RenderOptions } from './renderer.js';

/**
 * A finding with its evidence, notes and remedies.
 *
 * @param framed the remedy that is told with all that has to be typed around it
 */
export function findingText(
  finding: Finding,
  { width, framed = null }: Pick<RenderOptions, 'width'> & { readonly framed?: Remedy | null },
  paint: Paint,
): readonly string[] {
  return [
    ...headline(finding, width, paint),
    ...frames(finding.evidence, paint),
    ...finding.notes.flatMap((note) => hanging('  = note: ', note, width)),
    ...remediesText(finding.remedies, { width, framed }, paint),
  ];
}

/** A finding that follows from another: its sentence and where it is proven. */
export function consequenceText(
  finding: Finding,
  { width }: RenderOptions,
  paint: Paint,
): readonly string[] {
  const places = finding.evidence.flatMap(({ file, from }) =>
    from === null ? [] : [`${file}:${from.line}:${from.column}`],
  );
  return [
    ...headline(finding, width, paint),
    ...hanging('  = follows from: ', finding.roots.join(', '), width),
    ...(places.length === 0 ? [] : hanging('  = see: ', [...new Set(places)].join(' '), width)),
  ];
}

/** How far the further lines of a sentence stand in. */
const INDENT = 2;

/** `error[rule]: leaf1: message`. */
function headline(
  { rule, severity, subject, message }: Finding,
  width: number,
  paint: Paint,
): readonly string[] {
  const head = `${severity}[${rule}]: `;
  const who = subject.device === null ? '' : `${subject.device}: `;
  const [first = '', ...others] = wrapped(`${head}${who}${message}`, width - INDENT);
  const words = first.slice(head.length);
  return [
    `${paint(roleOf(severity), head.trimEnd())} ${paint('strong', words)}`,
    ...others.map((line) => ' '.repeat(INDENT) + paint('strong', line)),
  ];
}
