/** The known words that a mistyped one may stand for: at most two letters off, nearest first. */
export function nearTo(typed: string, known: readonly string[]): readonly string[] {
  const most = typed.length < 4 ? 1 : 2;
  return known
    .map((word) => ({ word, off: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, off }) => off <= most || (typed.length > 3 && word.includes(typed)))
    .sort((one, other) => one.off - other.off)
    .slice(0, 3)
    .map(({ word }) => word);
}

/** Levenshtein's distance: letters to add, take away or change. */
function distance(one: string, other: string): number {
  const start = Array.from({ length: other.length + 1 }, (_, at) => at);
  const last = [...one].reduce((row, letter, line) => nextRow(row, letter, other, line), start);
  return last.at(-1) ?? 0;
}

/** One row of the table of distances between the beginnings of two words. */
function nextRow(row: readonly number[], letter: string, other: string, line: number): number[] {
  const next = [line + 1];
  for (let at = 0; at < other.length; at += 1) {
    const change = (row[at] ?? 0) + (letter === other[at] ? 0 : 1);
    next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
  }
  return next;
}
