/** How many columns a text takes: wide characters two, marks on other characters none. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const character of text)
    columns += WIDE.test(character) ? 2 : NO_WIDTH.test(character) ? 0 : 1;
  return columns;
}

/** Nearly all that is shown is ASCII, and the look at it is quick. */
const ASCII = /^[ -~]*$/;
const NO_WIDTH = /\p{M}/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/**
 * A sentence cut at blanks into lines of at most `width` columns. A word that is longer stands on a
 * line of its own, whole: people copy it.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && columnsOf(line) + 1 + columnsOf(word) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same for a cell of a table: a word that is longer than the width is cut, too. */
export function cut(text: string, width: number): readonly string[] {
  return wrapped(text, width).flatMap((line) =>
    columnsOf(line) <= width ? [line] : pieces(line, width),
  );
}

/** A zone (`%ethernet-1/2.0`) begins a piece of its own where there is room for all in front of it. */
function pieces(word: string, width: number): readonly string[] {
  const zone = word.indexOf('%');
  if (zone > 0 && columnsOf(word.slice(0, zone)) <= width)
    return [word.slice(0, zone), ...cut(word.slice(zone), width)];
  const all: string[] = [''];
  for (const character of word) {
    const piece = all.at(-1) ?? '';
    if (piece === '' || columnsOf(piece + character) <= width)
      all[all.length - 1] = piece + character;
    else all.push(character);
  }
  return all;
}

/** The sentence behind a lead such as `= note: `; its further lines begin under its first word. */
export function hanging(lead: string, text: string, width: number): readonly string[] {
  const [first = '', ...others] = wrapped(text, Math.max(20, width - columnsOf(lead)));
  const blank = ' '.repeat(columnsOf(lead));
  return [`${lead}${first}`, ...others.map((line) => `${blank}${line}`)];
}
