import { plainBox } from '#parsers/plain-box.js';
import { plainBoxReading } from '#parsers/plain-box-report.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { Show } from '#parsers/show.js';
import { type Column, rowOf } from './row.js';

/** `show interface brief`, a box without a title. */
export const interfaceBrief: Show<'interface-brief'> = {
  kind: 'interface-brief',
  title: 'The interfaces of a leaf, in one line each',
  commands: ['show interface brief'],
  anchors: [{ needle: 'Admin', begins: boxed, family: 'interface-brief' }],
  recognises: ({ text, start, end }) =>
    BEGINS.test(
      withoutRemarks(text, [start, Math.min(end, start + 6_000)], 'table').text.slice(start),
    ),
  read: (region) => plainBoxReading(region, report, rowOf, (rows) => ({ rows })),
};

/** The titles may be wrapped, but the first line of each says how it begins. */
const BEGINS =
  /^[\s-]*(?:\+[-+]*\s*)?\|\s*Port\s*\|\s*Admin\b[^|\n]*\|\s*Oper\b[^|\n]*\|\s*Speed\b/;

/** The border above the titles, or their first line, begins the report. */
function boxed(text: string, at: number): number | null {
  if (!/^Admin[^|\n]*\|\s*Oper\b[^|\n]*\|\s*Speed\b/.test(text.slice(at, at + 600))) return null;
  const from = Math.max(0, at - 3_000);
  const found = /(?:\+-[-+]*\s*)?\|\s*Port\s*\|\s*$/.exec(text.slice(from, at));
  return found === null ? null : from + found.index;
}

// | Port | Admin State | Oper State | Speed | Type | Description |      (no description in old releases)
const report = plainBox<Column>({
  columns: new Map([
    ['Port', 'port'],
    ['AdminState', 'adminState'],
    ['OperState', 'operState'],
    ['Speed', 'speed'],
    ['Type', 'type'],
    ['Description', 'description'],
  ]),
  name: 'port',
  state: 'operState',
  adminState: 'adminState',
});
