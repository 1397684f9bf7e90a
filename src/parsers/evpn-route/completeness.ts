import type { Problem } from '#facts/block.js';
import type { EvpnRoute } from '#facts/evpn-route.js';
import { beginsLike, type Ending, judgeEnding, mismatch } from '#parsers/ending.js';
import { ROW_TITLES } from '#parsers/path-rows.js';
import type { Region } from '#parsers/show.js';
import type { Report } from './grammar.js';
import { KEY_NAMES, titleOf } from './keys.js';

interface Whole {
  readonly printed: Report;
  readonly routes: readonly EvpnRoute[];
  /** Lines and lists that should be there and are not. */
  readonly missing: readonly Problem[];
}

/**
 * A report is complete when its counts add up, each route and path has the lines that its print has,
 * and a closing rule or other text behind it shows that it was printed to its end.
 */
export function judgeCompleteness(region: Region, whole: Whole): Ending {
  const { printed, routes, missing } = whole;
  const closed = isClosed(region, whole);
  const proves = (behind: boolean): boolean =>
    routes.length > 0 ? closed || behind : printed.closed && region.followed;
  const counts = routes.flatMap((route) => countsOf(region, route));
  return judgeEnding(region, { closed, end: printed.end, proves, begins, counts, missing });
}

/**
 * Whether the rule at the end closes the report: more routes may follow behind it. One that the text
 * ends in, shorter than those around the title, was cut itself, and one with the first letters of a
 * route behind it is not the last.
 */
function isClosed(region: Region, { printed, routes }: Whole): boolean {
  if (!printed.closed || routes.length === 0) return false;
  if (region.followed) return true;
  const { text, end } = region;
  const rest = text.slice(printed.end, Math.min(end, printed.end + 100)).trim();
  if (rest !== '') return !NEXT.startsWith(rest);
  return printed.end < end || isLong(region, printed);
}

const NEXT = 'Route Distinguisher:';

/** Whether the rule at the very end is as long as one at the title. */
function isLong({ text, start }: Region, { title, dashes }: Report): boolean {
  const above = text.slice(start, title?.span[1] ?? start).match(/-{5,}/g) ?? [];
  return above.every(({ length }) => length <= dashes);
}

function countsOf(
  { text }: Region,
  { receivedPaths, paths, spans }: EvpnRoute,
): readonly Problem[] {
  const place = spans.receivedPaths;
  if (place === undefined || receivedPaths === null) return []; // the line is missing, which is told
  return mismatch({ text: text.slice(...place), span: place }, paths.length, 'received paths');
}

const PHRASES = [
  'Path 1 was advertised to',
  'Path 1: <',
  ...KEY_NAMES.map(titleOf),
  ...ROW_TITLES,
  'AS Path',
  'VNI',
  'Show report for the EVPN routes in network-instance',
];

/** Marks that no sentence begins with: the rest of a value, a list or a rule. */
const REST = /^[,:([{<-]/;
/** A label that no release we know prints, or its beginning. */
const NEW_LABEL = /^[A-Z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+){0,3} ?(?::.*)?$/;

/** In front of something else a few words may be prose: they must be those of the report. */
function begins(words: string, followed: boolean): boolean {
  const plain = words.replace(/^Path \d+/, 'Path 1');
  if (REST.test(words)) return true;
  if (!followed) return NEW_LABEL.test(words) || beginsLike(PHRASES, plain);
  const [label = ''] = plain.split(/ ?(?=:)/, 1);
  return PHRASES.some((phrase) => phrase.startsWith(label));
}
