import type { Diagnosis } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { changeText, firstChange } from '#render/change-text.js';
import { notCheckedText } from '#render/not-checked-text.js';
import { remediesText } from '#render/remedy-text.js';
import { safe } from '#render/safe.js';
import { wordsOf } from '../line.js';
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
    const lines = remediesText(remedies, { width, framed: chosen }, PAINT);
    if (lines.length === 0) return [];
    return [
      ...(several ? [told(lineOfPainted(`  about ${root.rule}:`))] : []),
      ...typed(lines.map((line) => line.replace('  = ', '  '))),
    ];
  });
}

/** How to type a change, how to see whether it helped, and how to keep it. */
export const verifyTold = (about: Diagnosis, width: number): readonly Told[] =>
  typed((changeText(safe(about), width - INDENT, PAINT) ?? []).map(indented));

/** The commands whose answers would tell more. */
export const openTold = (about: Diagnosis, width: number): readonly Told[] => {
  const [head, ...lines] = notCheckedText(safe(about), width - INDENT) ?? [];
  if (head === undefined) return [];
  return [head, ...lines].map(indented).map((line) => {
    const command = /^ {4,}((?:show|info) .*)$/.exec(line)?.[1];
    return told(lineOfPainted(line), command === undefined ? {} : { copies: { command } });
  });
};

const INDENT = 2;
const indented = (line: string): string => ' '.repeat(INDENT) + line;

/** Lines to type are copied as the block that they stand in. */
function typed(lines: readonly string[]): readonly Told[] {
  const rows = lines.map(lineOfPainted);
  const isTyped = rows.map((row) => row.some(({ tone }) => tone === 'key'));
  return rows.map((row, at) => {
    if (isTyped[at] !== true) return told(row);
    const from = isTyped.lastIndexOf(false, at) + 1;
    const end = isTyped.indexOf(false, at);
    const block = rows.slice(from, end === -1 ? rows.length : end);
    const command = block.map((one) => wordsOf(one).trim()).join('\n');
    return told(row, { copies: { command, value: wordsOf(row).trim() } });
  });
}
