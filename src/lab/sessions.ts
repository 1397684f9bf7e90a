import type { PlainReport } from './print/plain.js';

type SessionReport = Extract<
  PlainReport,
  { readonly kind: 'bgp-neighbor-summary' | 'bgp-summary' | 'evpn-route' }
>;

interface Wanted {
  readonly what: 'sessions' | 'bgp-summary' | 'evpn-route';
  readonly networkInstance: string;
  /** Of the routes. */
  readonly prefix?: string;
}

/**
 * What a leaf tells of its sessions, of BGP as a whole, or of the routes that came over EVPN: nothing
 * where its scenario tells nothing of that, and no route where it tells of other prefixes.
 */
export function sessionReports(
  reports: readonly PlainReport[],
  { what, networkInstance, prefix }: Wanted,
): readonly PlainReport[] {
  const found = reports
    .filter((report): report is SessionReport => KINDS[what] === report.kind)
    .flatMap((report) => reportIn(networkInstance, report));
  return found
    .slice(-1)
    .map((report) => (report.kind === 'evpn-route' ? ofPrefix(report, prefix) : report));
}

const KINDS: Readonly<Record<Wanted['what'], PlainReport['kind']>> = {
  sessions: 'bgp-neighbor-summary',
  'bgp-summary': 'bgp-summary',
  'evpn-route': 'evpn-route',
};

/** A report about all network-instances holds those of each. */
function reportIn(networkInstance: string, report: SessionReport): readonly SessionReport[] {
  if (report.networkInstance === networkInstance) return [report];
  if (report.networkInstance !== null || report.kind !== 'bgp-neighbor-summary') return [];
  const rows = report.data.rows.filter((row) => row.networkInstance === networkInstance);
  return rows.length === 0 ? [] : [{ ...report, networkInstance, data: { rows, totals: null } }];
}

const ofPrefix = (
  report: Extract<PlainReport, { readonly kind: 'evpn-route' }>,
  prefix: string | undefined,
): PlainReport => ({
  ...report,
  data: {
    routes: report.data.routes.filter(
      (route) => route.routeType === 5 && prefix !== undefined && route.prefix === prefix,
    ),
  },
});
