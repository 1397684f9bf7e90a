import type { Problem } from '#facts/block.js';
import { COMMANDS } from '#facts/commands.js';
import { readAt } from '#parsers/combine.js';
import { type Ending, judgeEnding } from '#parsers/ending.js';
import { strayText, trimmed } from '#parsers/lexemes.js';
import { type Masked, remarkProblem, withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { straysOf } from '#parsers/strays.js';
import { type Item, type Report, report } from './grammar.js';
import { flatRow } from './row.js';

const TITLE = 'unicast route table for ';

/** `show network-instance X ipv4 route [ADDRESS]`, the report of 26.x. */
export const routeTableFlat: Show<'route-table-flat'> = {
  kind: 'route-table-flat',
  title: 'The route table, one line per next hop',
  commands: [
    'show network-instance {network-instance} ipv4 route',
    'show network-instance {network-instance} ipv6 route',
    COMMANDS.routeTableFlat,
  ],
  asks: [{ command: COMMANDS.routeTableFlat, wanted: 'routes', releases: '>=26' }],
  anchors: [
    {
      needle: 'unicas',
      begins: (text, at) =>
        text.startsWith(TITLE, at) && /IPv[46]-$/.test(text.slice(Math.max(0, at - 5), at))
          ? at - 5
          : null,
      ruled: true,
      family: 'route-table-flat',
    },
  ],
  recognises: ({ text, start, end }) => {
    const begin = text.slice(start, Math.min(end, start + 2_000));
    return BEGINS.test(begin) || BEGINS.test(withoutRemarks(begin, [0, begin.length]).text);
  },
  read,
};

const BEGINS = /^[\s=-]*IPv[46]-unicast route table for \S+ network-instance/;

function read(region: Region): Reading<'route-table-flat'> | null {
  const { text, remarks } = plain(region);
  const parsed = readAt(report, text, region.start);
  if (parsed === null) return null;
  const { title, items, end } = parsed;
  const inside = remarks.filter((remark) => remark[1] <= end);
  const edits = inside.map((span) => remarkProblem(span, ['the rest of the report']));
  const unplaced = items.flatMap((item) => strayIn(region.text, item));
  const strays = straysOf([...edits, ...unplaced]);
  const ending = judge(region, parsed);
  return {
    data: {
      family: title.version === '4' ? 'ipv4' : 'ipv6',
      rows: items.flatMap((item) => (item.kind === 'row' ? [flatRow(item.row)] : [])),
    },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title.networkInstance,
    complete: ending.complete && strays.problems.length === 0,
    problems: [...strays.problems, ...ending.problems],
    ignored: [...strays.ignored, ...ending.ignored],
    unread: [...strays.unread, ...ending.unread],
  };
}

/** Among the routes, a line of its own may stand for what was cut. */
function plain({ text, start, end }: Region): Masked {
  const rows = /\n[^\S\n]*[\dA-Fa-f:.]{2,45}\/\d/.exec(
    text.slice(start, Math.min(end, start + 12_000)),
  );
  const body = rows === null ? end : start + rows.index;
  const head = withoutRemarks(text, [start, body]);
  const rest = withoutRemarks(head.text, [body, end], 'notes');
  return { text: rest.text, remarks: [...head.remarks, ...rest.remarks] };
}

function strayIn(text: string, item: Item): readonly Problem[] {
  if (item.kind === 'orphans')
    return [{ ...remarkProblem(item.span, ['the beginning of the route']), message: CUT }];
  return item.kind === 'stray'
    ? [strayText(text, item.span, ['a route', 'a further next hop'])]
    : [];
}

const CUT = 'these next hops belong to a route whose beginning was cut';

/**
 * The report ends without a rule or a total, so only what follows it proves that it was printed to
 * its end; and that must not be a route that was cut in the middle.
 */
const judge = (region: Region, { headed, end }: Report): Ending =>
  judgeEnding(region, {
    closed: false,
    end,
    proves: (behind) => headed && behind && !begins(firstWords(region, end)),
    begins,
    counts: [],
    open: 'this print has no last line: only what follows it shows that it is whole',
  });

const firstWords = ({ text, end }: Region, from: number): string =>
  /\S[^\n]*/.exec(text.slice(from, Math.min(end, from + 2_000)))?.[0] ?? '';

/** A route or next hop, however much of it is there; or the legend and titles above the rows. */
const begins = (words: string): boolean => BEGUN.test(words) || INTERRUPTED.test(words);

const BEGUN = /^(?:[\dA-Fa-f.:]+(?:\/\d*)?|N(?:o(?:ne?)?)?|[-=:]+)$/;
const INTERRUPTED =
  /^(?:\d+\.\d+\.\d+\.\d+|[\dA-Fa-f]*:[\dA-Fa-f:.]*)(?:\/\d*)?[\s(]|^(?:None\s?\(|\(|[-=:]{2}|:|Flags\b|Prefix\s+Route)/;
