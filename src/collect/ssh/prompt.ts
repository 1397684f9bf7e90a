/** Where a prompt begins, which stands at the end of a text, and what it says. */
export interface Prompt {
  /** The first character of its first line. */
  readonly start: number;
  /** Its last line: `A:leaf1#`, or `A:admin@leaf1#` from 24.x on. */
  readonly name: string;
}

/**
 * The prompt at the end of a text, in any of SR Linux's forms: two lines, of which the first tells mode
 * and context (`--{ + running }--[  ]--`), or the second alone. Escape sequences between its
 * characters are passed over.
 */
export function promptAtEnd(text: string): Prompt | null {
  const from = Math.max(0, text.length - LONGEST);
  const { plain, places } = withoutEscapes(text.slice(from));
  const [match = '', name = ''] = PROMPT.exec(plain) ?? [];
  if (match === '') return null;
  // Sequences in front of it belong to it, line ends do not.
  const before = places[plain.length - match.length - 1];
  return { start: before === undefined ? from : from + before + 1, name };
}

/** No prompt is longer; the end of an answer is all that is looked at. */
const LONGEST = 2_048;

const PROMPT =
  /(?<=^|\n)(?:[ \t\r]*--\{[^\r\n]{0,500}\}--\[[^\r\n]{0,1000}\]--[ \t\r]*\n)?[ \t\r]*([A-Z]:[^\s#]{1,300}#)[ \t]*$/;

const ESCAPE = String.fromCharCode(0x1b);

/** CSI, OSC and two-character sequences of ECMA-48. */
const SEQUENCE = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\x07${ESCAPE}]*(?:\\x07|${ESCAPE}\\\\)|[ -/]*[0-Z\\\\^-~])`,
  'g',
);

/** A text without its escape sequences, and where each of its characters stands in the original. */
function withoutEscapes(text: string): { plain: string; places: readonly number[] } {
  const places: number[] = [];
  let at = 0;
  const keep = (to: number): void => {
    for (; at < to; at += 1) places.push(at);
  };
  for (const match of text.matchAll(SEQUENCE)) {
    keep(match.index);
    at = match.index + match[0].length;
  }
  keep(text.length);
  return { plain: places.map((place) => text[place]).join(''), places };
}

/**
 * What a command printed in an interactive shell: its echo and the prompt behind it are cut away, and
 * line ends are those of a file. Everything else stays as it came.
 *
 * @param said all that came after the command was sent, the prompt at its end included
 */
export function withoutEchoAndPrompt(said: string, command: string): string {
  const body = said.slice(0, promptAtEnd(said)?.start ?? said.length);
  const lines = body.replaceAll('\r\n', '\n');
  const end = lines.indexOf('\n');
  const first = end === -1 ? lines : lines.slice(0, end);
  const isEcho = withoutEscapes(first).plain.replaceAll('\r', '').trim().endsWith(command);
  const rest = isEcho ? lines.slice(first.length + 1) : lines;
  return rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`;
}
