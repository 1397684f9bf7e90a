import type { BgpRoute } from '#facts/bgp-route.js';
import type { Problem } from '#facts/block.js';
import { beginsLike, type Ending, judgeEnding, mismatch } from '#parsers/ending.js';
import type { Region } from '#parsers/show.js';

interface Whole {
  readonly closed: boolean;
  readonly end: number;
  readonly routes: readonly BgpRoute[];
  /** Whether rules stand between its networks. */
  readonly ruled: boolean;
  /** The network that the title names; a wildcard may stand for several. */
  readonly wanted: string | null;
}

/**
 * A report is complete when its counts add up and something shows that it was printed to its end:
 * the closing rule, other text behind it, or, without detail, the list that ends the only network.
 */
export function judgeCompleteness(region: Region, whole: Whole): Ending {
  const { end, routes } = whole;
  const closed = whole.closed && !mayGoOn(whole);
  const proves = (behind: boolean): boolean => {
    if (routes.length === 0) return whole.closed && region.followed;
    return closed || behind || endsByItself(whole);
  };
  const all = routes.flatMap((route) => counts(region, route));
  return judgeEnding(region, { closed, end, proves, begins, counts: all });
}

/**
 * The rule below the title looks like one that closes an answer without networks, and the rule that
 * closes an answer to a wildcard looks like one between two of its networks.
 */
function mayGoOn({ routes, ruled, wanted }: Whole): boolean {
  if (routes.length === 0) return true;
  const wildcard = wanted !== null && routes.some(({ prefix }) => prefix !== wanted);
  return wildcard && (ruled || routes.length === 1);
}

/** Without detail the list of one exactly named network is the last thing of the report. */
function endsByItself({ routes, wanted }: Whole): boolean {
  const [only] = routes;
  if (routes.length !== 1 || only === undefined || only.detail || only.routeDistinguisher !== null)
    return false;
  return only.advertised.length > 0 && (wanted === null || wanted === only.prefix);
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

const begins = (words: string): boolean =>
  REST.test(words) ||
  NEW_LABEL.test(words) ||
  beginsLike(PHRASES, words.replace(/^Path \d+/, 'Path 1'));
