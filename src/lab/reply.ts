import type { Family } from '#facts/route-table.js';
import type { Asked } from './asked.js';
import { readLine, type Understood } from './command-line.js';
import { configurationAt } from './configuration.js';
import { briefOf, flatOf, rowOf, totalsOf } from './derived.js';
import type { LabLeaf, Reply } from './leaf.js';
import { longestFor } from './longest-match.js';
import { type Era, eraOf } from './print/era.js';
import type { PlainEntry, PlainReport, PlainReports } from './print/plain.js';
import { reportAsJson, reportText } from './print/report.js';
import { sessionReports } from './sessions.js';
import { systemReply } from './system.js';

/**
 * What a leaf prints for one line. A saved answer comes first; anything else is printed from facts,
 * as the release of the leaf prints it.
 *
 * @param width columns of the terminal
 */
export function replyTo(leaf: LabLeaf, line: string, width: number): Reply {
  const saved = leaf.saved.get(line.trim().replace(/\s+/g, ' ').replace(/^\/ ?/, ''));
  if (saved !== undefined) return { text: saved, failed: false };
  const read = readLine(line);
  if ('error' in read) return { text: read.error, failed: true };
  return { text: printed(leaf, read, width), failed: false };
}

function printed(leaf: LabLeaf, { asked, json }: Understood, width: number): string {
  if (asked.what === 'version' || asked.what === 'network-instances')
    return systemReply(leaf, asked.what, json, width);
  return asked.what === 'configuration'
    ? configured(leaf, asked.path, json)
    : reported(leaf, { asked, json }, width);
}

const configured = (leaf: LabLeaf, path: readonly string[], json: boolean): string =>
  json ? NO_JSON : configurationAt(path, leaf.configuration);

const NO_JSON = 'Error: the lab prints no such report as JSON\n';

function reported(leaf: LabLeaf, { asked, json }: Understood, width: number): string {
  const era = eraOf(leaf.release);
  const press = { era, width, asked: 'prefix' in asked ? (asked.prefix ?? '') : '' };
  const print = json ? reportAsJson : reportText;
  if (asked.what === 'route-table' && !knowsTable(leaf, asked.networkInstance)) return '';
  const reports = reportsFor(leaf, asked, era).map((report) => print(report, press));
  return reports.length === 0 && json ? '{}\n' : reports.join('');
}

/** An empty table, or `{}`, would say that there is no route where it is only not known. */
const knowsTable = ({ reports }: LabLeaf, networkInstance: string): boolean =>
  reports.some(
    ({ kind, networkInstance: name }) =>
      name === networkInstance && (kind === 'route-table' || kind === 'route-table-prefix'),
  );

/** None for a network-instance that the leaf has not, or a prefix that the route table has not. */
function reportsFor(leaf: LabLeaf, asked: Asked, era: Era): readonly PlainReport[] {
  if (!('networkInstance' in asked)) return [];
  const { networkInstance } = asked;
  if (!leaf.networkInstances.some(({ name }) => name === networkInstance)) return [];
  const known = leaf.reports.filter((report) => report.networkInstance === networkInstance);
  switch (asked.what) {
    case 'bgp-route':
      return [{ kind: 'bgp-route', networkInstance, data: bgpFor(known, asked) }];
    case 'sessions':
    case 'bgp-summary':
    case 'evpn-route':
      return sessionReports(leaf.reports, asked);
    case 'route-table-flat': {
      const rows = longestFor(asked.prefix, entriesIn(known, asked.family)).map(flatOf);
      return [{ kind: 'route-table-flat', networkInstance, data: { family: asked.family, rows } }];
    }
    case 'route-table': {
      const families: readonly Family[] = asked.family === null ? ['ipv4', 'ipv6'] : [asked.family];
      return families.flatMap((family) => tableFor(known, asked, family, era) ?? []);
    }
  }
}

function bgpFor(
  known: readonly PlainReport[],
  { prefix, detail }: Extract<Asked, { what: 'bgp-route' }>,
): PlainReports['bgp-route'] {
  const routes = known.flatMap((report) => (report.kind === 'bgp-route' ? report.data.routes : []));
  const wanted = routes.filter(isAbout(prefix));
  return { routes: detail ? wanted : wanted.map(briefOf) };
}

function tableFor(
  known: readonly PlainReport[],
  { networkInstance, prefix, detail }: Extract<Asked, { what: 'route-table' }>,
  family: Family,
  era: Era,
): PlainReport | null {
  const entries = entriesIn(known, family).filter(isAbout(prefix));
  if (detail && entries.length === 0) return null;
  if (detail) return { kind: 'route-table-prefix', networkInstance, data: { family, entries } };
  const tables = known.flatMap((report) => (report.kind === 'route-table' ? [report.data] : []));
  const listed = tables.filter((one) => one.family === family).flatMap(({ rows }) => rows);
  const rows = [...listed, ...entries.map((entry) => rowOf(entry, era))].filter(isAbout(prefix));
  const totals = prefix === null ? totalsOf(rows) : null;
  return { kind: 'route-table', networkInstance, data: { family, rows, totals } };
}

const entriesIn = (known: readonly PlainReport[], family: Family): readonly PlainEntry[] =>
  known.flatMap((report) =>
    report.kind === 'route-table-prefix' && report.data.family === family
      ? report.data.entries
      : [],
  );

/** Whether a route is asked for: by its prefix, by a wildcard such as `192.0.2.*`, or with all. */
const isAbout =
  (asked: string | null) =>
  ({ prefix }: { readonly prefix: string }): boolean =>
    asked === null || fits(prefix.toLowerCase(), asked.toLowerCase().split('*'));

/** Whether a text is made of these parts, with anything between them. */
function fits(text: string, [first = '', ...more]: readonly string[]): boolean {
  const last = more.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of more) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
