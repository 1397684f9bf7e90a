import type { Problem } from '#facts/block.js';
import { readAt } from '#parsers/combine.js';
import { beginsLike, type Ending, judgeEnding } from '#parsers/ending.js';
import { endsInWord, withoutLastWord } from '#parsers/half-word.js';
import { unknownLabel } from '#parsers/labelled.js';
import { trimmed } from '#parsers/lexemes.js';
import { type Masked, withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { inOrder, straysAt } from '#parsers/strays.js';
import type { Span } from '#text/span.js';
import { neighborDetailOf } from './assemble.js';
import { type Item, type Report, report } from './grammar.js';
import { isLabel } from './lines.js';

/** `show network-instance X protocols bgp neighbor PEER detail`. */
export const bgpNeighbor: Show<'bgp-neighbor'> = {
  kind: 'bgp-neighbor',
  title: 'One BGP session with all that the leaf knows of it',
  commands: ['show network-instance {network-instance} protocols bgp neighbor {peer} detail'],
  anchors: [
    {
      needle: 'peer-type',
      begins: (text, at) => {
        const from = Math.max(0, at - 300);
        const found = LEAD.exec(text.slice(from, at));
        return found === null ? null : from + found.index;
      },
      ruled: true,
      family: 'bgp-neighbor',
    },
  ],
  recognises: ({ text, start, end }) => {
    const begin = text.slice(start, Math.min(end, start + 2_000));
    return (
      begin.includes('peer-type') && BEGINS.test(withoutRemarks(begin, [0, begin.length]).text)
    );
  },
  read,
};

const LEAD =
  /Peer\s*:\s*[^\s,]+\s*,\s*remote\s+AS\s*:\s*[\w/-]+\s*,\s*local\s+AS\s*:\s*[\w/-]+\s*,\s*$/;
const BEGINS = /^[\s-]*Peer\s*:\s*[^\s,]+\s*,\s*remote\s+AS\s*:[^\n]{0,120}peer-type\s*:/;

function read(region: Region): Reading<'bgp-neighbor'> | null {
  const { text, remarks } = notesIn(region);
  const printed = readAt(report, text, region.start);
  if (printed === null) return null;
  const { items, end } = printed;
  const told = endsInWord(region, end) ? withoutHalf(printed) : printed;
  const inside = remarks.filter((remark) => remark[1] <= end);
  const spans = inOrder([...inside, ...items.flatMap(straysIn)]);
  const strays = straysAt(region.text, spans, ['a line of the report', 'a rule']);
  const ending = judge(region, printed);
  return {
    data: neighborDetailOf(told.title, told.items),
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: null,
    complete: ending.complete && spans.length === 0,
    problems: [...strays.problems, ...told.items.flatMap(unknownIn), ...ending.problems],
    ignored: [...strays.ignored, ...ending.ignored],
    unread: [...strays.unread, ...ending.unread],
  };
}

/** The arrow of the line about TCP is none that an author drew; without others nothing is looked for. */
function notesIn({ text, start, end }: Region): Masked {
  const alone = !/[<#←!…]|\/\/|\.{3}|=>|->\s*\n|--+>|snip|omitted|skipped|cut/i.test(
    text.slice(start, end),
  );
  return alone ? { text, remarks: [] } : withoutRemarks(text, [start, end], 'notes');
}

/** The report without its last word. */
function withoutHalf({ title, items, end }: Report): Report {
  const last = items.at(-1);
  if (last === undefined) return { title: withoutLastWord(title), items, end };
  return { title, items: [...items.slice(0, -1), ...whatIsWholeOf(last)], end };
}

function whatIsWholeOf(item: Item): readonly Item[] {
  if (item.kind === 'values' || item.kind === 'of-family')
    return [{ ...item, values: withoutLastWord(item.values) }];
  return item.kind === 'messages' || item.kind === 'timer' || item.kind === 'unknown' ? [] : [item];
}

const straysIn = (item: Item): readonly Span[] => (item.kind === 'stray' ? [item.span] : []);

const unknownIn = (item: Item): readonly Problem[] =>
  item.kind === 'unknown' ? [unknownLabel(item, isLabel)] : [];

/** Nobody can tell how many families follow: only what stands behind the last rule shows its end. */
const judge = (region: Region, { items, end }: Report): Ending => {
  const last = items.findLastIndex(({ kind }) => kind === 'family');
  const said = items
    .slice(Math.max(last, 0))
    .flatMap((item) => (item.kind === 'of-family' ? Object.keys(item.values) : []));
  const told =
    last > 0 &&
    items.at(-1)?.kind === 'rule' &&
    ['received', 'active', 'advertised'].every((key) => said.includes(key)) &&
    items.some((item) => item.kind === 'values' && item.values['sessionState'] !== undefined);
  return judgeEnding(region, {
    closed: false,
    end,
    proves: (behind) => told && behind && !goesOn(firstWords(region, end)),
    begins,
    counts: [],
    ...(told && {
      open: 'this print has no last line: only what follows it shows that it is whole',
    }),
  });
};

const firstWords = ({ text, end }: Region, from: number): string =>
  (/\S[^\n]*/.exec(text.slice(from, Math.min(end, from + 2_000)))?.[0] ?? '').trim();

/** Nothing, in front of a prompt or another report, goes on with nothing. */
const goesOn = (words: string): boolean => words !== '' && begins(words);

const PHRASES = ['Ipv4-unicast AFI/SAFI', 'Ipv6-unicast AFI/SAFI', 'Evpn-unicast AFI/SAFI'];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) || /^-{1,4}$|^[A-Z][\w-]*(?: A(?:F(?:I(?:\/\w*)?)?)?)?$/.test(words);
