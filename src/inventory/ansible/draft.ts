import type { Place } from '#text/place.js';
import { error, type Problem } from '../problem.js';
import type { Groups, Variable, Variables } from './groups.js';
import { into } from './into.js';
import { hostsOf } from './range.js';

/** What an inventory holds at most; the order of groups takes the square of them. */
const HOSTS = 10_000;
const GROUPS = 2_000;

/** Collects what both forms say. */
export class GroupsDraft implements Groups {
  readonly hosts = new Map<string, Set<string>>();
  readonly children = new Map<string, Set<string>>();
  readonly groupVariables = new Map<string, Map<string, Variable>>();
  readonly hostVariables = new Map<string, Map<string, Variable>>();
  readonly places = new Map<string, Place>();
  readonly problems: Problem[] = [];
  #full = false;

  /** The hosts that a name with or without a range stands for. */
  addHosts(group: string, name: string, place: Place, variables: Variables): void {
    if (this.#full) return;
    const hosts = hostsOf(name);
    if (hosts === null) {
      const message = `\`${name}\` is no name of hosts; a range is written \`[01:16]\``;
      this.problems.push(error('bad-inventory', message, { place }));
    } else if (this.#hasRoom(this.places.size + hosts.length, HOSTS, 'hosts', place)) {
      for (const host of hosts) this.#addHost(group, host, place, variables);
    }
  }

  addGroup(name: string, place: Place): void {
    if (this.#hasRoom(this.hosts.size + 1, GROUPS, 'groups', place)) this.#membersOf(name);
  }

  addChild(group: string, child: string, place: Place): void {
    this.addGroup(child, place);
    if (this.hosts.has(child)) into(this.children, group, () => new Set()).add(child);
  }

  addVariables(group: string, variables: Variables): void {
    const known = into(this.groupVariables, group, () => new Map());
    for (const [name, value] of variables) known.set(name, value);
  }

  #addHost(group: string, host: string, place: Place, variables: Variables): void {
    this.#membersOf(group).add(host);
    if (!this.places.has(host)) this.places.set(host, place);
    const known = into(this.hostVariables, host, () => new Map());
    for (const [name, value] of variables) known.set(name, value);
  }

  #membersOf(group: string): Set<string> {
    return into(this.hosts, group, () => new Set());
  }

  /** What does not fit, and all that follows it, is left out: nobody should wait for it. */
  #hasRoom(wanted: number, most: number, what: string, place: Place): boolean {
    if (wanted > most && !this.#full) {
      this.#full = true;
      const message = `more than ${most} ${what} are more than this tool reads`;
      this.problems.push(error('bad-inventory', message, { place }));
    }
    return !this.#full;
  }
}
