import { COMMANDS } from '#facts/commands.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import { readAt } from '#parsers/combine.js';
import { trimmed } from '#parsers/lexemes.js';
import { type Masked, remarkProblem, withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { assemble } from './assemble.js';
import { judgeCompleteness } from './completeness.js';
import { type Item, type Report, report } from './grammar.js';

const ROUTES = 'show network-instance {network-instance} protocols bgp routes evpn route-type';
const TITLE = 'Show report for the EVPN routes in network-instance';

/** `show network-instance X protocols bgp routes evpn route-type N … detail`. */
export const evpnRoute: Show<'evpn-route'> = {
  kind: 'evpn-route',
  title: 'EVPN routes with all their paths',
  commands: [
    `${ROUTES} 1 detail`,
    `${ROUTES} 2 detail`,
    `${ROUTES} 3 detail`,
    `${ROUTES} 4 detail`,
    `${ROUTES} 5 prefix {prefix} detail`,
    COMMANDS.evpnRoutes,
  ],
  asks: [{ command: COMMANDS.evpnRoutes, wanted: 'evpn-routes', releases: '*' }],
  anchors: [
    { needle: TITLE, begins: (_, at) => at, ruled: true, family: 'evpn-route' },
    { needle: 'Received paths', begins: headless, family: 'evpn-route', weak: true },
  ],
  recognises: ({ text, start, end }) => {
    const begin = text.slice(start, Math.min(end, start + 2_000));
    return BEGINS.test(begin) || BEGINS.test(withoutRemarks(begin, [0, begin.length]).text);
  },
  read,
};

const BEGINS =
  /^[\s-]*(?:Show report for the EVPN routes in network-instance|Route\s+Distinguisher\s*:\s*\S+\s+(?:Tag-ID|ESI)\s*:)/;

/** Where the header is lost, the line above `Received paths` that names the route begins the report. */
function headless(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - 900), at);
  const start = before.lastIndexOf('Route Distinguisher');
  return start !== -1 && NAMED.test(before.slice(start)) ? at - before.length + start : null;
}

const NAMED = /^Route Distinguisher\s*:\s*\S+\s+(?:Tag-ID|ESI)\s*:(?:(?!Path \d)[\s\S])*$/;

function read(region: Region): Reading<'evpn-route'> | null {
  const { printed, remarks } = printedIn(region);
  if (printed === null) return null;
  const { title, end } = printed;
  const { routes, missing, ...rest } = assemble(region.text, printed, askedIn(region));
  if (title === null && routes.length === 0) return null;
  const ending = judgeCompleteness(region, { printed, routes, missing });
  const inside = remarks.filter((remark) => remark[1] <= end);
  const edits = inside.map((span) => remarkProblem(span, ['the rest of the report']));
  const problems = [...edits, ...rest.problems, ...ending.problems];
  return {
    data: { routes },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title === null || title.text === '*' ? null : title.text,
    complete: ending.complete && edits.length + rest.unread.length + rest.ignored.length === 0,
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
  return closed && items.length > 0 && !items.some(isOdd) && !REMARK.test(text);
}

const REMARK = /\s*[|<←=#!/.…[(-]/y;
const isOdd = ({ kind }: Item): boolean =>
  kind === 'field' || kind === 'stray' || kind === 'unlisted';

const TYPES: readonly EvpnRouteType[] = [1, 2, 3, 4, 5];

/** The route type that the command names. */
function askedIn({ command }: Region): EvpnRouteType | null {
  const [, digit] = /\sroute-type ([1-5])\b/.exec(command ?? '') ?? [];
  return TYPES.find((type) => String(type) === digit) ?? null;
}
