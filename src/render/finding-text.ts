import type { Finding, Remedy } from '#findings/finding.js';
import { frames } from './frame.js';
import { hanging, wrapped } from './lines.js';
import { type Paint, roleOf } from './paint.js';
import type { RenderOptions } from './renderer.js';

/** A finding with its evidence, notes and remedies. */
export function findingText(
  finding: Finding,
  { width }: RenderOptions,
  paint: Paint,
): readonly string[] {
  return [
    ...headline(finding, width, paint),
    ...frames(finding.evidence, paint),
    ...finding.notes.flatMap((note) => hanging('  = note: ', note, width)),
    ...grouped(finding.remedies).flatMap((group) => remedyText(group, width, paint)),
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

/** Remedies that differ by release alone stand together. */
function grouped(remedies: readonly Remedy[]): readonly (readonly Remedy[])[] {
  const groups: Remedy[][] = [];
  for (const remedy of remedies) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const same = first?.title === remedy.title && first.caution === remedy.caution;
    if (group !== undefined && same) group.push(remedy);
    else groups.push([remedy]);
  }
  return groups;
}

/** What to do, the lines to type with the releases they are for, and the caution. */
function remedyText(group: readonly Remedy[], width: number, paint: Paint): readonly string[] {
  const { title = '', caution = null, releases = '*' } = group[0] ?? {};
  const several = group.length > 1;
  const when = several || releases === '*' ? '' : ` (SR Linux ${releases})`;
  return [
    ...hanging('  = do: ', `${title}${when}`, width),
    ...group.flatMap(({ lines, releases: range }) => [
      ...(several ? [`        SR Linux ${range}:`] : []),
      ...lines.map((line) => `${several ? '          ' : '        '}${paint('good', line)}`),
    ]),
    ...(caution === null ? [] : hanging('        caution: ', caution, width)),
  ];
}
