import type { BgpRoute } from '#facts/bgp-route.js';
import type { Problem } from '#facts/block.js';
import { beginsLike, type Ending, judgeEnding, mismatch } from '#parsers/ending.js';
import type { Region } from '#parsers/show.js';
import type { Report } from './grammar.js';

interface Whole {
  readonly printed: Pick<Report, 'title' | 'closed' | 'dashes' | 'end'>;
  readonly routes: readonly BgpRoute[];
  /** Rows and lists that should be there and are not. */
  readonly missing: readonly Problem[];
}

/**
 * A report is complete when its counts add up, each path has the rows that its print has, and
 * something shows that it was printed to its end: the closing rule, other text behind it, or,
 * without detail, the list that ends the only network.
 */
export function judgeCompleteness(region: Region, whole: Whole): Ending {
  const { printed, routes, missing } = whole;
  const closed = isClosed(region, whole);
  const proves = (behind: boolean): boolean =>
    routes.length > 0 ? closed || behind || endsByItself(whole) : printed.closed && region.followed;
  const all = routes.flatMap((route) => counts(region, route));
  return judgeEnding(region, { closed, end: printed.end, proves, begins, counts: all, missing });
}

/**
 * Whether the rule at the end closes the report. The one below the title looks like one that closes
 * an answer without networks. Where more networks may follow behind a rule, one that the text ends
 * in, shorter than those around the title, was cut itself, and one with the first letters of a
 * network behind it is not the last.
 */
function isClosed(region: Region, { printed, routes }: Whole): boolean {
  if (!printed.closed || routes.length === 0) return false;
  const asked = printed.title?.prefix.text;
  if (region.followed || routes.every((route) => isAsked(route, asked))) return true;
  const { text, end } = region;
  const rest = text.slice(printed.end, Math.min(end, printed.end + 100)).trim();
  if (rest !== '') return !HEADS.some((head) => head.startsWith(rest));
  return printed.end < end || isLong(region, printed);
}

const HEADS = ['Network:', 'Route-distinguisher:'];

/** Whether the rule at the very end is as long as one at the title. */
function isLong({ text, start }: Region, { title, dashes }: Whole['printed']): boolean {
  const above = text.slice(start, title?.prefix.span[1] ?? start).match(/-{5,}/g) ?? [];
  return above.every(({ length }) => length <= dashes);
}

const isAsked = ({ prefix, routeDistinguisher }: BgpRoute, wanted: string | undefined): boolean =>
  prefix === wanted && routeDistinguisher === null;

/** Without detail the list of one exactly named network is the last thing of the report. */
function endsByItself({ routes, printed: { title } }: Whole): boolean {
  const [only] = routes;
  if (routes.length !== 1 || only === undefined || only.detail || only.routeDistinguisher !== null)
    return false;
  return only.advertised.length > 0 && (title === null || title.prefix.text === only.prefix);
}

function counts(
  region: Region,
  { receivedPaths, paths, spans, span }: BgpRoute,
): readonly Problem[] {
  const place = spans.receivedPaths;
  if (place !== undefined && receivedPaths !== null) {
    return mismatch(
      { text: region.text.slice(...place), span: place },
      paths.length,
      'received paths',
    );
  }
  const message = 'the report does not say how many paths it should show';
  return [
    {
      code: 'count-mismatch',
      severity: 'warning',
      span,
      expected: ['Received Paths: COUNT'],
      message,
    },
  ];
}

const PHRASES = [
  'Path 1 was advertised to:',
  'Path 1: <',
  'Route source',
  'Route Preference',
  'Route-distinguisher:',
  'Network:',
  'Received Paths:',
  'BGP next-hop',
  'Path :',
  'Domain Path',
  'Communities',
  'RR Attributes',
  'Aggregation',
  'Unknown Attr',
  'Invalid Reason',
  'Tie Break Reason',
  'Route Flap Damping',
  'Show report for the BGP routes to network',
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
  const [label = ''] = plain.split(/(?<=:)|(?= ?:)/, 1);
  return PHRASES.some((phrase) => phrase.startsWith(label));
}
