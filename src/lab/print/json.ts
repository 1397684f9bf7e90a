import { neighborSummaryJson } from './bgp-neighbor-summary.js';
import { bgpSummaryJson } from './bgp-summary.js';
import type { Era } from './era.js';
import { evpnRouteJson } from './evpn-route.js';
import { countOf, evpnPrintOf } from './fabric-print.js';
import { bgpNetworkJson } from './json-bgp-route.js';
import type { Printed } from './json-printed.js';
import { entryJson, flatRowJson, rowJson, totalsJson } from './json-route-table.js';
import type { PlainReport } from './plain.js';

/**
 * A report as SR Linux prints it with `| as json`: a tree whose keys are the titles of the text. It
 * knows no reader.
 */
export function reportJson(
  report: PlainReport,
  { era, width }: { readonly era: Era; readonly width: number },
): Printed {
  const networkInstance = report.networkInstance ?? 'default';
  if (report.kind === 'bgp-neighbor-summary') {
    const { rows, totals } = report.data;
    return neighborSummaryJson(rows, totals ?? countOf(rows), networkInstance);
  }
  if (report.kind === 'evpn-route')
    return evpnRouteJson(
      report.data.routes,
      evpnPrintOf(report.data, networkInstance, { era, width }),
    );
  return { instance: [{ Name: networkInstance, ...bodyOf(report, era) }] };
}

type OfInstance = Exclude<PlainReport, { readonly kind: 'bgp-neighbor-summary' | 'evpn-route' }>;

function bodyOf({ kind, data }: OfInstance, era: Era): Printed {
  switch (kind) {
    case 'bgp-summary':
      return bgpSummaryJson(data);
    case 'bgp-route':
      return { 'bgp route': data.routes.map(bgpNetworkJson) };
    case 'route-table-prefix':
      return { 'ip route': data.entries.map((entry) => entryJson(entry, era)) };
    case 'route-table-flat':
      return { 'ip route': data.rows.map(flatRowJson) };
    case 'route-table':
      return { 'ip route': data.rows.map(rowJson), ...totalsJson(data.family, data.totals) };
  }
}
