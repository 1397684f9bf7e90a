import { COMMANDS } from '#facts/commands.js';
import { plainBox } from '#parsers/plain-box.js';
import { plainBoxReading } from '#parsers/plain-box-report.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { Show } from '#parsers/show.js';
import { type Column, rowOf } from './row.js';

/** `show network-instance summary`, a box without a title. */
export const networkInstanceSummary: Show<'network-instance-summary'> = {
  kind: 'network-instance-summary',
  title: 'The network-instances of a leaf',
  commands: [COMMANDS.networkInstances],
  asks: [{ command: COMMANDS.networkInstances, wanted: 'network-instances', releases: '*' }],
  anchors: [{ needle: 'Admin', begins: boxed, family: 'network-instance-summary' }],
  recognises: ({ text, start, end }) =>
    BEGINS.test(
      withoutRemarks(text, [start, Math.min(end, start + 6_000)], 'table').text.slice(start),
    ),
  read: (region) => plainBoxReading(region, report, rowOf, (rows) => ({ rows })),
};

/** The titles may be wrapped, but the first line of each says how it begins. */
const BEGINS = /^[\s-]*(?:\+[-+]*\s*)?\|\s*Name\s*\|\s*Type\s*\|\s*Admin\b/;

/** The border above the titles, or their first line, begins the report. */
function boxed(text: string, at: number): number | null {
  if (!/^Admin[^|\n]*\|\s*Oper\b[^|\n]*\|/.test(text.slice(at, at + 600))) return null;
  const from = Math.max(0, at - 3_000);
  const found = /(?:\+-[-+]*\s*)?\|\s*Name\s*\|\s*Type\s*\|\s*$/.exec(text.slice(from, at));
  return found === null ? null : from + found.index;
}

// | Name | Type | Admin state | Oper state | Router id | Description |
const report = plainBox<Column>({
  columns: new Map([
    ['Name', 'name'],
    ['Type', 'type'],
    ['Adminstate', 'adminState'],
    ['Operstate', 'operState'],
    ['Routerid', 'routerId'],
    ['Description', 'description'],
  ]),
  name: 'name',
  state: 'operState',
  adminState: 'adminState',
});
