import type { Problem } from '#facts/block.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import type { Evidence } from '#findings/finding.js';
import type { Quote } from '#rules/rule.js';

/** A problem of reading as people look for it: file, line, column, the words and the line around. */
export function located(
  { code, severity, span, expected, message }: Problem,
  file: string,
  evidenceOf: (quote: Quote) => Evidence,
): LocatedProblem {
  const [start, end] = span;
  const { from, text, excerpt } = evidenceOf({
    file,
    span: [start, Math.max(end, start + 1)],
    label: message,
  });
  const { line, column } = from ?? { line: 1, column: 1 };
  return { code, severity, file, line, column, text: text ?? '', expected, message, excerpt };
}
