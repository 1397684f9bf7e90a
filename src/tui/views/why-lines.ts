import type { Case, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import type { Evidence, Finding } from '#findings/finding.js';
import { hanging, wrapped } from '#render/lines.js';
import { type Line, line, piece } from '../line.js';
import { SEVERITIES } from '../verdict-words.js';
import type { Scene } from '../view.js';
import { causeOf } from './cause-words.js';

/** Why the path is as it is: the cause, the router's word beside ours, what was found, what proves it. */
export function whyLines({ focus, width }: Pick<Scene, 'focus' | 'width'>): readonly Line[] {
  const { one, leaf, path } = focus;
  if (one === null || leaf === null) return [];
  const found = path === null ? one.findings : findingsAbout(one, leaf, path);
  return [
    ...(path === null ? [] : pathLines(leaf, path, width)),
    ...found.flatMap((finding) => [[], ...findingLines(finding, width)]),
  ];
}

function pathLines(leaf: LeafVerdict, path: PathVerdict, width: number): readonly Line[] {
  return [
    ...wrapped(sentenceOf(path), width).map((text) => line(text, 'strong')),
    [piece('router says  ', 'dim'), piece(path.routerSays ?? 'nothing printed')],
    [piece('cause        ', 'dim'), piece(causeOf(path.cause))],
    [piece('multipath    ', 'dim'), piece(path.multipath.replaceAll('-', ' '))],
    ...(leaf.replay.conflicts.some((conflict) => conflict.path === path.number)
      ? [line('the replay contradicts what the router printed of this path', 'bad')]
      : []),
  ];
}

/** One sentence that stands alone. */
export function sentenceOf({ number, neighbor, flags, cause }: PathVerdict): string {
  const who = `Path ${number} of ${neighbor ?? 'a neighbor that is not printed'}`;
  if (flags.includes('used')) return `${who} is in use.`;
  if (cause === null) return `${who} is not in use, and its cause is undetermined.`;
  if (cause.step === 'undetermined')
    return `${who} is not in use; what decides against path ${cause.against} is undetermined.`;
  if (cause.step === 'invalid-route')
    return `${who} is not valid: ${cause.mine ?? 'no reason is printed'}.`;
  const values =
    cause.mine === null || cause.best === null ? '' : `: ${cause.mine} against ${cause.best}`;
  return `${who} loses to path ${cause.against} at ${cause.step}${values}.`;
}

/** What was found about the path, and about its leaf as a whole. */
export const findingsAbout = (
  one: Case,
  leaf: LeafVerdict,
  path: PathVerdict,
): readonly Finding[] =>
  one.findings.filter(
    ({ subject }) =>
      (subject.device === null || subject.device === leaf.device) &&
      (subject.path === null || subject.path === path.number),
  );

export function findingLines(finding: Finding, width: number): readonly Line[] {
  const { severity, rule, message, evidence, notes, roots, remedies } = finding;
  const { tone } = SEVERITIES[severity];
  const [first = '', ...others] = wrapped(`${severity}[${rule}]: ${message}`, width);
  return [
    line(first, tone),
    ...others.map((text) => line(text)),
    ...(roots.length === 0 ? [] : texts('follows from: ', roots.join(', '), width)),
    ...notes.flatMap((note) => texts('note: ', note, width)),
    ...evidence.flatMap(evidenceLines),
    ...remedies.flatMap((remedy) => [
      ...texts(
        'do: ',
        `${remedy.title}${remedy.releases === '*' ? '' : ` (SR Linux ${remedy.releases})`}`,
        width,
      ),
      ...remedy.lines.map((text) => line(`    ${text}`, 'key')),
      ...(remedy.caution === null ? [] : texts('    caution: ', remedy.caution, width)),
    ]),
  ];
}

const texts = (lead: string, text: string, width: number): readonly Line[] =>
  hanging(`  ${lead}`, text, width).map((one) => line(one));

/** The quoted line with its words lit, and its place. */
function evidenceLines({ file, from, excerpt, label }: Evidence): readonly Line[] {
  if (from === null || excerpt === null) return [line(`  ${file}: ${label}`, 'dim')];
  const { text, start, end } = excerpt;
  return [
    [piece(`  ${file}:${from.line}:${from.column}  `, 'dim'), piece(label, 'dim')],
    [
      piece('    '),
      piece(text.slice(0, start)),
      piece(text.slice(start, end), 'evidence'),
      piece(text.slice(end)),
    ],
  ];
}
