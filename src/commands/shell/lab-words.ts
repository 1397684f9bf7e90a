import type { Lab } from '#lab/lab.js';
import type { Scenario } from '#lab/scenario.js';

/** What a user reads when a lab has started: who listens where, and how to ask. */
export function labWords(lab: Lab, scenarios: readonly Scenario[]): string {
  const names = scenarios.map(({ name }) => name).join(', ');
  const width = Math.max(...lab.leaves.map(({ name }) => name.length));
  return [
    `${count(lab.leaves.length, 'leaf', 'leaves')} of ${names} on 127.0.0.1:`,
    ...lab.leaves.map(
      ({ name, port, release }) => `  ${name.padEnd(width)}  port ${port}  SR Linux ${release}`,
    ),
    `the inventory, the host keys, a key and a password are in ${lab.dir}`,
    'ask, for instance:',
    ...scenarios.map((scenario) => `  ${questionFor('diagnose', lab, scenario)}`),
    'or look around on a screen:',
    ...scenarios.map((scenario) => `  ${questionFor('tui', lab, scenario)}`),
    'or log in:',
    `  ${sshTo(lab)}`,
    'Ctrl-C ends the lab',
    '',
  ].join('\n');
}

const count = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** More names than these are told by what they have in common. */
const FEW = 4;

function questionFor(verb: 'diagnose' | 'tui', { leaves, files }: Lab, scenario: Scenario): string {
  const names = leaves.flatMap((leaf) => (leaf.scenario === scenario.name ? [leaf.name] : []));
  const targets = names.length > FEW ? `scenario=${scenario.name}` : names.join(',');
  const words = [
    ...['bgpwhy', verb, scenario.prefixes[0] ?? '', '-n', scenario.networkInstance],
    ...['-t', targets, '--inventory', files.inventory],
    ...['--known-hosts', files.knownHosts, '-i', files.identity],
  ];
  return words.map(quoted).join(' ');
}

function sshTo({ leaves, files, user }: Lab): string {
  const [leaf] = leaves;
  const words = [
    ...['ssh', '-i', files.identity, '-o', `UserKnownHostsFile=${inOption(files.knownHosts)}`],
    ...['-p', `${leaf?.port}`, `${user}@127.0.0.1`],
  ];
  return `${words.map(quoted).join(' ')} 'show version'`;
}

/** A word as a shell takes it. */
const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/** A path as OpenSSH takes it in an option: blanks would part two files. */
const inOption = (path: string): string => (/\s/.test(path) ? `"${path}"` : path);
