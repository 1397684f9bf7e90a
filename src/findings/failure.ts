/** A failure that paths and routes of a leaf can have, or that keeps them from the leaf. */
export interface Failure {
  /** `F01` to `F76`. */
  readonly code: string;
  readonly title: string;
  /** Why reports of leaves can't tell it, or do not yet; absent: rules tell it. */
  readonly untold?: string;
}

export interface FailureGroup {
  readonly title: string;
  readonly failures: readonly Failure[];
}
