import type { FamilyCountsValues, NeighborRowValues, NeighborTotals } from '#facts/bgp-neighbor.js';
import type { BgpPathValues, BgpRouteValues, SentAttributes } from '#facts/bgp-route.js';
import type { BgpSummaryValues, SummaryFamilyValues } from '#facts/bgp-summary.js';
import type { Kind } from '#facts/block.js';
import type { EvpnPathValues, EvpnRouteValues } from '#facts/evpn-route.js';
import type {
  Family,
  FlatRowValues,
  NextHopValues,
  ProgrammingValues,
  RouteEntryValues,
  RouteRowValues,
  RouteTotals,
  ViaValues,
} from '#facts/route-table.js';

/** Facts without places: what a leaf of the lab knows before anything is printed. */
export interface PlainReports {
  readonly 'bgp-route': { readonly routes: readonly PlainRoute[] };
  readonly 'route-table': {
    readonly family: Family;
    readonly rows: readonly RouteRowValues[];
    readonly totals: RouteTotals | null;
  };
  readonly 'route-table-prefix': {
    readonly family: Family;
    readonly entries: readonly PlainEntry[];
  };
  readonly 'route-table-flat': {
    readonly family: Family;
    readonly rows: readonly FlatRowValues[];
  };
  readonly 'bgp-neighbor-summary': {
    readonly rows: readonly PlainNeighbor[];
    readonly totals: NeighborTotals | null;
  };
  readonly 'bgp-summary': PlainBgpSummary;
  readonly 'evpn-route': { readonly routes: readonly PlainEvpnRoute[] };
}

/** One report of any kind that a leaf prints about a network-instance. Blocks as `parse` gives them fit. */
export type PlainReport = {
  readonly [K in Extract<Kind, keyof PlainReports>]: {
    readonly kind: K;
    readonly networkInstance: string | null;
    readonly data: PlainReports[K];
  };
}[Extract<Kind, keyof PlainReports>];

export interface PlainRoute extends Omit<BgpRouteValues, 'paths' | 'advertised'> {
  readonly paths: readonly BgpPathValues[];
  readonly advertised: readonly PlainAdvertised[];
}

/** A session without places. */
export type PlainNeighbor = NeighborRowValues & {
  readonly families: readonly FamilyCountsValues[];
};

/** The summary without places. */
export type PlainBgpSummary = BgpSummaryValues & {
  readonly families: readonly SummaryFamilyValues[];
};

export interface PlainEvpnRoute extends Omit<EvpnRouteValues, 'paths' | 'advertised'> {
  readonly paths: readonly EvpnPathValues[];
  readonly advertised: readonly PlainAdvertised[];
}

export interface PlainAdvertised {
  readonly path: number;
  readonly neighbors: readonly string[];
  readonly attributes: SentAttributes | null;
}

export interface PlainHop extends Omit<NextHopValues, 'via'> {
  readonly via: readonly ViaValues[];
}

export interface PlainEntry
  extends Omit<
    RouteEntryValues,
    'nextHops' | 'backupNextHops' | 'programming' | 'declaredNextHops'
  > {
  readonly nextHops: readonly PlainHop[];
  readonly backupNextHops: readonly PlainHop[];
  readonly programming: ProgrammingValues | null;
}
