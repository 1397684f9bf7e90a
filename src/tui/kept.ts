import type { Diagnosis } from '#findings/diagnosis.js';

/** What was shown at some moment, to compare with what is shown later. */
export interface Kept {
  readonly diagnosis: Diagnosis;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the user keeps stays until the user keeps something else. */
  readonly by: 'user' | 'refresh';
}

/** The name of the other side where it is the same leaf as it was kept; no leaf is called so. */
export const BEFORE = ' before';
