import { type LogIn, plainLogIn } from '../log-in.js';
import { error, type Problem } from '../problem.js';
import type { Surroundings } from '../surroundings.js';
import type { Target } from '../target.js';
import { type Jump, resolveAlone } from './alone.js';
import { type HopSpec, readHop } from './jump-spec.js';
import { absolute, type SshConfig } from './load.js';
import { expand, type Tokens } from './tokens.js';

/** Hosts to go through, at most. */
const HOPS = 4;

/** The hosts to go through, found one after the other. */
export class Way {
  readonly problems: Problem[] = [];
  blocked = false;
  readonly #config: SshConfig;
  readonly #around: Surroundings;
  readonly #logIn: LogIn;

  constructor(config: SshConfig, around: Surroundings, logIn: LogIn) {
    this.#config = config;
    this.#around = around;
    this.#logIn = logIn;
  }

  /**
   * OpenSSH starts itself once for each hop. Only the first hop is reached as its own `ProxyJump` says:
   * that of a later one is overruled by the hops in front of it.
   */
  to(jump: Jump | null, behind: readonly string[], tokens: Tokens): readonly Target[] {
    if (jump === null) return [];
    const found: Target[] = [];
    for (const [at, text] of jump.text.split(',').entries()) {
      const seen = [...behind, ...found.map(idOf)];
      found.push(...this.#through(text, jump, seen, tokens, at === 0));
      if (this.blocked) return [];
    }
    return found.length > HOPS ? this.#stop(TOO_MANY, jump) : found;
  }

  /** One hop, and what has to be gone through before it. */
  #through(
    text: string,
    jump: Jump,
    seen: readonly string[],
    tokens: Tokens,
    first: boolean,
  ): readonly Target[] {
    const spec = specOf(text, tokens);
    if (spec === null) return this.#stop(`\`${text.trim()}\` is no host to go through`, jump);
    const { connectTimeout } = this.#logIn;
    const logIn = { ...plainLogIn(spec.host), ...spec, connectTimeout };
    const hop = resolveAlone(spec.host, logIn, this.#config, this.#around);
    this.problems.push(...hop.problems);
    if (hop.target === null) return this.#stop(null, jump);
    const id = idOf(hop.target);
    if (seen.includes(id)) {
      return this.#stop(`the way through \`${spec.host}\` leads in a circle`, jump);
    }
    if (seen.length > HOPS) return this.#stop(TOO_MANY, jump);
    const before = first ? this.to(hop.jump, [...seen, id], hop.tokens) : [];
    return [...before, this.#knowingMore(hop.target)];
  }

  /** A hop may be known where the leaf is; it is looked for in its own files, too. */
  #knowingMore(hop: Target): Target {
    const { home, folder } = this.#around;
    const given = (this.#logIn.knownHostsFiles ?? []).map((path) => absolute(path, home, folder));
    return { ...hop, knownHostsFiles: [...new Set([...given, ...hop.knownHostsFiles])] };
  }

  #stop(message: string | null, { place }: Jump): readonly Target[] {
    this.blocked = true;
    if (message !== null) this.problems.push(error('bad-jump', message, { place }));
    return [];
  }
}

const TOO_MANY = `more than ${HOPS} hosts would have to be gone through`;

function specOf(text: string, tokens: Tokens): HopSpec | null {
  const expanded = expand(text, tokens, null);
  return expanded.kind === 'text' ? readHop(expanded.text) : null;
}

/** Two hops with one identity are a circle. */
export const idOf = ({ host, port, user }: Target): string => JSON.stringify([host, port, user]);
