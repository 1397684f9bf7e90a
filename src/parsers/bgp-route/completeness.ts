import type { BgpRoute } from '#facts/bgp-route.js';
import type { Problem } from '#facts/block.js';
import { beginsLike, type Ending, judgeEnding, mismatch } from '#parsers/ending.js';
import type { Region } from '#parsers/show.js';

interface Whole {
  readonly closed: boolean;
  readonly end: number;
  readonly routes: readonly BgpRoute[];
  /** The network that the title names; a wildcard may stand for several. */
  readonly wanted: string | null;
}

/**
 * A report is complete when its counts add up and something shows that it was printed to its end:
 * the closing rule, other text behind it, or, without detail, the list that ends the only network.
 */
export function judgeCompleteness(region: Region, whole: Whole): Ending {
  const { closed, end, routes } = whole;
  const proves = (behind: boolean): boolean => closed || behind || endsByItself(whole);
  return judgeEnding(region, {
    closed,
    end,
    proves,
    begins,
    counts: routes.flatMap((route) => counts(region, route)),
  });
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
  '[ ',
  '----',
  'Show report for the BGP routes to network',
];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words.replace(/^Path \d+/, 'Path 1'));
