import { readAt } from '#parsers/combine.js';
import { cutOff } from '#parsers/ending.js';
import { lineAt, trimmed } from '#parsers/lexemes.js';
import { remarkProblem, withoutRemarks } from '#parsers/remarks.js';
import {
  endsInHead,
  familyOf,
  ROUTE_TABLE_FAMILY,
  type RouteTableTitle,
  titleAnchor,
  titleAt,
} from '#parsers/route-table-title.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { assemble } from './assemble.js';
import { ERAS } from './columns.js';
import { judgeCompleteness } from './completeness.js';
import { type Head, table } from './grammar.js';
import { seamIn } from './seam.js';

/** `show network-instance X route-table [all|summary|ipv4-unicast …]`, the table in a box. */
export const routeTable: Show<'route-table'> = {
  kind: 'route-table',
  title: 'The route table',
  commands: [
    'show network-instance {network-instance} route-table {family} summary',
    'show network-instance {network-instance} route-table {family} prefix {prefix}',
    'show network-instance {network-instance} route-table all',
  ],
  anchors: [
    titleAnchor,
    { needle: 'Prefix', begins: headless, family: ROUTE_TABLE_FAMILY, weak: true },
  ],
  recognises: (region) => {
    const { text, start, end } = region;
    const near = Math.min(end, start + 3_000);
    const { text: plain } = withoutRemarks(text.slice(0, near), [start, near], 'table');
    const title = titleAt(plain, start);
    if (title === null) return BOX_OF_ROUTES.test(plain.slice(start));
    return BOX.test(plain.slice(title.end)) || wasCut(region);
  },
  read,
  seam: seamIn,
};

/** Below the title any box is looked at more closely; in narrow cells even `Prefix` is wrapped. */
const BOX = /^[\s-]*(?:\+[-+]*\s*)?\|/;
const BOX_OF_ROUTES = /^[\s-]*(?:\+[-+]*\s*)?\|\s*Prefix\s*\|/;

/** Where the title is lost, the border above the columns, or their first line, begins the report. */
function headless(text: string, at: number): number | null {
  if (!/^Prefix\s*\|\s*ID\s*\|/.test(text.slice(at, at + 200))) return null;
  if (!/^[^+]*\+=/.test(text.slice(at, at + 9_000))) return null;
  const before = text.slice(Math.max(0, at - 2_000), at);
  const found = /(?:\+-[-+]*\s*)?\|\s*$/.exec(before);
  return found === null ? null : at - before.length + found.index;
}

function read(region: Region): Reading<'route-table'> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, headEnd(region)], 'table');
  const title = titleAt(text, region.start);
  const parsed = readAt(table, text, title?.end ?? region.start);
  if (parsed === null || !isRouteTable(parsed.head, title)) return cutInHead(region);
  const assembled = assemble(region.text, parsed);
  const ending = judgeCompleteness(region, assembled, parsed.end);
  const edits = remarks.map((span) => remarkProblem(span, ['the titles of the columns']));
  const problems = [...edits, ...assembled.problems, ...ending.problems];
  const doubtful = problems.some(({ code }) => code === 'author-edit' || code === 'unread-line');
  return {
    data: {
      family: title?.family ?? familyOf(assembled.rows[0]?.prefix ?? ''),
      rows: assembled.rows,
      totals: assembled.totals,
    },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title?.networkInstance ?? null,
    complete: ending.complete && !doubtful,
    problems,
    ignored: [...remarks, ...assembled.ignored, ...ending.ignored],
    unread: [...assembled.unread, ...ending.unread],
  };
}

const wasCut = ({ text, start, end, command }: Region): boolean =>
  endsInHead(
    withoutRemarks(text, [start, Math.min(end, start + 12_000)], 'table').text,
    start,
    end,
    command,
  );

/** A report of which only the title, its rules and a part of the box's head are there. */
function cutInHead(region: Region): Reading<'route-table'> | null {
  const { text, start, end } = region;
  const title = titleAt(text, start);
  if (title === null || !wasCut(region)) return null;
  const span = trimmed(text, [start, end]);
  return {
    data: { family: title.family ?? 'ipv4', rows: [], totals: null },
    span,
    networkInstance: title.end === text.length ? null : title.networkInstance,
    complete: false,
    problems: [cutOff(lineAt(text, start, span[1]), ['the titles of the columns', 'the routes'])],
    ignored: [],
    unread: [],
  };
}

/** The end of the rule below the titles. Behind it, a remark may stand for rows that were cut. */
function headEnd({ text, start, end }: Region): number {
  const rule = /\+=[=+]*(?:\|<)?[^\n|]*/.exec(text.slice(start, Math.min(end, start + 12_000)));
  return rule === null ? start : start + rule.index + rule[0].length;
}

/**
 * Other systems, and documents with invented prints, draw boxes too: every column must be one we
 * know. Only a release to come, which titles the report and prints all that some release printed,
 * may add its own; those are passed over.
 */
function isRouteTable({ titles, columns }: Head, title: RouteTableTitle | null): boolean {
  const core = columns.includes('prefix') && columns.includes('id') && columns.includes('nextHops');
  if (columns.every((column) => column !== null)) return core;
  return title !== null && ERAS.some((era) => era.every((name) => titles.includes(name)));
}
