/**
 * The words of what follows a keyword, as OpenSSH cuts them (`argv_split` in misc.c): blanks between
 * words, quotes of both kinds, a backslash before a quote, a backslash or a blank, and a comment from
 * a `#` that begins a word. Null: a quote is never closed.
 */
export function wordsOf(text: string): readonly string[] | null {
  const words: string[] = [];
  for (let at = skipBlanks(text, 0); at < text.length && text[at] !== '#'; ) {
    WORD.lastIndex = at;
    const [written = ''] = WORD.exec(text) ?? [];
    at += written.length;
    // A word ends at a blank or with the line, else a quote was opened here.
    if (written === '' || /[^ \t]/.test(text.charAt(at))) return null;
    words.push(meant(written));
    at = skipBlanks(text, at);
  }
  return words;
}

/** Each character can be read in one way alone, so nothing is ever tried twice. */
const DOUBLE = /"((?:\\["'\\]|[^"\\]|\\(?!["'\\]))*)"/.source;
const SINGLE = /'((?:\\["'\\]|[^'\\]|\\(?!["'\\]))*)'/.source;
const BARE = /\\["'\\ ]|[^ \t"'\\]|\\(?!["'\\ ])/.source;
const WORD = new RegExp(`(?:${DOUBLE}|${SINGLE}|${BARE})+`, 'y');
const PART = new RegExp(`${DOUBLE}|${SINGLE}|${BARE}`, 'g');

function meant(written: string): string {
  return written.replace(PART, (part, double?: string, single?: string) => {
    const quoted = double ?? single;
    if (quoted !== undefined) return quoted.replace(/\\(["'\\])/g, '$1');
    return part.length === 2 ? part.slice(1) : part;
  });
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
