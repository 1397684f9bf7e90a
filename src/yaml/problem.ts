import type { Place } from '#text/place.js';

/** What is wrong with a file of YAML. */
export interface YamlProblem {
  /** What is. */
  readonly message: string;
  /** What to do; null: the message tells. */
  readonly hint: string | null;
  readonly place: Place;
}

export const wrong = (message: string, place: Place, hint: string | null = null): YamlProblem => ({
  message,
  hint,
  place,
});
