/** A line as it was typed behind a prompt, and where its last character stands. */
export interface Echo {
  readonly words: string;
  readonly end: number;
}

/**
 * What was typed behind a prompt. A terminal that is too narrow for the command wraps it, and a
 * copy keeps the break: lines between the prompt's and the report's rule are taken back when they
 * fit.
 *
 * @param from where the prompt ends
 * @param next where the report, or whatever comes next, begins
 * @param answered whether a report stands at `next`
 */
export function echoAt(text: string, from: number, next: number, answered: boolean): Echo {
  const [first = '', ...more] = text.slice(from, Math.min(next, from + LONGEST)).split('\n', 5);
  let echo: Echo = { words: first, end: from + first.length };
  if (!answered || more.length > 4 || !/\bshow\s/.test(first)) return echo;
  const width = widthAt(text, next);
  let start = text.lastIndexOf('\n', from - 1) + 1;
  for (const line of more) {
    const joined = joinedTo(echo, line, width - (echo.end - start));
    if (joined === null) return echo;
    start = echo.end + 1;
    echo = { words: joined, end: start + line.length };
  }
  return echo;
}

const LONGEST = 1_000;

/** Rules are as wide as the terminal. */
function widthAt(text: string, at: number): number {
  const rule = /[-=]*/y;
  rule.lastIndex = at;
  return rule.exec(text)?.[0].length ?? 0;
}

/** Words of the commands we know. */
const KNOWN =
  /^(?:network-instance|protocols|bgp|routes|ipv[46]|l3vpn-ipv[46]-unicast|ipv[46]-unicast|route-table|prefix|route|detail|summary|all)$/;
/** A prefix, an address or a wildcard. */
const ADDRESS = /^(?=.*[\d:*])[\da-f.:*]+(?:\/\d+)?$/i;

/**
 * The command with the line that goes on with it; null when the line is something else.
 *
 * @param free how many columns were left when the command's last line ended
 */
function joinedTo({ words }: Echo, line: string, free: number): string | null {
  const more = line.trim();
  if (more === '') return words;
  const glue = glueBetween(words, more, free);
  if (glue === null) return null;
  return glue === '' ? words + line.trimEnd() : `${words.trimEnd()} ${more}`;
}

/** Nothing, where the break stands in a word; a blank between words; null where nothing goes on. */
function glueBetween(words: string, more: string, free: number): '' | ' ' | null {
  const last = /\S*$/.exec(words)?.[0] ?? '';
  const [head = ''] = more.split(/\s+/);
  if (last !== '' && cutInWord(words, last, head)) return '';
  const full = last !== '' && !KNOWN.test(last) && free === 0;
  if (isKnown(more) && !full) return ' ';
  return last === '' ? null : byColumn(free);
}

/** A terminal breaks where its columns end; the blank that stood there may be lost. */
function byColumn(free: number): '' | ' ' | null {
  if (free === 0) return '';
  return free === 1 ? ' ' : null;
}

const isKnown = (words: string): boolean =>
  words.split(/\s+/).every((word) => KNOWN.test(word) || ADDRESS.test(word));

/** `pre` and `fix`, or `prefix 192.0.` and `2.7/32`. */
function cutInWord(words: string, last: string, head: string): boolean {
  if (KNOWN.test(last + head) && !KNOWN.test(head)) return true;
  return /\sprefix\s+[\da-f.:]+$/i.test(words) && /^[\da-f.:]*\/\d+$/i.test(head);
}
