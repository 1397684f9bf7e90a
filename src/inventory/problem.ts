import type { Place } from '#text/place.js';
import type { YamlProblem } from '#yaml/problem.js';

/**
 * What was wrong or left undone while it was worked out whom to ask. With an `error` the leaf or file
 * it is about can't be used; the others can.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'notice';
  /** What is. */
  readonly message: string;
  /** What to do. */
  readonly hint: string | null;
  readonly place: Place | null;
  /** The leaves that it is about, as the user calls them; none: it is about files or selectors. */
  readonly leaves: readonly string[];
}

export type ProblemCode =
  | 'unreadable-file'
  | 'unsafe-file'
  | 'bad-line'
  | 'bad-value'
  | 'not-included'
  | 'never-run'
  | 'not-read'
  | 'unknown-token'
  | 'bad-jump'
  | 'bad-name'
  | 'unknown-name'
  | 'unknown-inventory'
  | 'bad-inventory'
  | 'inline-secret';

type Rest = Partial<Pick<Problem, 'hint' | 'place'>>;

/** The leaf or file can't be used. */
export const error = (code: ProblemCode, message: string, rest: Rest = {}): Problem => ({
  ...problem(code, message, rest),
  severity: 'error',
});

/** It goes on, and the user may get something else than they wanted. */
export const warning = (code: ProblemCode, message: string, rest: Rest = {}): Problem =>
  problem(code, message, rest);

/** It goes on, and the user should know what was left out. */
export const notice = (code: ProblemCode, message: string, rest: Rest = {}): Problem => ({
  ...problem(code, message, rest),
  severity: 'notice',
});

/** What is wrong with an inventory as a file of YAML. */
export const inInventory = (problems: readonly YamlProblem[]): readonly Problem[] =>
  problems.map(({ message, hint, place }) => error('bad-inventory', message, { hint, place }));

function problem(code: ProblemCode, message: string, rest: Rest): Problem {
  return {
    code,
    severity: 'warning',
    message,
    hint: rest.hint ?? null,
    place: rest.place ?? null,
    leaves: [],
  };
}

/** Problems about one leaf, which say so. */
export const about = (leaf: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((one) => ({ ...one, leaves: [leaf] }));

/** One line of ssh_config may be about many leaves: it is told once, with all of them. */
export function merged(problems: readonly Problem[]): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const one of problems) {
    const key = JSON.stringify([one.code, one.message, one.place]);
    const leaves = [...(found.get(key)?.leaves ?? []), ...one.leaves];
    found.set(key, { ...one, leaves: [...new Set(leaves)] });
  }
  return [...found.values()];
}
