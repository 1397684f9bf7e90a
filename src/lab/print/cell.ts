/**
 * The lines of a cell as the router wraps it: at blanks, and behind hyphens between letters; a word
 * that is wider than the cell is broken where the cell ends, behind its last hyphen if it has one.
 */
export function wrapped(words: string, width: number): readonly string[] {
  const chunks = words
    .split(/(\s+)|(?<=[A-Za-z]{2}-)(?=[A-Za-z]{2})/)
    .filter((chunk) => chunk !== undefined && chunk !== '');
  const lines = [''];
  for (const chunk of chunks) place(chunk, width, lines);
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}

/** Puts a chunk onto the last line, or what does not fit there onto further ones. */
function place(chunk: string, width: number, lines: string[]): void {
  const line = lines.at(-1) ?? '';
  const room = width - line.length;
  if (chunk.length <= room) {
    lines[lines.length - 1] = line === '' ? chunk.trimStart() : line + chunk;
    return;
  }
  const here = chunk.length <= width ? 0 : breakIn(chunk, room);
  lines[lines.length - 1] = line + chunk.slice(0, here);
  lines.push('');
  place(chunk.slice(here), width, lines);
}

/** How much of a word too long for any line goes onto what is left of this one. */
function breakIn(word: string, room: number): number {
  const hyphen = room < 1 ? -1 : word.lastIndexOf('-', room - 1);
  return hyphen > 0 ? hyphen + 1 : room;
}
