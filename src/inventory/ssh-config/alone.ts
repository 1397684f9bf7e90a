import { asCompared, whyNoHost, whyNoUser } from '../host-name.js';
import type { LogIn } from '../log-in.js';
import { error, type Problem } from '../problem.js';
import type { Surroundings } from '../surroundings.js';
import type { Target } from '../target.js';
import { agentOf, identitiesOf, knownHostsOf } from './files.js';
import type { SshConfig } from './load.js';
import { type Settings, settingsFor } from './settings.js';
import { expand, type Tokens } from './tokens.js';
import { neverRun } from './told.js';
import { identitiesOnlyOf, portOf, strictnessOf, timeoutOf, type Value } from './values.js';

/** A target, or what stands against it; problems are there with a target, too. */
export interface Resolved {
  readonly target: Target | null;
  readonly problems: readonly Problem[];
}

/** `ProxyJump` as it was written. */
export interface Jump {
  readonly text: string;
  readonly place: Problem['place'];
}

/** A host by itself, the way to it left open. */
export interface Alone extends Resolved {
  readonly jump: Jump | null;
  readonly tokens: Tokens;
}

/** Milliseconds to connect when nobody says how long. */
const PATIENCE = 20_000;
const SSH_PORT = 22;

/** How to log in to a host once one is there. */
export function resolveAlone(
  name: string,
  logIn: LogIn,
  config: SshConfig,
  around: Surroundings,
): Alone {
  const settings = settingsFor(config, { host: logIn.host, user: logIn.user }, around.user);
  const host = hostOf(settings, logIn);
  const port = either(logIn.port, portOf(settings));
  const user = userOf(settings, logIn, around);
  const found = { name, host: host.value, port: port.value ?? SSH_PORT, user: user.value };
  const tokens = tokensOf(found, settings, logIn, around);
  const rest = restOf(settings, logIn, tokens, around);
  const problems = [
    ...settings.problems,
    ...neverRun(settings, logIn),
    ...[host, port, user, rest].flatMap((one) => one.problems),
  ];
  const usable = problems.every(({ severity }) => severity !== 'error');
  const target = usable ? { ...found, ...rest.value, jumps: [] } : null;
  return { target, problems, jump: jumpOf(settings, logIn), tokens };
}

/** What the user says stands before a file, and a value that nobody asks for is not looked at. */
const either = <T>(asked: T | null, value: Value<T>): Value<T> =>
  asked === null ? value : { value: asked, problems: [] };

interface Sure<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** `HostName`, in which `%h` is what was asked for. Names are the same in either case. */
function hostOf({ lines }: Settings, { host }: LogIn): Sure<string> {
  const line = lines.get('hostname');
  const { words = [], place = null } = line ?? {};
  const expanded = expand(words[0] ?? host.replaceAll('%', '%%'), { h: host }, null);
  if (expanded.kind === 'unknown') {
    const message = `\`${expanded.token}\` in \`HostName ${words[0]}\` stands for nothing known here`;
    return { value: host, problems: [error('unknown-token', message, { place })] };
  }
  const why = whyNoHost(expanded.text);
  const value = why === null ? asCompared(expanded.text) : expanded.text;
  const problem = (): Problem =>
    error('bad-name', `\`${value}\` can't be connected to: ${why}`, { place });
  return { value, problems: why === null ? [] : [problem()] };
}

function userOf({ lines }: Settings, logIn: LogIn, around: Surroundings): Sure<string> {
  const line = logIn.user === null ? lines.get('user') : undefined;
  const value = logIn.user ?? line?.words[0] ?? around.user;
  const why = whyNoUser(value);
  const problem = (): Problem =>
    error('bad-name', `nobody can log in as \`${value}\`: ${why}`, { place: line?.place ?? null });
  return { value, problems: why === null ? [] : [problem()] };
}

function tokensOf(
  { host, port, user }: Pick<Target, 'host' | 'port' | 'user'>,
  settings: Settings,
  logIn: LogIn,
  around: Surroundings,
): Tokens {
  return {
    d: around.home,
    h: host,
    k: aliasOf(settings) ?? logIn.host,
    n: logIn.host,
    p: String(port),
    r: user,
    u: around.user,
  };
}

const aliasOf = ({ lines }: Settings): string | null => lines.get('hostkeyalias')?.words[0] ?? null;

function restOf(settings: Settings, logIn: LogIn, tokens: Tokens, around: Surroundings) {
  const identities = identitiesOf(settings, logIn, tokens, around);
  const knownHosts = knownHostsOf(settings, logIn, tokens, around);
  const agent = agentOf(settings, tokens, around);
  const only = identitiesOnlyOf(settings);
  const strictness = strictnessOf(settings);
  const timeout = either(logIn.connectTimeout, timeoutOf(settings));
  return {
    value: {
      hostKeyAlias: aliasOf(settings),
      identityFiles: identities.paths,
      identitiesOnly: only.value ?? false,
      agent: agent.agent,
      knownHostsFiles: knownHosts.paths,
      strictHostKeyChecking: strictness.value,
      connectTimeout: timeout.value ?? PATIENCE,
    },
    problems: [identities, knownHosts, agent, only, strictness, timeout].flatMap(
      (one) => one.problems,
    ),
  };
}

function jumpOf({ lines }: Settings, { jump }: LogIn): Jump | null {
  const line = jump === null ? lines.get('proxyjump') : undefined;
  const text = jump ?? line?.words.join('') ?? 'none';
  return text.toLowerCase() === 'none' ? null : { text, place: line?.place ?? null };
}
