import type { Place } from '#text/place.js';
import type { Problem } from '../problem.js';

/** A variable of a host or a group; null: its value is never read, such as one with `!vault`. */
export interface Variable {
  readonly text: string | null;
  readonly place: Place;
}

export type Variables = ReadonlyMap<string, Variable>;

/** What an inventory of Ansible says in either of its two forms, before anything is joined. */
export interface Groups {
  /** Hosts of each group that are named in the group itself. */
  readonly hosts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly children: ReadonlyMap<string, ReadonlySet<string>>;
  readonly groupVariables: ReadonlyMap<string, Variables>;
  readonly hostVariables: ReadonlyMap<string, Variables>;
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
}
