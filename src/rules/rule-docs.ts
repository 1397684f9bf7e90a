import type { Grade } from '#decision/step.js';

/** How sure we are of what a reference is cited for; `standard`: an RFC. */
export type ReferenceGrade = Grade | 'standard';

export interface Reference {
  /** What the source says, in our own words: lower-case start, no final period. */
  readonly says: string;
  readonly source: string;
  readonly grade: ReferenceGrade;
}

export interface RuleDocs {
  /** One sentence for lists: what it finds. */
  readonly what: string;
  readonly why: string;
  /** What it can't see, and what would show it. */
  readonly limits: string;
  readonly references: readonly [Reference, ...Reference[]];
  /** Stories under `scenarios/` in which it speaks. */
  readonly examples: readonly [string, ...string[]];
}
