import P from 'parsimmon';
import type { Problem } from '#facts/block.js';
import { isBlank } from '#text/blank.js';
import type { Span } from '#text/span.js';

/** A word of the report and where it stands. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}

/**
 * The match of a sticky regular expression with its capture groups, as a parsimmon parser. One
 * expression per printed row keeps grammars both readable and fast: parsimmon makes one result for
 * the row instead of one for every word in it.
 */
export function matching(expected: string, pattern: RegExp): P.Parser<Match> {
  const sticky = stickyOf(pattern);
  return P((input, at) => {
    sticky.lastIndex = at;
    const groups = sticky.exec(input);
    if (groups === null) return P.makeFailure(at, expected);
    return P.makeSuccess(at + groups[0].length, { at, groups });
  });
}

/**
 * As many matches of the expression as stand one behind the other, as one result: parsimmon's `many`
 * would make several for each of them. The expression must not match nothing.
 */
export function matchingMany<T>(
  expected: string,
  pattern: RegExp,
  make: (groups: RegExpExecArray) => T,
): P.Parser<readonly T[]> {
  const sticky = stickyOf(pattern);
  return P((input, from) => {
    const found: T[] = [];
    let end = from;
    sticky.lastIndex = from;
    for (let groups = sticky.exec(input); groups !== null; groups = sticky.exec(input)) {
      end = sticky.lastIndex;
      found.push(make(groups));
    }
    return found.length === 0 ? P.makeFailure(from, expected) : P.makeSuccess(end, found);
  });
}

const stickyOf = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source, `${flags.replace(/[gy]/g, '')}y`);

export interface Match {
  readonly at: number;
  readonly groups: RegExpExecArray;
}

/** Where each group starts, in a match whose groups follow one another without a gap. */
export function startsOf(groups: RegExpExecArray): readonly number[] {
  const starts = [groups.index];
  let at = groups.index;
  for (let group = 1; group < groups.length; group += 1) {
    starts.push(at);
    at += groups[group]?.length ?? 0;
  }
  return starts;
}

/** What a group of such a match says; empty where it was not printed. */
export function wordOf(groups: RegExpExecArray, starts: readonly number[], group: number): Word {
  return wordAt(starts[group] ?? 0, groups[group]);
}

/** Words that begin at an offset. */
export const wordAt = (at: number, text = ''): Word => ({ text, span: [at, at + text.length] });

const DIGITS = /^\d+$/;

/** A printed word for a number: digits, else null for `-` and for nothing. */
export function numberOf(word: string | undefined): number | null {
  return word !== undefined && DIGITS.test(word) ? Number(word) : null;
}

/** What authors leave where they cut or comment: `...`, `# truncated`, `<snip>`, an arrow. */
const AUTHOR_EDIT =
  /^(?:[[(]?\s*(?:\.{3,}|…)|[[<(]\s*(?:snip|truncated|omitted|skipped|cut)\b|\|?\s*<(?:[-=]|<)|={2,}>|-{2,}>|[#!/]{1,3}(?:\s|$)|-+\s*more|←)/i;

/** A located problem for text that has no place in the report where it stands. */
export function strayText(text: string, span: Span, expected: readonly string[]): Problem {
  const words = text.slice(span[0], span[1]);
  return AUTHOR_EDIT.test(words)
    ? {
        code: 'author-edit',
        severity: 'warning',
        span,
        expected,
        message: 'somebody cut or commented the report here',
      }
    : {
        code: 'unread-line',
        severity: 'warning',
        span,
        expected,
        message: 'this text was not understood',
      };
}

/** The span without the blanks at its two ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  while (from < to && isBlank(text, from)) from += 1;
  return [from, to];
}

/** The last line, or the last words of a long one, of a stretch: where a reader looks for more. */
export function lineAt(text: string, start: number, end: number): Span {
  const from = Math.max(start, text.lastIndexOf('\n', end - 1) + 1, end - 120);
  return trimmed(text, [from, end]);
}
