import type { Era } from './era.js';
import { bgpNetworkJson } from './json-bgp-route.js';
import type { Printed } from './json-printed.js';
import { entryJson, flatRowJson, rowJson, totalsJson } from './json-route-table.js';
import type { PlainReport } from './plain.js';

/**
 * A report as SR Linux prints it with `| as json`: a tree whose keys are the titles of the text. It
 * knows no reader.
 */
export function reportJson(report: PlainReport, era: Era): Printed {
  return { instance: [{ Name: report.networkInstance ?? 'default', ...bodyOf(report, era) }] };
}

function bodyOf({ kind, data }: PlainReport, era: Era): Printed {
  switch (kind) {
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
