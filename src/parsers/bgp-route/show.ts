import { COMMANDS } from '#facts/commands.js';
import { readAt } from '#parsers/combine.js';
import { trimmed } from '#parsers/lexemes.js';
import { type Masked, remarkProblem, withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { asPrinted } from './as-printed.js';
import { assemble } from './assemble.js';
import { judgeCompleteness } from './completeness.js';
import { type Item, type Report, report } from './grammar.js';

const TITLE = 'Show report for the BGP routes to network';

/** `show network-instance X protocols bgp routes ipv4|ipv6|l3vpn-… prefix P [detail]`. */
export const bgpRoute: Show<'bgp-route'> = {
  kind: 'bgp-route',
  title: 'All BGP paths of one prefix',
  commands: [
    COMMANDS.bgpRoutes,
    'show network-instance {network-instance} protocols bgp routes {routes-family} prefix {prefix}',
  ],
  asks: [{ command: COMMANDS.bgpRoutes, wanted: 'paths', releases: '*' }],
  anchors: [
    { needle: TITLE, begins: (_, at) => at, ruled: true, family: 'bgp-route' },
    { needle: 'Received Paths:', begins: headless, family: 'bgp-route', weak: true },
  ],
  recognises: ({ text, start, end }) => {
    const begin = text.slice(start, Math.min(end, start + 2_000));
    return BEGINS.test(begin) || BEGINS.test(withoutRemarks(begin, [0, begin.length]).text);
  },
  read,
  asPrinted,
};

const BEGINS =
  /^[\s-]*(?:Show report for the BGP routes to network|Route-distinguisher\s*:|Network\s*:)/;

/** Where the header is lost, the `Network:` line above `Received Paths:` begins the report. */
function headless(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - 200), at);
  const found = /(?:Route-distinguisher\s*:\s*\S+\s+)?Network\s*:\s*\S+\s*$/.exec(before);
  return found === null ? null : at - before.length + found.index;
}

function read(region: Region): Reading<'bgp-route'> | null {
  const { printed, remarks } = printedIn(region);
  if (printed === null) return null;
  const { title, end } = printed;
  const { routes, missing, ...rest } = assemble(region.text, printed, isInDetail(region));
  if (title === null && routes.length === 0) return null;
  const ending = judgeCompleteness(region, { printed, routes, missing });
  const inside = remarks.filter((remark) => remark[1] <= end);
  const edits = inside.map((span) => remarkProblem(span, ['the rest of the report']));
  const problems = [...edits, ...rest.problems, ...ending.problems];
  return {
    data: { routes },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title?.networkInstance.text ?? null,
    complete: ending.complete && !problems.some(({ code }) => code === 'author-edit'),
    problems,
    ignored: [...inside, ...rest.ignored, ...ending.ignored],
    unread: [...rest.unread, ...ending.unread],
  };
}

/** Nearly all reports are as printed: remarks are looked for only where something else stands. */
function printedIn({ text, start, end }: Region): Masked & { readonly printed: Report | null } {
  const printed = readAt(report, text, start);
  if (printed !== null && isPlain(text, printed)) return { text, remarks: [], printed };
  const masked = withoutRemarks(text, [start, end]);
  if (masked.remarks.length === 0) return { ...masked, printed };
  return { ...masked, printed: readAt(report, masked.text, start) };
}

/** A rule with a remark behind it may be no closing one. */
function isPlain(text: string, { items, closed, end }: Report): boolean {
  REMARK.lastIndex = end;
  return closed && items.length > 0 && items.every(isUsual) && !REMARK.test(text);
}

const REMARK = /\s*[|<←=#!/.…[(-]/y;
const isUsual = ({ kind }: Item): boolean => !ODD.has(kind);
const ODD: ReadonlySet<Item['kind']> = new Set(['field', 'stray', 'unlisted']);

const isInDetail = ({ command }: Region): boolean => command !== null && /\sdetail\b/.test(command);
