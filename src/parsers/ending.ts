import type { Problem } from '#facts/block.js';
import type { Span } from '#text/span.js';
import { lineAt, strayText, trimmed } from './lexemes.js';
import type { Region } from './show.js';

/** How a report came to its end. */
export interface Ending {
  readonly complete: boolean;
  readonly end: number;
  readonly problems: readonly Problem[];
  readonly ignored: readonly Span[];
  readonly unread: readonly Span[];
}

export interface Told {
  /** Whether a closing rule was read. */
  readonly closed: boolean;
  /** Where the last thing that was understood ends. */
  readonly end: number;
  /** Whether what was read proves that the router said all; `behind`: something else follows. */
  readonly proves: (behind: boolean) => boolean;
  /** Whether these words, the last of the region, begin something the report goes on with. */
  readonly begins: (words: string, followed: boolean) => boolean;
  /** What is missing inside it, each at the line behind which it should stand. */
  readonly missing?: readonly Problem[];
  /** Why its end can't be told; in other words where this print has nothing that closes it. */
  readonly open?: string;
  /** Where the report's own numbers contradict what it shows. */
  readonly counts: readonly Problem[];
}

/** Decides whether a report was printed to its end, and says where it was not. */
export function judgeEnding(region: Region, told: Told): Ending {
  const edit = told.closed ? null : editBehind(region, told.end);
  if (edit !== null) return ending(told, [edit], edit.span, [edit.span], []);
  const rest = told.closed ? null : begunBehind(region, told);
  if (rest !== null) return ending(...once(region, told, [cutOff(rest)]), rest, [], [rest]);
  const behind =
    region.followed ||
    /\S/.test(region.text.slice(told.end, Math.min(region.end, told.end + 10_000)));
  const last = lineAt(region.text, region.start, told.end);
  const wanted = told.open === undefined ? undefined : ['a prompt or other text behind it'];
  const problems = told.proves(behind) ? [] : [cutOff(last, wanted, told.open)];
  return ending(...once(region, told, problems), [told.end, told.end], [], []);
}

function ending(
  told: Told,
  problems: readonly Problem[],
  [, end]: Span,
  ignored: readonly Span[],
  unread: readonly Span[],
): Ending {
  const all = [...told.counts, ...(told.missing ?? []), ...problems];
  return { complete: all.length === 0, end, problems: all, ignored, unread };
}

/**
 * What is missing in the last lines and that the report ends there are one problem: in front of
 * something else it names what is missing, and at the end of the text that it ends.
 */
function once(
  { followed }: Region,
  told: Told,
  [last]: readonly Problem[],
): readonly [Told, readonly Problem[]] {
  const missing = told.missing ?? [];
  const inside = missing.filter(({ span: [, to] }) => to < told.end);
  if (last?.code !== 'cut-off' || inside.length === missing.length)
    return [told, last === undefined ? [] : [last]];
  return followed && last.span[1] <= told.end ? [told, []] : [{ ...told, missing: inside }, [last]];
}

/** `# truncated` or the like, right behind what was understood: somebody cut here. */
function editBehind(region: Region, end: number): Problem | null {
  const [line = ''] =
    /\S[^\n]*/.exec(region.text.slice(end, Math.min(region.end, end + 2_000))) ?? [];
  const at = region.text.indexOf(line, end);
  const problem = strayText(region.text, trimmed(region.text, [at, at + line.length]), [
    'the rest of the report',
    'a closing rule',
  ]);
  const near = region.text.slice(end, at).split('\n').length <= 3;
  return line !== '' && near && problem.code === 'author-edit' ? problem : null;
}

/** Lines or a list begun at the very end of the text: the report was cut in the middle of them. */
function begunBehind(region: Region, { end, begins }: Told): Span | null {
  const span = trimmed(region.text, [end, region.end]);
  const words = region.text.slice(span[0], span[1]);
  if (words === '') return null;
  const openList = /^[^[\]]{0,200}\[[^\]]*$/.test(words);
  const pieces = openList || words.length > 500 ? [words] : words.split('\n', 4);
  const short = openList || (words.length <= 500 && pieces.length <= 3);
  const isBegun = (piece: string): boolean =>
    begins(piece.trim().replace(/\s+/g, ' '), region.followed);
  return short && pieces.every(isBegun) ? span : null;
}

/** A located problem for a report that ends too early. */
export const cutOff = (
  span: Span,
  expected: readonly string[] = ['the rest of the report', 'a closing rule'],
  message = 'the text ends before the report does',
): Problem => ({ code: 'cut-off', severity: 'warning', span, expected, message });

/** A count that the report states and does not keep. */
export function mismatch(
  declared: { readonly text: string; readonly span: Span },
  shown: number,
  what: string,
): readonly Problem[] {
  if (Number(declared.text) === shown) return [];
  const message = `the report announces ${declared.text} ${what} and shows ${shown}`;
  return [
    {
      code: 'count-mismatch',
      severity: 'warning',
      span: declared.span,
      expected: [`${declared.text} ${what}`],
      message,
    },
  ];
}

/** Whether a known phrase begins with these words, or these words with it. */
export const beginsLike = (phrases: readonly string[], words: string): boolean =>
  phrases.some((phrase) => phrase.startsWith(words) || words.startsWith(phrase));
