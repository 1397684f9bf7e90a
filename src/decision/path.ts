/** A path as the decision compares it. What is unknown is null or absent, never a guess. */
export interface DecisionPath {
  readonly id: string;
  /** False: not compared at all. Absent counts as valid. */
  readonly valid?: boolean;
  /** `local`: a route of another protocol in the BGP RIB (neighbor 0.0.0.0). Null: not known. */
  readonly peerType: 'ebgp' | 'ibgp' | 'local' | null;
  /** Leftmost AS of the AS path; null when that is empty. */
  readonly neighborAs?: number | null;
  readonly asPath: readonly (number | readonly number[])[];
  readonly origin: 'igp' | 'egp' | 'incomplete' | null;
  /** Null: the path carries none; it counts as the default of 100. */
  readonly localPreference?: number | null;
  readonly med?: number | null;
  /** Route-table preference; absent: the default of its kind. */
  readonly routeTablePreference?: number;
  readonly nextHop?: string;
  /** Metric of what resolves the next hop; null: not known. */
  readonly nextHopCost?: number | null;
  readonly routerId?: string | null;
  readonly originatorId?: string | null;
  readonly clusterList?: readonly string[];
  readonly peerAddress?: string | null;
  readonly pathId?: number;
}

export interface DecisionContext {
  readonly alwaysCompareMed?: boolean;
  /** Default true, as in every release. */
  readonly allowMultipleAs?: boolean;
  /** Absent: without limit. */
  readonly maximumPaths?: number | { readonly ebgp: number; readonly ibgp: number };
  readonly localAs?: number;
}

/** YANG `tie-break-reason` of srl_nokia-rib-bgp, in both spellings of value 27. */
export const TIE_BREAK_REASONS = [
  'unknown',
  'none',
  'origin',
  'as-path-length',
  'next-hop-cost',
  'med',
  'local-pref',
  'aggregate',
  'originator-id',
  'cluster-list',
  'extended-community',
  'aigp',
  'missing-attribute',
  'rtm-pref',
  'owner',
  'eigp-labeled',
  'vpn-route',
  'ebgp-route',
  'peer-ip',
  'local-peer',
  'multi-path',
  'vpn-rd',
  'next-hop-type',
  'invalid-route',
  'origin-validation',
  'long-live-gr-stale',
  'default-originate',
  'rtm-install-disabled',
  'fib-install-disabled',
  'peer-router-id',
  'path-identifier',
] as const;
export type TieBreakReason = (typeof TIE_BREAK_REASONS)[number];
