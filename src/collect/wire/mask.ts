/** What stands in an answer in place of a secret. */
export const MASK = '***';

/** A text without its secrets, and how many of them there were. */
export interface Masked {
  readonly text: string;
  readonly secrets: number;
}

/**
 * Takes out of what a leaf printed of its configuration whatever may be a key, a password, a hash of one
 * or a community string of SNMP: all that stands behind such a name, in every form of `info`, and
 * whatever looks like a hash or like SR Linux's own encryption. In doubt a word too many is taken out.
 */
export function masked(text: string): Masked {
  if (!MAYBE.test(text)) return { text, secrets: 0 };
  const plain = withoutEscapes(text);
  const places = [...labelled(plain), ...hashed(plain)].sort(([one], [other]) => one - other);
  let [kept, at, secrets] = ['', 0, 0];
  for (const [start, end, mask] of places) {
    if (start < at) continue;
    kept += text.slice(at, start) + mask;
    at = end;
    secrets += 1;
  }
  return { text: kept + text.slice(at), secrets };
}

type Place = readonly [start: number, end: number, mask: string];

/** Cheap, and true wherever there is anything to take out. */
const MAYBE = /pass|secret|psk|token|key|auth-data|communit|\$/i;

/** What a terminal would obey, as blanks, so that places stay as they are. */
const withoutEscapes = (text: string): string =>
  text.includes('\u001b') ? text.replace(ESCAPE, (one) => ' '.repeat(one.length)) : text;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ESCAPE = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|[ -~])/g;

/**
 * YANG of SR Linux: `password`, `auth-password`, `authentication-key`, `auth-data`; and what others use.
 * An `Unknown token` is what a leaf says of a word that its CLI does not know.
 */
const LABEL =
  /(?<![\w-])(?:(?:[\w-]*-)?(?:password|passwd|passphrase|secret|psk)|(?<!unknown )(?:[\w-]*-)?token|(?:[\w-]*-)?(?:auth|authentication|encryption|private|shared|md5|hmac|api|ca)-key|(?:[\w-]*-)?password-hash|auth-data|community)("?)([^\S\n]*:[^\S\n]*|[^\S\n]+)(?=[^\s:{}])/gi;

/** Each is looked for behind the end of the one before, so that the time goes with the length. */
function labelled(text: string): readonly Place[] {
  const places: Place[] = [];
  const label = new RegExp(LABEL);
  let [seen, quoted] = [0, false];
  for (let found = label.exec(text); found !== null; found = label.exec(text)) {
    quoted = isQuoted(text.slice(seen, found.index), quoted);
    seen = found.index;
    const place = valueBehind(text, found, quoted);
    if (isSecret(found[0], text.slice(place[0], place[1]))) places.push(place);
    label.lastIndex = place[1];
  }
  return places;
}

function valueBehind(text: string, found: RegExpExecArray, quoted: boolean): Place {
  const start = found.index + found[0].length;
  return found[2]?.trim() === ':'
    ? [start, endOfMember(text, start), JSON.stringify(MASK)]
    : [start, endOfValue(text, start, quoted), MASK];
}

const isSecret = (label: string, value: string): boolean =>
  value !== '' && !(/^community/i.test(label) && isOfRoutes(value));

/** Whether a quote is open behind a stretch; none is at the beginning of a line. */
function isQuoted(stretch: string, before: boolean): boolean {
  const line = stretch.lastIndexOf('\n');
  const odd = (stretch.slice(line + 1).match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
  return (line === -1 && before) !== odd;
}

/** Communities of BGP are no secret: `65000:1`, `no-export`, `target:65000:1`, and lists of them. */
const isOfRoutes = (value: string): boolean =>
  value
    .split(/[[\]{}",\s]+/)
    .filter((word) => word !== '')
    .every((word) => /^(?:[a-z-]+:)?[\w.]+:[\w.:]+$|^no-(?:export|advertise|peer)/.test(word));

/** A value of JSON: a text, a list, or a word. */
function endOfMember(text: string, start: number): number {
  const pattern = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|\[[^\]]*(?:\]|$)|[^\s,}\]]+/y;
  pattern.lastIndex = start;
  return pattern.exec(text) === null ? start : pattern.lastIndex;
}

/**
 * A value of `info` goes to the end of its line, and on where it is quoted or a list. A name inside of
 * a description leaves the quote at its end.
 */
function endOfValue(text: string, start: number, quoted: boolean): number {
  const pattern = quoted
    ? /[^\n"\\]*(?:\\[^\n][^\n"\\]*)*/y
    : /(?:"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|$)|\[[^\]]*(?:\]|$))?[^\n]*/y;
  pattern.lastIndex = start;
  pattern.exec(text);
  return start + text.slice(start, pattern.lastIndex).trimEnd().length;
}

/** `$aes1$…` of SR Linux and `$6$…` of crypt(3), wherever they stand. */
const HASH = /\$[A-Za-z0-9-]{1,10}\$[^\s"'\]},]*/g;

const hashed = (text: string): readonly Place[] =>
  [...text.matchAll(HASH)].map(({ index, 0: found }) => [index, index + found.length, MASK]);
