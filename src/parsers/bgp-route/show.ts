import { readAt } from '#parsers/combine.js';
import { trimmed } from '#parsers/lexemes.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { assemble } from './assemble.js';
import { judgeCompleteness } from './completeness.js';
import { report } from './grammar.js';

const TITLE = 'Show report for the BGP routes to network';

/** `show network-instance X protocols bgp routes ipv4|ipv6|l3vpn-… prefix P [detail]`. */
export const bgpRoute: Show<'bgp-route'> = {
  kind: 'bgp-route',
  title: 'All BGP paths of one prefix',
  commands: [
    'show network-instance {network-instance} protocols bgp routes {family} prefix {prefix} detail',
    'show network-instance {network-instance} protocols bgp routes {family} prefix {prefix}',
  ],
  anchors: [
    { needle: TITLE, begins: (_, at) => at, ruled: true, family: 'bgp-route' },
    { needle: 'Received Paths:', begins: headless, family: 'bgp-route', weak: true },
  ],
  recognises: ({ text, start, end }) =>
    /^[\s-]*(?:Show report for the BGP routes to network|Route-distinguisher\s*:|Network\s*:)/.test(
      text.slice(start, Math.min(end, start + 2_000)),
    ),
  read,
};

/** Where the header is lost, the `Network:` line above `Received Paths:` begins the report. */
function headless(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - 200), at);
  const found = /(?:Route-distinguisher\s*:\s*\S+\s+)?Network\s*:\s*\S+\s*$/.exec(before);
  return found === null ? null : at - before.length + found.index;
}

function read(region: Region): Reading<'bgp-route'> | null {
  const printed = readAt(report, region.text, region.start);
  if (printed === null) return null;
  const { title, closed, end } = printed;
  const assembled = assemble(region.text, printed);
  if (title === null && assembled.routes.length === 0) return null;
  const ending = judgeCompleteness(region, {
    closed,
    end,
    routes: assembled.routes,
    ruled: assembled.ruled,
    wanted: title?.prefix.text ?? null,
  });
  const problems = [...assembled.problems, ...ending.problems];
  return {
    data: { routes: assembled.routes },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title?.networkInstance.text ?? null,
    complete: ending.complete && !problems.some(({ code }) => code === 'author-edit'),
    problems,
    ignored: [...assembled.ignored, ...ending.ignored],
    unread: [...assembled.unread, ...ending.unread],
  };
}
