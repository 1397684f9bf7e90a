import type { Label } from './entry.js';
import type { Target } from './target.js';

/** A leaf to ask. */
export interface Leaf {
  /** As the user calls it. */
  readonly name: string;
  readonly target: Target;
  readonly role: string | null;
  readonly labels: readonly Label[];
  /** The network-instances that an inventory says are of interest; none: all. */
  readonly networkInstances: readonly string[];
}
