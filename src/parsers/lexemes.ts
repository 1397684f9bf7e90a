import P from 'parsimmon';
import type { Problem } from '#facts/block.js';
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
  const sticky = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`);
  return P((input, at) => {
    sticky.lastIndex = at;
    const groups = sticky.exec(input);
    if (groups === null) return P.makeFailure(at, expected);
    return P.makeSuccess(at + groups[0].length, { at, groups });
  });
}

export interface Match {
  readonly at: number;
  readonly groups: RegExpExecArray;
}

/**
 * Chooses the parser by the first character that is no blank, as a reader does. Alternatives tried
 * in vain would each cost a result of their own.
 */
export function byFirst<T>(
  parsers: Readonly<Record<string, P.Parser<T>>>,
  otherwise: P.Parser<T>,
): P.Parser<T> {
  return nextCharacter.chain((character) => parsers[character] ?? otherwise);
}

const BLANKS: ReadonlySet<number> = new Set([9, 10, 32]);

const nextCharacter: P.Parser<string> = P((input, at) => {
  let ahead = at;
  while (BLANKS.has(input.charCodeAt(ahead))) ahead += 1;
  return P.makeSuccess(at, input.charAt(ahead));
});

/** Runs a parser in the middle of a text, with offsets that count from the text's beginning. */
export function readAt<T>(parser: P.Parser<T>, text: string, at: number): P.Result<T> {
  const jump = P<null>(() => P.makeSuccess(at, null));
  return jump.then(parser).skip(P.all).parse(text);
}

/** A printed word for a number: digits, else null for `-` and for nothing. */
export function numberOf(word: string | undefined): number | null {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : null;
}

/** What authors leave where they cut or comment: `...`, `# truncated`, `<snip>`, an arrow. */
const AUTHOR_EDIT =
  /^(?:[[(]?\s*(?:\.{3,}|…)|<\s*snip|<[-=]{2,}|\|?\s*<[-=]+|\(\s*truncated|[#!/]{1,3}\s|-+\s*more|←)/i;

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
        code: 'unread-text',
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
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  return [from, to];
}
