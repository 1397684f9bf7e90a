import type {
  Case,
  LeafVerdict,
  LocatedProblem,
  PathVerdict,
  Widths,
} from '#findings/diagnosis.js';
import type { Blank, Evidence, Finding, Remedy } from '#findings/finding.js';
import type { Renderer } from './renderer.js';
import { safe } from './safe.js';

/** One record per line, words and blanks only: for grep, for logs and for screen readers. */
export const plain: Renderer = {
  id: 'plain',
  title: 'one record per line, without colour, boxes or wrapping',
  render: (diagnosis) => {
    const told = safe(diagnosis);
    return [...told.cases.flatMap(caseLines), ...told.problems.map(problemLine), ''].join('\n');
  },
};

function caseLines(one: Case): readonly string[] {
  const about = `prefix ${one.prefix} network-instance ${one.networkInstance ?? '-'}`;
  return [
    ...one.leaves.flatMap((leaf) => leafLines(leaf, about)),
    ...one.findings.flatMap(findingLines),
    ...once(
      one.notChecked.flatMap(({ rule, missing, leaves }) =>
        leaves.flatMap((leaf) =>
          missing.map((command) => `not-checked ${rule} leaf ${leaf} missing ${command}`),
        ),
      ),
    ),
  ];
}

function leafLines(leaf: LeafVerdict, about: string): readonly string[] {
  const { name, verdict, usedPaths, installedNextHops, because, replay } = leaf;
  const numbers = `used ${usedPaths ?? '-'} next-hops ${installedNextHops ?? '-'} owner ${leaf.routeOwner ?? '-'}`;
  return [
    `verdict ${verdict} ${about} leaf ${name} ${numbers} because ${because}`,
    ...(leaf.widths === null ? [] : [widthsLine(leaf.widths, name)]),
    ...leaf.paths.map((path) => pathLine(path, name)),
    `replay leaf ${name} agrees ${replay.agrees ? 'yes' : 'no'} checked ${replay.checked} conflicts ${replay.conflicts.length}`,
  ];
}

function widthsLine({ ebgp, ibgp, perNextHop, evpn, multipleAs }: Widths, leaf: string): string {
  const mixed = multipleAs === null ? '-' : multipleAs ? 'yes' : 'no';
  return `widths leaf ${leaf} ebgp ${ebgp ?? '-'} ibgp ${ibgp ?? '-'} per-next-hop ${perNextHop ?? '-'} evpn ${evpn ?? '-'} multiple-as ${mixed}`;
}

function pathLine(path: PathVerdict, leaf: string): string {
  const { number, neighbor, flags, asPath, routerSays, cause, multipath } = path;
  const lost =
    cause === null
      ? '-'
      : `${cause.step} mine ${cause.mine ?? '-'} best ${cause.best ?? '-'} against ${cause.against} basis ${cause.basis}`;
  return `path ${number} leaf ${leaf} neighbor ${neighbor ?? '-'} flags ${flags.join(',') || '-'} as-path ${asPath || '-'} router-says ${routerSays ?? '-'} multipath ${multipath} cause ${lost}`;
}

function findingLines(finding: Finding): readonly string[] {
  const { rule, severity, subject, message, evidence, notes, remedies, roots } = finding;
  const who = subject.device === null ? '' : ` leaf ${subject.device}`;
  const because = roots.length === 0 ? '' : ` follows-from ${roots.join(',')}`;
  return [
    `finding ${rule} ${severity}${who}${because} ${message}`,
    ...evidence.map((one) => `evidence ${rule} ${placeOf(one)} ${one.label}`),
    ...notes.map((note) => `note ${rule} ${note}`),
    ...remedies.flatMap(({ title, releases, lines, caution, fill }) => [
      `do ${rule} releases ${releases} ${title}`,
      ...lines.map(
        (line) =>
          `${fill.some(({ name }) => line.includes(`{${name}}`)) ? 'template' : 'type'} ${rule} ${line}`,
      ),
      ...(caution === null ? [] : [`caution ${rule} ${caution}`]),
    ]),
    ...blanks(remedies).map((blank) => fillLine(blank, rule)),
    ...once(remedies.flatMap(({ verify }) => verify)).map((line) => `verify ${rule} ${line}`),
  ];
}

const once = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** What the lines of all remedies leave to be filled in, each once. */
const blanks = (remedies: readonly Remedy[]): readonly Blank[] => [
  ...new Map(remedies.flatMap(({ fill }) => fill).map((one) => [one.name, one])).values(),
];

const fillLine = ({ name, what, shownBy }: Blank, rule: string): string =>
  `fill ${rule} {${name}} ${shownBy === null ? 'chosen' : `shown-by ${shownBy}`} meaning ${what}`;

const placeOf = ({ file, from }: Evidence): string =>
  from === null ? file : `${file}:${from.line}:${from.column}`;

const problemLine = ({ code, severity, file, line, column, message }: LocatedProblem): string =>
  `problem ${code} ${severity} ${file}:${line}:${column} ${message}`;
