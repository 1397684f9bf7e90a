import type { Problem } from '#facts/block.js';
import { COMMANDS } from '#facts/commands.js';
import { readAt } from '#parsers/combine.js';
import { beginsLike, type Ending, judgeEnding } from '#parsers/ending.js';
import { endsInWord } from '#parsers/half-word.js';
import { unknownLabel } from '#parsers/labelled.js';
import { trimmed } from '#parsers/lexemes.js';
import { withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { inOrder, straysAt } from '#parsers/strays.js';
import type { Span } from '#text/span.js';
import { bgpSummaryOf } from './assemble.js';
import { type Item, isLabel, type Report, report } from './grammar.js';

/** `show network-instance X protocols bgp summary`. */
export const bgpSummary: Show<'bgp-summary'> = {
  kind: 'bgp-summary',
  title: 'BGP of a network-instance as a whole',
  commands: [COMMANDS.bgpSummary],
  asks: [{ command: COMMANDS.bgpSummary, wanted: 'bgp-summary', releases: '*' }],
  anchors: [
    {
      needle: 'BGP is ',
      begins: (text, at) => (TITLE.test(text.slice(at, at + 400)) ? at : null),
      ruled: true,
      family: 'bgp-summary',
    },
  ],
  recognises: ({ text, start, end }) => {
    const begin = text.slice(start, Math.min(end, start + 2_000));
    return /BGP\s+is\s/.test(begin) && BEGINS.test(withoutRemarks(begin, [0, begin.length]).text);
  },
  read,
};

const TITLE = /^BGP\s+is\s+[\w-]+\s+and\s+[\w-]+\s+in\s+network-instance\s+"/;
/** A rule or the first field tells the title from a sentence. */
const BEGINS =
  /^(?:\s*-{5}[\s-]*BGP\s+is\s+[\w-]+\s+and\s|\s*BGP\s+is\s+[\w-]+\s+and\s+[\w-]+\s+in\s+network-instance\s+"[^"\n]*"\s*(?:-{5}|Global\s+AS))/;

function read(region: Region): Reading<'bgp-summary'> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end]);
  const printed = readAt(report, text, region.start);
  if (printed === null) return null;
  const { title, items, end } = printed;
  const told = endsInWord(region, end) ? withoutHalf(items) : items;
  const inside = remarks.filter((remark) => remark[1] <= end);
  const spans = inOrder([...inside, ...items.flatMap(straysIn)]);
  const strays = straysAt(region.text, spans, ['a label with its value', 'a rule']);
  const ending = judge(region, printed);
  return {
    data: bgpSummaryOf(title, told),
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: title.networkInstance,
    complete: ending.complete && spans.length === 0,
    problems: [...strays.problems, ...told.flatMap(unknownIn), ...ending.problems],
    ignored: [...strays.ignored, ...ending.ignored],
    unread: [...strays.unread, ...ending.unread],
  };
}

/** The items without the value that stands last. */
const withoutHalf = (items: readonly Item[]): readonly Item[] =>
  items.at(-1)?.kind === 'field' || items.at(-1)?.kind === 'unknown' ? items.slice(0, -1) : items;

const straysIn = (item: Item): readonly Span[] => (item.kind === 'stray' ? [item.span] : []);

const unknownIn = (item: Item): readonly Problem[] =>
  item.kind === 'unknown' ? [unknownLabel(item, isLabel)] : [];

/** What every report says above its families, and each family at least. */
const GENERAL = ['Global AS number', 'BGP identifier', 'Total paths', 'Dynamic peers'];
const OF_FAMILY = ['Received routes', 'Max number of multipaths', 'Multipath can transit multi AS'];

/** EVPN is the last family; where another one is, only what follows the last rule tells its end. */
const judge = (region: Region, { items, end }: Report): Ending => {
  const last = items.findLastIndex(({ kind }) => kind === 'family');
  const name = items[last];
  const said = (from: number, to?: number): readonly string[] =>
    items.slice(from, to).flatMap((item) => (item.kind === 'field' ? [item.label] : []));
  const told =
    last > 0 &&
    items.at(-1)?.kind === 'rule' &&
    GENERAL.every((label) => said(0, last).includes(label)) &&
    OF_FAMILY.every((label) => said(last).includes(label));
  const isLast = name?.kind === 'family' && /^evpn/i.test(name.name.text);
  return judgeEnding(region, {
    closed: told && isLast,
    end,
    proves: (behind) => told && (isLast || behind),
    begins,
    counts: [],
  });
};

const PHRASES = [
  '-----',
  'Ipv4-unicast AFI/SAFI',
  'Ipv6-unicast AFI/SAFI',
  'EVPN-unicast AFI/SAFI',
];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) || /^[A-Z][\w -]{0,40}(?::[^\n]{0,30})?$/.test(words);
