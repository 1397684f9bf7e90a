import { neighborSummaryText } from './bgp-neighbor-summary.js';
import { type Print, printBgpRoute } from './bgp-route.js';
import { bgpSummaryText } from './bgp-summary.js';
import type { Columns, Era } from './era.js';
import { evpnRouteText } from './evpn-route.js';
import { countOf, evpnPrintOf } from './fabric-print.js';
import { reportJson } from './json.js';
import type { PlainReport, PlainReports } from './plain.js';
import { printRouteTable, type TablePrint } from './route-table.js';
import { printRouteTableFlat } from './route-table-flat.js';
import { printRouteTablePrefix } from './route-table-prefix.js';

/** Who prints, and for which terminal. */
export interface Press {
  readonly era: Era;
  /** Columns of the terminal: rules and boxes are as wide. */
  readonly width: number;
  /** What was asked for, as the title of a BGP report quotes it: a prefix, or a wildcard. */
  readonly asked: string;
}

/** A report as the text that a release prints on a terminal. */
export function reportText(report: PlainReport, press: Press): string {
  const { era, width } = press;
  const networkInstance = report.networkInstance ?? 'default';
  switch (report.kind) {
    case 'bgp-route': {
      const { routes } = report.data;
      return printBgpRoute(routes, bgpPrintOf(report.data, networkInstance, press));
    }
    case 'route-table':
      return printRouteTable(report.data.rows, {
        ...tablePrintOf(report.data, press),
        networkInstance,
      });
    case 'route-table-prefix':
      return printRouteTablePrefix(report.data.entries, {
        ...era,
        ...{ width, networkInstance, family: report.data.family },
      });
    case 'route-table-flat':
      return printRouteTableFlat(report.data.rows, {
        ...{ width, networkInstance, family: report.data.family },
        padded: true,
      });
    case 'bgp-neighbor-summary': {
      const { rows, totals } = report.data;
      const spaced = era.release >= 2403;
      const print = { networkInstance, width, spaced };
      return neighborSummaryText(rows, totals ?? countOf(rows), print);
    }
    case 'bgp-summary':
      return bgpSummaryText(report.data, { networkInstance, width });
    case 'evpn-route':
      return evpnRouteText(
        report.data.routes,
        evpnPrintOf(report.data, networkInstance, { era, width }),
      );
  }
}

/** The same with `| as json`. */
export function reportAsJson(report: PlainReport, { era, width }: Press): string {
  return `${JSON.stringify(reportJson(report, { era, width }), null, 2)}\n`;
}

function bgpPrintOf(
  { routes }: PlainReports['bgp-route'],
  networkInstance: string,
  { era, width, asked }: Press,
): Print {
  const paths = routes.flatMap((route) => route.paths);
  return {
    ...{ networkInstance, width, asked, lastComma: true, ruled: false },
    // Some platforms print it earlier than the release in which all do.
    damping: era.damping || paths.some(({ routeFlapDamping }) => routeFlapDamping !== null),
    domainPath:
      routes.some(({ routeDistinguisher }) => routeDistinguisher !== null) ||
      paths.some(({ domainPath }) => domainPath !== null),
  };
}

const tablePrintOf = (
  { family, totals }: PlainReports['route-table'],
  { era, width }: Press,
): Omit<TablePrint, 'networkInstance'> => ({
  ...{ columns: era.columns, family, width, totals, noInterface: 'None' },
  cells: cellsFor(era, width),
});

const COUNT: Readonly<Record<Columns, number>> = {
  ...{ '21.3': 8, '21.6': 9, '21.11': 9, '22.6': 9, '22.6 plain': 8, '23.7': 10, '23.10': 12 },
};

/** Columns share the width of the terminal; the numbers of the IDs never wrap. */
function cellsFor({ columns }: Era, width: number): readonly number[] {
  const share = Math.max(3, Math.floor((width - 1) / COUNT[columns]) - 3);
  const id = Math.max(4, Math.floor(share / 2));
  return [Math.max(4, 2 * share - id), id, share];
}
