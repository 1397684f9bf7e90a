import type { Case, Diagnosis } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { changeText, firstChange } from '#render/change-text.js';
import { columnsOf, wrapped } from '#render/lines.js';
import { notCheckedText } from '#render/not-checked-text.js';
import { remediesText } from '#render/remedy-text.js';
import { safe } from '#render/safe.js';
import { type Line, line, wordsOf } from '../line.js';
import { lineOfPainted, PAINT } from '../painted.js';
import { type Told, told } from './told.js';

/** What to do about the roots of what was found, ready to type. */
export function cureTold(
  roots: readonly Finding[],
  about: Diagnosis,
  width: number,
): readonly Told[] {
  const framed = firstChange(about);
  const several = roots.filter(({ remedies }) => remedies.length > 0).length > 1;
  return roots.flatMap((root) => {
    // `safe` makes new ones, of which the framed one has to be found again.
    const remedies = safe(root.remedies);
    const chosen = framed === null ? null : (remedies[root.remedies.indexOf(framed)] ?? null);
    const lines = remediesText(remedies, { width: width + LEAD - INDENT, framed: chosen }, PAINT);
    if (lines.length === 0) return [];
    const inward = lines.map((line) => indented(line.slice(LEAD)));
    return [
      ...(several ? [told(line(`  about ${root.rule}:`, 'dim'))] : []),
      ...typed(inward, width),
    ];
  });
}

/** Columns of `  = ` in front of everything that the text answer tells about a finding. */
const LEAD = 4;

/** How to type a change, how to see whether it helped, and how to keep it. */
export const verifyTold = (about: Diagnosis, width: number): readonly Told[] =>
  typed((changeText(safe(about), width - INDENT, PAINT) ?? []).map(indented), width);

/** A diagnosis of nothing but what was found, since `safe` goes through all that there is. */
export const onlyFound = (one: Case, findings: readonly Finding[]): Diagnosis => ({
  cases: [{ ...one, leaves: [], findings, notChecked: [] }],
  problems: [],
  cards: [],
});

/** The commands whose answers would tell more; what they are stands in the title. */
export function openTold(one: Case, cards: Diagnosis['cards'], width: number): readonly Told[] {
  const leaves = one.leaves.map((leaf) => ({ ...leaf, paths: [], contests: [] }));
  const about = { cases: [safe({ ...one, leaves, findings: [] })], problems: [], cards };
  const lines = notCheckedText(about, width) ?? [];
  return lines.slice(Math.max(0, lines.findIndex(isIn))).flatMap((text) => {
    const command = /^ {2,}((?:show|info) .*)$/.exec(text)?.[1];
    return whole(lineOfPainted(text), width).map((row) =>
      told(row, command === undefined ? {} : { copies: { command, value: command } }),
    );
  });
}

const isIn = (text: string): boolean => text.startsWith('  ');

const INDENT = 2;
const indented = (line: string): string => ' '.repeat(INDENT) + line;

/** Lines to type are copied as the block that they stand in. */
function typed(lines: readonly string[], width: number): readonly Told[] {
  const rows = lines.map(lineOfPainted);
  const isTyped = rows.map((row) => row.some(({ tone }) => tone === 'key'));
  return rows.flatMap((row, at) => {
    if (isTyped[at] !== true) return [told(row)];
    const from = isTyped.lastIndexOf(false, at) + 1;
    const end = isTyped.indexOf(false, at);
    const block = rows.slice(from, end === -1 ? rows.length : end);
    const command = block.map((one) => wordsOf(one).trim()).join('\n');
    const value = wordsOf(row).trim();
    return whole(row, width).map((part) => told(part, { copies: { command, value } }));
  });
}

/** A long command goes on in the next row, set in; what is copied is one line. */
function whole(row: Line, width: number): readonly Line[] {
  const words = wordsOf(row);
  if (columnsOf(words) <= width) return [row];
  const indent = /^ */.exec(words)?.[0] ?? '';
  const tone = row.at(-1)?.tone ?? 'plain';
  return wrapped(words.trim(), width - indent.length - FURTHER.length).map((text, at) =>
    line(indent + (at === 0 ? '' : FURTHER) + text, tone),
  );
}

const FURTHER = '  ';
