import { findingsAbout, groupsOf } from '#findings/about.js';
import type { Case, Diagnosis, LeafVerdict } from '#findings/diagnosis.js';
import type { Finding, Remedy } from '#findings/finding.js';
import { changeText, firstChange } from './change-text.js';
import { consequenceText } from './finding-text.js';
import { frames } from './frame.js';
import { hanging, wrapped } from './lines.js';
import { notCheckedText } from './not-checked-text.js';
import { type Paint, painter } from './paint.js';
import { pathsTable } from './paths-table.js';
import { remediesText } from './remedy-text.js';
import { safe } from './safe.js';
import { replayWords, VERDICTS } from './text.js';
import { type Asked, whySentences, wordsBeside } from './why-text.js';

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
  const { one, leaf, path } = safe(given);
  const found = groupsOf(findingsAbout(one, leaf, null));
  const about: Diagnosis = {
    ...safe({ cards: diagnosis.cards }),
    problems: [],
    cases: [
      { ...one, findings: found.flatMap(({ root, consequences }) => [root, ...consequences]) },
    ],
  };
  const blocks = [
    headOf(one, leaf),
    ...whySentences({ one, leaf, path }).map((sentence) => wrapped(sentence, WIDTH)),
    path === null ? [] : wordLines(leaf, path),
    pathLines(leaf),
    ...found.flatMap(({ root, consequences }) => [
      ...rootBlocks(root, firstChange(about)),
      ...consequences.map((each) => consequenceText(each, OPTIONS, PLAIN)),
    ]),
    section('How to type, verify and keep a change', changeText(about, WIDTH, PLAIN)),
    notCheckedText(about, WIDTH) ?? [],
    originLines(origin),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** Columns of a ticket: what mail and most trackers show without a break. */
const WIDTH = 96;
const OPTIONS = { width: WIDTH, color: false, ascii: true } as const;
const PLAIN: Paint = painter(false);
const CODE = '    ';

const code = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (CODE + line).trimEnd());

const section = (title: string, lines: readonly string[] | null): readonly string[] =>
  lines === null || lines.length === 0 ? [] : [`${title}:`, ...lines];

function headOf({ prefix, networkInstance }: Case, leaf: LeafVerdict): readonly string[] {
  const where = networkInstance === null ? '' : ` in ${networkInstance}`;
  const [verdict] = VERDICTS[leaf.verdict];
  return [`${prefix}${where} on ${leaf.name}: ${verdict}`, ...wrapped(`${leaf.because}.`, WIDTH)];
}

const wordLines = (...[leaf, path]: Parameters<typeof wordsBeside>): readonly string[] =>
  section(
    `Path ${path.number}`,
    wordsBeside(leaf, path).flatMap(([name, words]) =>
      hanging(`  ${name.padEnd(14)} `, words, WIDTH),
    ),
  );

const pathLines = (leaf: LeafVerdict): readonly string[] =>
  leaf.paths.length === 0
    ? []
    : [
        'Paths:',
        '',
        ...code(pathsTable(leaf, { ...OPTIONS, width: WIDTH - CODE.length }, PLAIN)),
        '',
        replayWords(leaf),
      ];

/** What was found, the lines that prove it, and what to do about it. */
function rootBlocks(root: Finding, framed: Remedy | null): readonly (readonly string[])[] {
  const { severity, rule, subject, message, evidence, notes, remedies } = root;
  const who = subject.device === null ? '' : `${subject.device}: `;
  return [
    wrapped(`${severity}[${rule}]: ${who}${message}`, WIDTH),
    code(frames(evidence, PLAIN)),
    notes.flatMap((note) => hanging('- ', note, WIDTH)),
    section('What to do', remediesText(remedies, { width: WIDTH, framed }, PLAIN)),
  ];
}

const originLines = ({ version, from }: Origin): readonly string[] =>
  wrapped(
    `Told by bgpwhy${version === null ? '' : ` ${version}`} from ${from}. It changed nothing on a leaf.`,
    WIDTH,
  );
