/**
 * Characters that a terminal obeys instead of showing, or that make text look like other text: C0
 * and C1 controls, DEL, marks of direction, invisible blanks, line and paragraph separators, tags,
 * and halves of surrogate pairs.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]|[\u{e0000}-\u{e0fff}]/gu;

const PRINTABLE_ASCII = /^[ -~]*$/;

/** More marks on one character than any script needs. */
const PILE_OF_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text from a file, a device or a person, safe to show on a terminal: what a terminal would obey is
 * shown as an escape such as `\x1b` or `\u202e`. A tab becomes one blank, and a line end is escaped,
 * too: who shows several lines cuts them first.
 */
export function printable(text: string): string {
  // Nearly all that is shown is ASCII, and the look at it is quick.
  if (PRINTABLE_ASCII.test(text)) return text;
  return text
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, escaped)
    .replace(PILE_OF_MARKS, (_, few: string) => `${few}...`);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x0a) return '\\n';
  if (code === 0x0d) return '\\r';
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

/** What JSON leaves as it is and a terminal would still obey, written as JSON's own escapes. */
export function asJson(value: unknown, indent = 0): string {
  const written = JSON.stringify(value, null, indent);
  // Nearly all that is written is ASCII, and the look at it is quick.
  return PLAIN_ASCII.test(written) ? written : written.replace(IN_JSON, jsonEscaped);
}

const jsonEscaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

const PLAIN_ASCII = /^[\n -~]*$/;

const IN_JSON = /(?![\n])[\p{Cc}\p{Cf}\u2028\u2029]|[\u{e0000}-\u{e0fff}]/gu;
