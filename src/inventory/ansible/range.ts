/** More hosts than any fabric has; two ranges in one name multiply. */
const MOST = 10_000;
/** No host has a longer name; each range is at most as long as a number. */
const LONGEST = 300;

/**
 * The hosts that a name of Ansible stands for: `leaf[01:16]`, `leaf[1:9:2]`, `rack[a:c]-leaf[1:2]`.
 * Null: a range is none, or all of them are more than 10,000.
 */
export function hostsOf(name: string): readonly string[] | null {
  if (name.length > LONGEST) return null;
  const [, before = '', range, behind = ''] = /^([^[]*)\[([^\]]*)\](.*)$/.exec(name) ?? [];
  if (range === undefined) return name.includes('[') ? null : [name];
  const members = membersOf(range);
  const rest = members === null ? null : hostsOf(behind);
  if (members === null || rest === null || members.length * rest.length > MOST) return null;
  return members.flatMap((member) => rest.map((end) => before + member + end));
}

function membersOf(range: string): readonly string[] | null {
  const [, from = '', to = '', step = '1'] =
    /^(\d+|[a-z]|[A-Z]):(\d+|[a-z]|[A-Z])(?::(\d+))?$/.exec(range) ?? [];
  const numeric = /^\d+$/.test(from);
  if (numeric !== /^\d+$/.test(to)) return null;
  const [first, last] = numeric ? [Number(from), Number(to)] : [codeOf(from), codeOf(to)];
  const by = Number(step);
  if (from === '' || by === 0 || last < first || (last - first) / by >= MOST) return null;
  const count = Math.floor((last - first) / by) + 1;
  return Array.from({ length: count }, (_, at) => {
    const value = first + at * by;
    return numeric ? String(value).padStart(paddingOf(from), '0') : String.fromCharCode(value);
  });
}

const codeOf = (letter: string): number => letter.charCodeAt(0);

/** A leading zero tells how many digits each number has. */
const paddingOf = (from: string): number => (from.startsWith('0') ? from.length : 0);
