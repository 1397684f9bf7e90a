/** Words that a command inside a `network-instance` context may begin with. */
const RELATIVE =
  /^(?:route-table|protocols|ipv4|ipv6|bgp|routes|neighbor|summary|bridge-table|vxlan-interface|interfaces|tcp)$/;

/**
 * A typed line as one command: from `show`, `info` or `set` on, single blanks, no leading slash,
 * pipes and the quotes of a shell cut off. A command typed inside a context is completed with it.
 * Null when the line holds no such command.
 *
 * @param context what stands in the brackets of the mode line; empty at the root, null when unknown
 */
export function commandOf(line: string, context: string | null): string | null {
  const found = /(?:^|[\s"'`/])(show|info|set)(?=[\s/]|$)(.*)$/s.exec(line);
  if (found === null) return null;
  const [, verb = '', rest = ''] = found;
  const before = line.slice(0, found.index + 1);
  const typed = /^[^|;`\n]*/.exec(unquoted(before, rest))?.[0] ?? '';
  const spelled = typed.trimEnd();
  if (!context && !UNUSUAL.test(spelled)) return verb + spelled;
  const absolute = ABSOLUTE.test(typed) || /\/\s*$/.test(before);
  return completed(verb, pathOf(typed), absolute ? [] : wordsOf(context ?? ''));
}

/** @param inside what the context puts in front of a command that does not begin at the root */
function completed(verb: string, words: readonly string[], inside: readonly string[]): string {
  if (verb === 'info') return infoOf(words, inside);
  return joined([verb, ...(RELATIVE.test(words[0] ?? '') ? inside : []), ...words]);
}

const pathOf = (typed: string): readonly string[] =>
  wordsOf(typed)
    .filter((word) => word !== '/')
    .map((word, at) => (at === 0 ? word.replace(/^\/+/, '') : word));

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join(' ');

/** A slash in front of the path. */
const ABSOLUTE = /^\s*(?:from\s+\w+\s+)?\//;

/** `info` takes any path; what it is to be read from, and how, may stand in front of it. */
function infoOf(words: readonly string[], inside: readonly string[]): string {
  const from = words.findIndex((word) => !INFO_OPTION.test(word));
  const path = from === -1 ? words.length : from;
  const all = ['info', ...words.slice(0, path), ...inside, ...words.slice(path)];
  return joined(all.map((word) => word.replace(/^\/+/, '')));
}

const INFO_OPTION =
  /^(?:from|running|state|candidate|startup|baseline|intended|flat|detail|depth|\d+)$/;

/**
 * The network-instance that a command names; null for none, and for the list of all of them. Before
 * `protocols bgp` a name may be left out, and means all of them.
 */
export const networkInstanceIn = (command: string | null): string | null =>
  /(?<!\bsystem )\bnetwork-instance (?!summary$|protocols (?:bgp|isis|ospf|ldp)\b)("[^"]+"|\S+)/
    .exec(command ?? '')?.[1]
    ?.replaceAll('"', '') ?? null;

/** Anything but single blanks between words; or a slash in front of one. */
const UNUSUAL = /\s\s|[^\S ]|(?:^|\s)\//;

const wordsOf = (line: string): string[] => line.match(/\S+/g) ?? [];

/** The typed words without the closing quote that belongs to an opening one in front of them. */
function unquoted(before: string, rest: string): string {
  const quote = /["'`][^"'`]*$/.exec(before)?.[0].charAt(0);
  if (quote === undefined) return rest;
  const end = rest.indexOf(quote);
  return end === -1 ? rest : rest.slice(0, end);
}

/** `show …` behind nothing, or behind the prompt of another program. */
const BARE = /^\s*(?:\S{0,60}[$%>#]\s+)?(?:\/\s*)?show\s/;
/** `docker exec -it srl2 sr_cli "show …"`, with or without the prompt of a shell. */
const SHELL =
  /^\s*(?:[^\n]{0,60}[$%>#]\s*(?:[\w.~/-]+\s+){0,2})?(?:sudo\s+)?(?:docker|podman|kubectl|ssh|sshpass|sr_cli|clab|containerlab)\s.*\bshow\s/;
/** A whole command of those we read, at the end of a line that begins with something else. */
const WHOLE =
  /(?:^|\s)\/?\s*show\s+(?:\/\s*)?(?:network-instance\s+\S+\s+)?(?:protocols\s+bgp\s+routes\s+\S+|route-table\s+\S+|ipv[46]\s+route)(?:\s+(?:prefix\s+\S+|route\s+\S+|[\da-f.:*]+(?:\/\d+)?|detail|summary))*\s*$/i;

/** The command in a line that no prompt stands in front of; null when the line is prose. */
export function commandWithoutPrompt(line: string, context: string | null): string | null {
  if (!/show/i.test(line)) return null;
  if (BARE.test(line) || SHELL.test(line)) return commandOf(line, context);
  const whole = WHOLE.exec(line);
  return whole === null ? null : commandOf(whole[0], context);
}
