import { type Ending, judgeEnding } from '#parsers/ending.js';
import { readAt, strayText, trimmed } from '#parsers/lexemes.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { type Item, type Report, report } from './grammar.js';
import { flatRow } from './row.js';

const NEEDLE = '-unicast route table for ';

/** `show network-instance X ipv4 route [ADDRESS]`, the report of 26.x. */
export const routeTableFlat: Show<'route-table-flat'> = {
  kind: 'route-table-flat',
  title: 'The route table, one line per next hop',
  commands: [
    'show network-instance {network-instance} ipv4 route',
    'show network-instance {network-instance} ipv6 route',
  ],
  anchors: [
    {
      needle: NEEDLE,
      begins: (text, at) => (/IPv[46]$/.test(text.slice(Math.max(0, at - 4), at)) ? at - 4 : null),
      ruled: true,
      family: 'route-table-flat',
    },
  ],
  recognises: ({ text, start, end }) =>
    /^[\s=-]*IPv[46]-unicast route table for \S+ network-instance/.test(
      text.slice(start, Math.min(end, start + 2_000)),
    ),
  read,
};

function read(region: Region): Reading<'route-table-flat'> | null {
  const parsed = readAt(report, region.text, region.start);
  if (!parsed.status) return null;
  const { title, items } = parsed.value;
  const strays = items.flatMap((item) =>
    item.kind === 'stray'
      ? [strayText(region.text, item.span, ['a route', 'a further next hop'])]
      : [],
  );
  const ending = judge(region, parsed.value);
  const edits = strays.filter(({ code }) => code === 'author-edit');
  return {
    data: {
      family: title.version === '4' ? 'ipv4' : 'ipv6',
      rows: items.flatMap((item: Item) => (item.kind === 'row' ? [flatRow(item.row)] : [])),
    },
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title.networkInstance,
    complete: ending.complete && strays.length === 0,
    problems: [...strays, ...ending.problems],
    ignored: [...edits.map(({ span }) => span), ...ending.ignored],
    unread: [
      ...strays.filter(({ code }) => code !== 'author-edit').map(({ span }) => span),
      ...ending.unread,
    ],
  };
}

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
  });

const firstWords = ({ text, end }: Region, from: number): string =>
  /\S[^\n]*/.exec(text.slice(from, Math.min(end, from + 2_000)))?.[0] ?? '';

/** A route or next hop, however much of it is there; or the legend and titles above the rows. */
const begins = (words: string): boolean => BEGUN.test(words) || INTERRUPTED.test(words);

const BEGUN = /^(?:[\dA-Fa-f.:]+(?:\/\d*)?|N(?:o(?:ne?)?)?|[-=:]+)$/;
const INTERRUPTED =
  /^(?:\d+\.\d+\.\d+\.\d+|[\dA-Fa-f]*:[\dA-Fa-f:.]*)(?:\/\d*)?[\s(]|^(?:None\s?\(|\(|[-=:]{2}|:|Flags\b|Prefix\s+Route)/;
