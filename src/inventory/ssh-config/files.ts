import { join } from 'node:path';
import type { LogIn } from '../log-in.js';
import { type Problem, warning } from '../problem.js';
import type { Surroundings } from '../surroundings.js';
import type { Directive } from './directive.js';
import { absolute } from './load.js';
import type { Settings } from './settings.js';
import { type Expanded, expand, type Tokens } from './tokens.js';

/** Paths that settings name, and what stood against others. */
export interface Paths {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** The keys that OpenSSH tries when no file is named and that we can use; the best ones first. */
const DEFAULT_KEYS = ['id_ed25519', 'id_ecdsa', 'id_rsa'];

/** `IdentityFile` behind what was asked for; without any, the usual files that are there. */
export function identitiesOf(
  settings: Settings,
  logIn: LogIn,
  tokens: Tokens,
  around: Surroundings,
): Paths {
  const asked = logIn.identityFiles.map((path) => absolute(path, around.home, around.folder));
  const lines = settings.identityFiles;
  if (asked.length === 0 && lines.length === 0) {
    const usual = DEFAULT_KEYS.map((name) => join(around.home, '.ssh', name));
    return { paths: usual.filter(around.isThere), problems: [] };
  }
  const named = lines.map((line) => pathsOf(line, line.words.slice(0, 1), tokens, around));
  return {
    paths: [...new Set([...asked, ...named.flatMap(({ paths }) => paths)])],
    problems: named.flatMap(({ problems }) => problems),
  };
}

/** `UserKnownHostsFile`, then `GlobalKnownHostsFile`, each with its usual files where it says nothing. */
export function knownHostsOf(
  { lines }: Settings,
  logIn: LogIn,
  tokens: Tokens,
  around: Surroundings,
): Paths {
  const { home, folder } = around;
  if (logIn.knownHostsFiles !== null) {
    return {
      paths: logIn.knownHostsFiles.map((path) => absolute(path, home, folder)),
      problems: [],
    };
  }
  const user = lines.get('userknownhostsfile');
  const global = lines.get('globalknownhostsfile');
  const none: Paths = { paths: [], problems: [] };
  const of = (line: Directive | undefined): Paths =>
    line === undefined ? none : pathsOf(line, line.words, tokens, around);
  const usual = ['known_hosts', 'known_hosts2'].map((name) => join(home, '.ssh', name));
  const system = ['/etc/ssh/ssh_known_hosts', '/etc/ssh/ssh_known_hosts2'];
  return {
    paths: [
      ...(user === undefined ? usual : of(user).paths),
      ...(global === undefined ? system : of(global).paths),
    ],
    problems: [...of(user).problems, ...of(global).problems],
  };
}

/** The socket of the agent: `IdentityAgent`, else what `SSH_AUTH_SOCK` names. */
export function agentOf(
  { lines }: Settings,
  tokens: Tokens,
  around: Surroundings,
): { readonly agent: string | null; readonly problems: readonly Problem[] } {
  const line = lines.get('identityagent');
  const [word = 'SSH_AUTH_SOCK'] = line?.words ?? [];
  const variable = word === 'SSH_AUTH_SOCK' ? word : /^\$(\w+)$/.exec(word)?.[1];
  if (variable !== undefined) return { agent: around.env[variable] || null, problems: [] };
  if (line === undefined) return { agent: null, problems: [] };
  const { paths, problems } = pathsOf(line, [word], tokens, around);
  return { agent: paths[0] ?? null, problems };
}

/** The paths behind one keyword; `none` is none. */
function pathsOf(
  { place, keyword }: Directive,
  words: readonly string[],
  tokens: Tokens,
  { env, home, folder }: Surroundings,
): Paths {
  const paths: string[] = [];
  const problems: Problem[] = [];
  for (const word of words.filter((one) => one.toLowerCase() !== 'none')) {
    const found = otherHome(word) ?? expand(word, tokens, env);
    if (found.kind === 'text') paths.push(absolute(found.text, home, folder));
    else {
      const message = `\`${found.token}\` in \`${word}\` stands for nothing known here, so this file is left out`;
      problems.push(warning('unknown-token', message, { place, hint: HINTS[keyword] ?? null }));
    }
  }
  return { paths, problems };
}

/** `~ben`: where the homes of others are, only the system knows. */
function otherHome(word: string): Expanded | null {
  const [token] = /^~[^/]+/.exec(word) ?? [];
  return token === undefined ? null : { kind: 'unknown', token };
}

const HINTS: Readonly<Record<string, string>> = {
  identityfile: 'name the key with `--identity`',
  userknownhostsfile: 'name the file with `--known-hosts`',
};
