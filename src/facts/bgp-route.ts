import type { Cited } from '#text/span.js';

/** One member of an AS path: an AS number, or an AS_SET as a nested list. */
export type AsPathMember = number | readonly number[];

/** `i`, `e` and `?` on screen. */
export type Origin = 'igp' | 'egp' | 'incomplete';

/** The attributes of a path as `Path N was advertised to` lists them, after export policy. */
export interface SentAttributes {
  readonly med: number | null;
  readonly localPreference: number | null;
  readonly origin: Origin | null;
  readonly asPath: readonly AsPathMember[];
  readonly communities: readonly string[];
}

/**
 * One `Path N was advertised to:` block. The number is a label only: SR Linux prints the number of
 * the last Best path there, not that of the path it sent.
 */
export interface Advertised {
  readonly path: number;
  readonly neighbors: readonly string[];
  /** Null when the report prints no attributes (without `detail`). */
  readonly attributes: Cited<SentAttributes> | null;
}

/** The values of one `Path N:` block; null or empty means printed as absent, or not printed at all. */
export interface BgpPathValues {
  readonly number: number;
  /** Lower case, in printed order: best valid used stale backup … */
  readonly flags: readonly string[];
  /** Null only when the line is missing; `0.0.0.0` is a route of another protocol. */
  readonly neighbor: string | null;
  readonly med: number | null;
  readonly localPreference: number | null;
  readonly nextHop: string | null;
  readonly origin: Origin | null;
  readonly asPath: readonly AsPathMember[];
  readonly communities: readonly string[];
  readonly originatorId: string | null;
  readonly clusterList: readonly string[];
  readonly aggregation: string | null;
  readonly unknownAttributes: string | null;
  /** YANG spelling: as-loop, next-hop-unresolved, … */
  readonly invalidReasons: readonly string[];
  /** YANG spelling; null when not printed (without `detail`). Compares with the path sorted just ahead. */
  readonly tieBreakReason: string | null;
  readonly routeFlapDamping: string | null;
  readonly domainPath: string | null;
  /** Labels that no release we know prints, as printed. */
  readonly extra: Readonly<Record<string, string>>;
}

/** A path; `span` encloses its header and all its fields. */
export type BgpPath = Cited<BgpPathValues> & { readonly span: readonly [number, number] };

export interface BgpRouteValues {
  readonly routeDistinguisher: string | null;
  readonly prefix: string;
  /** Null when the line is missing. */
  readonly receivedPaths: number | null;
  readonly detail: boolean;
  readonly paths: readonly BgpPath[];
  readonly advertised: readonly Cited<Advertised>[];
}

/** All paths of one network, as `show … protocols bgp routes … prefix P [detail]` prints them. */
export type BgpRoute = Cited<BgpRouteValues> & { readonly span: readonly [number, number] };

/** A report holds one network, or several when it was asked with a wildcard. */
export interface BgpRouteReport {
  readonly routes: readonly BgpRoute[];
}
