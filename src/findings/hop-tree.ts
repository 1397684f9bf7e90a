import type { Evidence } from './finding.js';

/** One thing that forwarding goes through, with what it is resolved by below it. */
export interface HopTree {
  /** `next-hop 192.0.2.21`, `route 192.0.2.0/24`, `interface ethernet-1/1.0`, in the field's words. */
  readonly label: string;
  readonly state: 'works' | 'broken' | 'untold';
  /** What the report says of it beyond its name, such as `not programmed`; empty: nothing. */
  readonly remarks: readonly string[];
  /** The words that tell it, or a stated absence. */
  readonly evidence: Evidence;
  readonly below: readonly HopTree[];
}
