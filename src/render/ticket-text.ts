import { findingsAbout, groupsOf, rootAbout } from '#findings/about.js';
import type { Case, Diagnosis, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import type { Finding, Remedy } from '#findings/finding.js';
import { count } from '#text/words.js';
import { changeText, firstChange } from './change-text.js';
import { frames } from './frame.js';
import { hanging, wrapped } from './lines.js';
import { CODE, markdownProse } from './markdown-prose.js';
import { notCheckedText } from './not-checked-text.js';
import { type Paint, painter } from './paint.js';
import { pathsTable } from './paths-table.js';
import { remediesText } from './remedy-text.js';
import { safe } from './safe.js';
import { replayWords, VERDICTS } from './text.js';
import { type Asked, whySentences } from './why-text.js';
import { wordsBeside } from './words-beside.js';

/** Where the words that a ticket rests on come from. */
export interface Origin {
  /** Version of bgpwhy; null: not told. */
  readonly version: string | null;
  /** What was read and when, in words that go on behind `from`. */
  readonly from: string;
}

/**
 * All that a reader needs who has neither the leaf nor the screen: the verdict, why, the router's word,
 * the lines that prove it, what to do and what was not checked. What has to keep its columns is set in
 * by four blanks, which Markdown takes for code.
 */
export function ticketText(diagnosis: Diagnosis, given: Asked, origin: Origin): string {
  const asked = safe(given);
  const { one, leaf, path } = asked;
  const groups = groupsOf(findingsAbout(one, leaf, null));
  const findings = groups.flatMap(({ root, consequences }) => [root, ...consequences]);
  const about = { problems: [], cards: safe(diagnosis.cards), cases: [{ ...one, findings }] };
  const told = isUsed(path) ? null : rootAbout(groups, leaf, path)?.root;
  const blocks = [
    headOf(one, leaf, findings),
    ...whySentences(asked).map((sentence) => wrapped(sentence, WIDTH)),
    path === null ? [] : wordLines(leaf, path),
    pathLines(leaf),
    ...groups.flatMap(({ root, consequences }) => [
      ...rootBlocks(root, firstChange(about), root === told),
      section('From which follows', consequences.flatMap(consequenceLines)),
    ]),
    withCode(changeText(about, WIDTH, PLAIN)),
    withCode(notCheckedText(about, WIDTH)),
    originLines(safe(origin)),
  ];
  const lines = blocks.filter((block) => block.length > 0).flatMap((block) => [...block, '']);
  return markdownProse(lines).join('\n');
}

/** Columns of a ticket: what mail and most trackers show without a break. */
const WIDTH = 96;
const PLAIN: Paint = painter(false);

const isUsed = (path: PathVerdict | null): boolean => path?.flags.includes('used') === true;

const code = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (CODE + line).trimEnd());

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, '', ...lines];

/** Lines that are set in become code, with the blank line that Markdown wants around it. */
function withCode(lines: readonly string[] | null): readonly string[] {
  return (lines ?? []).flatMap((line, at) => {
    const isCode = line.startsWith('  ');
    const wasCode = lines?.[at - 1]?.startsWith('  ') ?? isCode;
    const shown = isCode ? CODE + line.slice(2) : line;
    return isCode === wasCode ? [shown] : ['', shown];
  });
}

function headOf(
  { prefix, networkInstance }: Case,
  leaf: LeafVerdict,
  findings: readonly Finding[],
): readonly string[] {
  const where = networkInstance === null ? '' : ` in ${networkInstance}`;
  const [verdict] = VERDICTS[leaf.verdict];
  return [
    `${prefix}${where} on ${leaf.name}: ${verdict}${foundWords(leaf, findings)}`,
    '',
    ...wrapped(`${capital(leaf.because)}.`, WIDTH),
  ];
}

/** That a leaf whose paths share the load is not therefore sound. */
function foundWords({ verdict, device }: LeafVerdict, findings: readonly Finding[]): string {
  if (verdict !== 'balanced' && verdict !== 'single-path') return '';
  const own = findings.filter(
    ({ severity, subject }) => severity !== 'note' && subject.device === device,
  );
  return own.length === 0 ? '' : `, but ${count(own.length, 'finding')}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const wordLines = (leaf: LeafVerdict, path: PathVerdict): readonly string[] =>
  section(
    `Path ${path.number}`,
    wordsBeside(leaf, path).flatMap(([name, words]) => hanging(`- ${name}: `, words, WIDTH)),
  );

const pathLines = (leaf: LeafVerdict): readonly string[] =>
  leaf.paths.length === 0
    ? []
    : [
        ...section('Paths', code(pathsTable(leaf, OPTIONS, PLAIN).map((line) => line.slice(2)))),
        '',
        replayWords(leaf),
      ];

const OPTIONS = { width: WIDTH - CODE.length, color: false, ascii: true } as const;

/** What was found, the lines that prove it, and what to do about it. */
function rootBlocks(
  root: Finding,
  framed: Remedy | null,
  isTold: boolean,
): readonly (readonly string[])[] {
  const { severity, rule, subject, message, evidence, notes, remedies } = root;
  const who = subject.device === null ? '' : `${subject.device}: `;
  const words = isTold ? ', as told above, proven by:' : `: ${who}${message}`;
  const cures = remediesText(remedies, { width: WIDTH, framed }, PLAIN);
  return [
    wrapped(`${severity}[${rule}]${words}`, WIDTH),
    code(frames(evidence, PLAIN)),
    notes.flatMap((note) => hanging('- ', note, WIDTH)),
    section('What to do', code(cures.map((line) => line.slice(LEAD)))),
  ];
}

/** Columns of `  = ` in front of what to do. */
const LEAD = 4;

function consequenceLines({
  severity,
  rule,
  subject,
  message,
  evidence,
}: Finding): readonly string[] {
  const who = subject.device === null ? '' : `${subject.device}: `;
  const places = evidence.flatMap(({ file, from }) =>
    from === null ? [] : [`${file}:${from.line}`],
  );
  const see = places.length === 0 ? '' : ` (${[...new Set(places)].join(', ')})`;
  return hanging('- ', `${severity}[${rule}]: ${who}${message}${see}`, WIDTH);
}

const originLines = ({ version, from }: Origin): readonly string[] =>
  wrapped(
    `Told by bgpwhy${version === null ? '' : ` ${version}`} from ${from}. It changed nothing on a leaf.`,
    WIDTH,
  );
