import type { Case, Diagnosis, LeafVerdict, Verdict } from '#findings/diagnosis.js';
import type { Finding, Remedy } from '#findings/finding.js';
import { count } from '#text/words.js';
import { changeText, firstChange } from './change-text.js';
import { consequenceText, findingText } from './finding-text.js';
import { hanging } from './lines.js';
import { notCheckedText } from './not-checked-text.js';
import { type Paint, painter, type Role } from './paint.js';
import { pathsTable } from './paths-table.js';
import { problemText } from './problem-text.js';
import type { Renderer, RenderOptions } from './renderer.js';
import { safe } from './safe.js';
import { widthsText } from './widths-text.js';

/** For people: the verdict first, then the paths, the findings with their evidence, and what is open. */
export const text: Renderer = {
  id: 'text',
  title: 'for people: verdict, paths, findings with their evidence',
  render: (diagnosis, options) => {
    const told = safe(diagnosis);
    const paint = painter(options.color);
    const framed = firstChange(told);
    const open = notCheckedText(told, options.width);
    const change = changeText(told, options.width, paint);
    const parts = [
      ...told.cases.flatMap((one) => caseText(one, { ...options, framed }, paint)),
      ...(open === null ? [] : [open]),
      ...(change === null ? [] : [change]),
      ...told.problems.map((problem) => problemText(problem, options, paint)),
      [summary(told)],
    ];
    return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
};

/** Blocks of lines with a blank line between them. */
function caseText(
  one: Case,
  options: RenderOptions & { readonly framed: Remedy | null },
  paint: Paint,
): readonly (readonly string[])[] {
  const where = one.networkInstance === null ? '' : ` in ${one.networkInstance}`;
  return [
    [paint('strong', `${one.prefix}${where}`)],
    ...one.leaves.map((leaf) => leafText(leaf, options, paint)),
    ...one.findings.map((finding) =>
      finding.roots.length === 0
        ? findingText(finding, options, paint)
        : consequenceText(finding, options, paint),
    ),
  ];
}

/** A verdict in words, and its colour. */
export const VERDICTS: Readonly<Record<Verdict, readonly [string, Role]>> = {
  balanced: ['BALANCED', 'good'],
  'not-balanced': ['NOT BALANCED', 'bad'],
  'single-path': ['SINGLE PATH', 'good'],
  unreachable: ['UNREACHABLE', 'bad'],
  undetermined: ['UNDETERMINED', 'warn'],
};

function leafText(leaf: LeafVerdict, options: RenderOptions, paint: Paint): readonly string[] {
  const [word, role] = VERDICTS[leaf.verdict];
  const widths = widthsText(leaf.widths);
  return [
    `${paint('strong', leaf.name)}  ${paint(role, word)}`,
    ...hanging('  ', leaf.because, options.width),
    ...(widths === null ? [] : hanging('  ', widths, options.width)),
    ...(leaf.paths.length === 0 ? [] : ['', ...pathsTable(leaf, options, paint), '']),
    ...hanging('  ', replayWords(leaf), options.width),
  ];
}

/** How far the printed words agree with the decision replayed over the printed attributes. */
export function replayWords({ replay, paths, usedPaths }: LeafVerdict): string {
  if (usedPaths === null) return 'No BGP report: nothing to replay.';
  if (paths.length === 0) return 'The BGP report holds no path: nothing to replay.';
  const { checked, conflicts } = replay;
  if (conflicts.length > 0)
    return `The replay contradicts ${conflicts.length} of the ${checked} printed flags and reasons that it can tell.`;
  return checked === 0
    ? 'The replay can tell none of the printed flags and reasons.'
    : `The replay agrees with all ${checked} printed flags and reasons that it can tell.`;
}

/** What was found, and the next command to type. */
function summary({ cases, problems }: Diagnosis): string {
  const findings = cases.flatMap((one) => one.findings);
  const counts = (['error', 'warning', 'note'] as const)
    .map(
      (severity) => [severity, findings.filter((one) => one.severity === severity).length] as const,
    )
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => count(number, severity));
  const found = findings.length === 0 ? nothing(cases) : `Found: ${counts.join(', ')}`;
  const input = problems.length === 0 ? '' : `; ${count(problems.length, 'problem')} in the input`;
  return `${found}${input}.${next(findings)}`;
}

/** That nothing was found means something only where everything could be told. */
const nothing = (cases: readonly Case[]): string =>
  cases.some(({ leaves }) => leaves.some(({ verdict }) => verdict === 'undetermined'))
    ? 'Nothing found, and not everything could be told'
    : 'Nothing found';

function next([first]: readonly Finding[]): string {
  return first === undefined ? '' : ` More: bgpwhy explain ${first.rule}`;
}
