import { COMMANDS } from '#facts/commands.js';
import { readAt } from '#parsers/combine.js';
import { trimmed } from '#parsers/lexemes.js';
import { remarkProblem, withoutRemarks } from '#parsers/remarks.js';
import { familyOf, ROUTE_TABLE_FAMILY, titleAnchor, titleAt } from '#parsers/route-table-title.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { assemble } from './assemble.js';
import { judgeCompleteness } from './completeness.js';
import { report } from './grammar.js';

/** `show network-instance X route-table ipv4-unicast prefix P detail`. */
export const routeTablePrefix: Show<'route-table-prefix'> = {
  kind: 'route-table-prefix',
  title: 'The routes of one prefix in the route table',
  commands: [COMMANDS.routeTable],
  asks: [{ command: COMMANDS.routeTable, wanted: 'routes', releases: '*' }],
  anchors: [
    titleAnchor,
    { needle: 'Destin', begins: headless, family: ROUTE_TABLE_FAMILY, weak: true },
  ],
  recognises: ({ text, start, end, command }) => {
    const near = Math.min(end, start + 3_000);
    const { text: plain } = withoutRemarks(text.slice(0, near), [start, near]);
    const title = titleAt(plain, start);
    const behind = plain.slice(title?.end ?? start);
    if (/^[\s-]*Destination\s*:/.test(behind)) return true;
    return title !== null && asksForDetail(command) && /^[\s-]*(?:Dest[a-z]*\s*)?$/.test(behind);
  },
  read,
};

/** What tells a report that was cut behind its title from a table. */
const asksForDetail = (command: string | null): boolean =>
  command !== null && /\broute-table\b.*\sdetail\b/.test(command);

/** Where the header is lost, the first row of an entry begins the report. */
function headless(text: string, at: number): number | null {
  return /^Destination\s*:\s*\S+\s+ID\s*:/.test(text.slice(at, at + 200)) ? at : null;
}

function read(region: Region): Reading<'route-table-prefix'> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end]);
  const title = titleAt(text, region.start);
  const parsed = readAt(report, text, title?.end ?? region.start);
  if (parsed === null) return null;
  const inside = remarks.filter(([, end]) => end <= parsed.end);
  const assembled = assemble(region.text, parsed);
  const ending = judgeCompleteness(region, parsed, assembled.drafts);
  const edits = inside.map((span) => remarkProblem(span, ['the rest of the report']));
  const problems = [...edits, ...assembled.problems, ...ending.problems];
  return {
    data: {
      family: title?.family ?? familyOf(assembled.entries[0]?.prefix ?? ''),
      entries: assembled.entries,
    },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title?.networkInstance ?? null,
    complete: ending.complete && !problems.some(({ code }) => code === 'author-edit'),
    problems,
    ignored: [...inside, ...assembled.ignored, ...ending.ignored],
    unread: [...assembled.unread, ...ending.unread],
  };
}
