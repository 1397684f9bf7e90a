import type { LogIn } from '../log-in.js';
import type { Surroundings } from '../surroundings.js';
import { type Resolved, resolveAlone } from './alone.js';
import type { SshConfig } from './load.js';
import { idOf, Way } from './way.js';

/**
 * How to log in to one host: what the user or an inventory says, then what ssh_config says, then what
 * OpenSSH does without either. Hops are resolved in the same way, each by its own name.
 */
export function resolve(
  name: string,
  logIn: LogIn,
  config: SshConfig,
  around: Surroundings,
): Resolved {
  const alone = resolveAlone(name, logIn, config, around);
  if (alone.target === null) return alone;
  const { target } = alone;
  const way = new Way(config, around, logIn);
  const jumps = way.to(alone.jump, [idOf(target)], alone.tokens);
  const problems = [...alone.problems, ...way.problems];
  return way.blocked ? { target: null, problems } : { target: { ...target, jumps }, problems };
}
