/** What the process that runs the tests is asked to try. */
export interface Task {
  /** By test file: the mutants that it is to notice. */
  readonly allowed: Readonly<Record<string, readonly number[]>>;
  /** The one mutant that is on from the beginning, while everything is loaded; null: each in its turn. */
  readonly fromStart: number | null;
}

/** What one test had to do with the mutants. */
export interface Outcome {
  readonly reached: readonly number[];
  readonly noticed: readonly number[];
  /** Those that something asked for outside of any test: as all was loaded, or tests were listed. */
  readonly atLoad: readonly number[];
}

declare module 'vitest' {
  interface ProvidedContext {
    mutants: Task;
  }
  interface TaskMeta {
    outcome?: Outcome;
  }
}
