/**
 * The words of a line as a shell cuts them, which is how Ansible does: quotes of both kinds anywhere
 * in a word, and a comment from a `#` that begins one. Null: a quote is never closed.
 */
export function wordsOfIni(line: string): readonly string[] | null {
  const words: string[] = [];
  for (let at = skip(line, 0); at < line.length && line[at] !== '#'; ) {
    WORD.lastIndex = at;
    const [written = ''] = WORD.exec(line) ?? [];
    at += written.length;
    if (written === '' || /\S/.test(line.charAt(at))) return null;
    words.push(
      written.replace(
        /"([^"]*)"|'([^']*)'/g,
        (_, double?: string, single?: string) => double ?? single ?? '',
      ),
    );
    at = skip(line, at);
  }
  return words;
}

const WORD = /(?:"[^"]*"|'[^']*'|[^\s"'])+/y;

function skip(line: string, from: number): number {
  let at = from;
  while (/\s/.test(line.charAt(at))) at += 1;
  return at;
}
