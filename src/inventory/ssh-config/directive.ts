import type { Place } from '#text/place.js';
import { error, type Problem } from '../problem.js';
import { wordsOf } from './words.js';

/** One line of an ssh_config. */
export interface Directive {
  /** In lower case: OpenSSH does not tell cases apart. */
  readonly keyword: string;
  readonly words: readonly string[];
  /** What follows the keyword, uncut. */
  readonly rest: string;
  readonly place: Place;
}

/** The lines that say something, and those that OpenSSH would refuse. */
export function directivesOf(
  text: string,
  file: string,
): { readonly directives: readonly Directive[]; readonly problems: readonly Problem[] } {
  const directives: Directive[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const read = readLine(line, file, at + 1);
    if (read === null) continue;
    if ('severity' in read) problems.push(read);
    else directives.push(read);
  }
  return { directives, problems };
}

/**
 * A keyword ends at blanks or at one `=`; it may be quoted, which nobody does. OpenSSH refuses a file
 * with a bad line as a whole; here the line alone is left out and told.
 */
function readLine(line: string, file: string, number: number): Directive | Problem | null {
  const [, indent = '', keyword = '', rest = ''] =
    /^([ \t\r\f]*)([^ \t\r\f=]*)[ \t]*=?[ \t]*(.*)$/s.exec(line.trimEnd()) ?? [];
  if (keyword === '' || keyword.startsWith('#')) return null;
  const place = { file, line: number, column: indent.length + 1 };
  if (rest === '') return error('bad-line', `\`${keyword}\` is followed by nothing`, { place });
  const words = wordsOf(rest);
  if (words === null)
    return error('bad-line', `a quote behind \`${keyword}\` is never closed`, { place });
  return { keyword: keyword.toLowerCase(), words, rest, place };
}
