import { listCovers } from '../pattern.js';
import type { Problem } from '../problem.js';
import type { Directive } from './directive.js';
import type { Node, SshConfig } from './load.js';
import { matches } from './match.js';

/** What a user says on the command line; it stands before every file. */
export interface Asked {
  readonly host: string;
  readonly user: string | null;
}

/** What the files say about one host. */
export interface Settings {
  /** The line that won for each keyword (in lower case). */
  readonly lines: ReadonlyMap<string, Directive>;
  /** The lines `IdentityFile`, in order: of these all count. */
  readonly identityFiles: readonly Directive[];
  /** What was left out on the way, such as a `Match exec`. */
  readonly problems: readonly Problem[];
}

/**
 * The settings for a host, as ssh_config(5) has it: the first value wins, over the files in order, and
 * everything is read a second time with the final host name where a `Match final` asks for that.
 */
export function settingsFor(config: SshConfig, asked: Asked, localUser: string): Settings {
  const reading = new Reading(asked, localUser);
  for (const file of config.files) reading.read(file);
  if (reading.wantsFinal) {
    reading.final = true;
    for (const file of config.files) reading.read(file);
  }
  return reading;
}

const BEGINS_BLOCK = new Set(['host', 'match']);

class Reading implements Settings {
  readonly lines = new Map<string, Directive>();
  readonly identityFiles: Directive[] = [];
  readonly problems: Problem[] = [];
  final = false;
  wantsFinal = false;
  readonly #asked: Asked;
  readonly #localUser: string;

  constructor(asked: Asked, localUser: string) {
    this.#asked = asked;
    this.#localUser = localUser;
  }

  /** @param never an `Include` that stands below a `Host` of others: nothing in it is for us */
  read(nodes: readonly Node[], never = false): void {
    let active = !never;
    for (const node of nodes) active = this.#step(node, active, never);
  }

  /** Whether the lines behind this one are for us. */
  #step(node: Node, active: boolean, never: boolean): boolean {
    if ('included' in node) {
      // Whatever a file ends with, the one that includes it goes on as before.
      for (const file of node.included) this.read(file, !active);
      return active;
    }
    if (BEGINS_BLOCK.has(node.keyword)) return !never && this.#isFor(node);
    if (active) this.#take(node);
    return active;
  }

  #isFor(line: Directive): boolean {
    if (line.keyword === 'host') return listCovers(line.words, this.#hostNow());
    const told = matches(line, {
      host: this.#hostName(),
      originalHost: this.#asked.host,
      user: this.#asked.user ?? this.lines.get('user')?.words[0] ?? this.#localUser,
      localUser: this.#localUser,
      final: this.final,
    });
    this.wantsFinal ||= told.wantsFinal;
    for (const problem of told.problems) this.#tell(problem);
    return told.applies;
  }

  /** `Host` is compared with what was typed, and the second time with the final name. */
  #hostNow(): string {
    return this.final ? this.#hostName().toLowerCase() : this.#asked.host;
  }

  #hostName(): string {
    const [name = this.#asked.host] = this.lines.get('hostname')?.words ?? [];
    return name.replace(/%([%h])/g, (_, token) => (token === 'h' ? this.#asked.host : '%'));
  }

  #tell(problem: Problem): void {
    // The second reading meets the same lines again.
    const known = ({ message, place }: Problem): boolean =>
      message === problem.message &&
      place?.file === problem.place?.file &&
      place?.line === problem.place?.line;
    if (!this.problems.some(known)) this.problems.push(problem);
  }

  #take(line: Directive): void {
    if (line.keyword === 'identityfile') {
      const known = this.identityFiles.some(({ words }) => words[0] === line.words[0]);
      if (!known) this.identityFiles.push(line);
    } else if (!this.lines.has(line.keyword) && !this.#isShutOut(line.keyword)) {
      this.lines.set(line.keyword, line);
    }
  }

  /**
   * Of `ProxyJump` and `ProxyCommand` the one that comes first counts, and the name that the second
   * reading is about can't change any more.
   */
  #isShutOut(keyword: string): boolean {
    if (keyword === 'hostname') return this.final;
    if (keyword === 'proxyjump') return this.lines.has('proxycommand');
    return keyword === 'proxycommand' && this.lines.has('proxyjump');
  }
}
