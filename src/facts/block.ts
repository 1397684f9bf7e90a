import type { Span } from '#text/span.js';
import type { Arpnd } from './arpnd.js';
import type { NeighborSummary } from './bgp-neighbor.js';
import type { NeighborDetail } from './bgp-neighbor-detail.js';
import type { NeighborRoutes } from './bgp-neighbor-routes.js';
import type { BgpRouteReport } from './bgp-route.js';
import type { BgpRouteSummary } from './bgp-route-summary.js';
import type { BgpSummary } from './bgp-summary.js';
import type { ConfigReport } from './config.js';
import type { EvpnRouteReport } from './evpn-route.js';
import type { EvpnSummary } from './evpn-summary.js';
import type { InterfaceBrief } from './interface.js';
import type { NetworkInstanceSummary } from './network-instance.js';
import type {
  RouteTableFlatReport,
  RouteTablePrefixReport,
  RouteTableReport,
} from './route-table.js';
import type { TunnelTable } from './tunnel-table.js';
import type { VersionReport } from './version.js';

/** What each kind of report says. */
export interface Reports {
  readonly 'bgp-route': BgpRouteReport;
  readonly 'evpn-route': EvpnRouteReport;
  readonly 'evpn-route-summary': EvpnSummary;
  readonly 'route-table': RouteTableReport;
  readonly 'route-table-prefix': RouteTablePrefixReport;
  readonly 'route-table-flat': RouteTableFlatReport;
  readonly version: VersionReport;
  readonly config: ConfigReport;
  readonly 'interface-brief': InterfaceBrief;
  readonly 'network-instance-summary': NetworkInstanceSummary;
  readonly 'bgp-neighbor-summary': NeighborSummary;
  readonly 'bgp-route-summary': BgpRouteSummary;
  readonly 'bgp-summary': BgpSummary;
  readonly 'bgp-neighbor': NeighborDetail;
  readonly 'bgp-neighbor-routes': NeighborRoutes;
  readonly arpnd: Arpnd;
  readonly 'tunnel-table': TunnelTable;
}
export type Kind = keyof Reports;

/** One report found in a file, and all it says. Spans are offsets into that file's text. */
export interface BlockOf<K extends Kind> {
  readonly kind: K;
  readonly file: string;
  /** From the prompt; null when no prompt was saved. */
  readonly device: string | null;
  /** One line from `show` on, single blanks, without pipes; null when no command was saved. */
  readonly command: string | null;
  readonly networkInstance: string | null;
  /** The whole stretch of the report, from its header to its last word or rule. */
  readonly span: Span;
  /** False: cut off, or its own counts do not add up. */
  readonly complete: boolean;
  readonly data: Reports[K];
}
export type Block = { readonly [K in Kind]: BlockOf<K> }[Kind];

/** A stretch of a file that made no sense where it stands, or that is worth knowing. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly span: Span;
  /** What would have been welcome there. */
  readonly expected: readonly string[];
  /** One sentence, when the code alone does not tell. */
  readonly message: string;
}

export type ProblemCode =
  | 'unread-line' // inside a report, not understood
  | 'unknown-label' // kept in `extra`
  | 'unknown-value' // a label we know with a value we do not
  | 'author-edit' // `...`, `# truncated`, an arrow: somebody cut or commented here
  | 'cut-off' // the report ends too early
  | 'count-mismatch' // the report's own numbers contradict what it shows
  | 'superseded-report'; // the leaf told it again, and differently
