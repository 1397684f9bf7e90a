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
  const found = /(?:^|[\s"'/])(show|info|set)(?=[\s/]|$)(.*)$/s.exec(line);
  if (found === null) return null;
  const [, verb = '', rest = ''] = found;
  const typed = unquoted(line.slice(0, found.index + 1), rest).split('|')[0] ?? '';
  const absolute = /^\s*\//.test(typed) || /\/\s*$/.test(line.slice(0, found.index + 1));
  const words = typed
    .replace(/^\s*\/\s*/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const completes =
    !absolute && context !== null && context !== '' && RELATIVE.test(words[0] ?? '');
  return [verb, ...(completes ? context.split(/\s+/) : []), ...words].join(' ');
}

/** The typed words without the closing quote that belongs to an opening one in front of them. */
function unquoted(before: string, rest: string): string {
  const quote = /["'][^"']*$/.exec(before)?.[0].charAt(0);
  if (quote === undefined) return rest;
  const end = rest.indexOf(quote);
  return end === -1 ? rest : rest.slice(0, end);
}

/** A line that is a command although no prompt stands before it: bare, or given to a shell. */
const BARE = /^\s*(?:\S{0,60}[$%>#]\s+)?(?:\/\s*)?show\s/;
const SHELL =
  /^\s*(?:\S{0,60}[$%>#]\s*)?(?:sudo\s+)?(?:docker|podman|kubectl|ssh|sshpass|sr_cli|clab|containerlab)\s.*\bshow\s/;

export function looksLikeCommand(line: string): boolean {
  return BARE.test(line) || SHELL.test(line);
}
