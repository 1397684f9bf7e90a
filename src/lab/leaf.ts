import type { NetworkInstanceRowValues } from '#facts/network-instance.js';
import type { Printed } from './configuration.js';
import type { PlainReport } from './print/plain.js';

/** A leaf of the lab: all that it can tell. */
export interface LabLeaf {
  /** Also its host name. */
  readonly name: string;
  /** Such as `23.10`: it decides how everything is printed. */
  readonly release: string;
  readonly networkInstances: readonly NetworkInstanceRowValues[];
  /** Answers kept to the letter, by their command; they come before what is printed from facts. */
  readonly saved: ReadonlyMap<string, string>;
  readonly reports: readonly PlainReport[];
  /** What it printed of its configuration. */
  readonly configuration: readonly Printed[];
}

/** What the lab gives for one line: the text, and whether the CLI took the line for a mistake. */
export interface Reply {
  readonly text: string;
  readonly failed: boolean;
}
