/** Terminals forget, or hang on, more than this; in characters of base64. */
const MOST = 74_994;

/**
 * The sequence (OSC 52) with which a terminal puts the text into the clipboard of the machine at which
 * the user sits, through SSH as well. tmux takes it as it is where `set-clipboard` is on, and passes it on
 * wrapped where `allow-passthrough` is: it gets both. Null: it is too long for terminals.
 */
export function clipboardSequence(
  text: string,
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const coded = Buffer.from(text, 'utf8').toString('base64');
  if (coded.length > MOST) return null;
  const sequence = `\u001b]52;c;${coded}\u0007`;
  if (env['TMUX'] !== undefined) return `${sequence}\u001bPtmux;\u001b${sequence}\u001b\\`;
  return env['STY'] === undefined ? sequence : `\u001bP${sequence}\u001b\\`;
}
