import type { BgpRoute } from '#facts/bgp-route.js';
import type { Problem } from '#facts/block.js';
import { strayText, trimmed } from '#parsers/lexemes.js';
import type { Region } from '#parsers/show.js';
import type { Span } from '#text/span.js';

/** How a report came to its end. */
interface Ending {
  readonly complete: boolean;
  readonly end: number;
  readonly problems: readonly Problem[];
  readonly unread: readonly Span[];
}

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
  const rest = remainder(region, whole);
  const counts = whole.routes.flatMap(countMismatch);
  const end = rest?.[1] ?? whole.end;
  const ended =
    rest === null && (whole.closed || behindIsText(region, whole.end) || endsByItself(whole));
  const problems = [
    ...counts,
    ...(ended ? [] : [cutOff(region.text, rest ?? lastWord(region, whole.end))]),
  ];
  return {
    complete: ended && counts.length === 0,
    end,
    problems,
    unread: rest === null ? [] : [rest],
  };
}

const BEGINNINGS = [
  'Path 1 was advertised to:',
  'Path 1: <Best',
  'Route source',
  'Route Preference',
  'Route-distinguisher:',
  'Network:',
  'Received Paths:',
  'BGP next-hop',
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
].map((words) => words.replace(/\s+/g, ' '));

/** The beginning of a row at the very end of the text: the report was cut in the middle of it. */
function remainder(region: Region, { closed, end }: Whole): Span | null {
  if (closed || region.followed) return null;
  const span = trimmed(region.text, [end, region.end]);
  const words = region.text.slice(span[0], span[1]);
  if (words === '' || words.includes('\n')) return null;
  const plain = words.replace(/\s+/g, ' ').replace(/\d+/, '1');
  const partial = BEGINNINGS.some((known) => known.startsWith(plain) || plain.startsWith(known));
  return partial || /^Path 1(?:: <| was)/.test(plain) ? span : null;
}

const behindIsText = (region: Region, end: number): boolean =>
  region.followed || /\S/.test(region.text.slice(end, Math.min(region.end, end + 10_000)));

/** Without detail the list of one exactly named network is the last thing of the report. */
function endsByItself({ routes, wanted }: Whole): boolean {
  const [only] = routes;
  return (
    routes.length === 1 &&
    only !== undefined &&
    !only.detail &&
    only.advertised.length > 0 &&
    only.routeDistinguisher === null &&
    (wanted === null || wanted === only.prefix)
  );
}

function countMismatch({ receivedPaths, paths, spans, span }: BgpRoute): readonly Problem[] {
  if (receivedPaths === null) {
    return [
      {
        code: 'count-mismatch',
        severity: 'warning',
        span,
        expected: ['Received Paths: COUNT'],
        message: 'the report does not say how many paths it should show',
      },
    ];
  }
  if (receivedPaths === paths.length) return [];
  const message = `the report announces ${receivedPaths} received paths and shows ${paths.length}`;
  return [
    {
      code: 'count-mismatch',
      severity: 'warning',
      span: spans.receivedPaths ?? span,
      expected: [`${receivedPaths} blocks \`Path N: <flags>\``],
      message,
    },
  ];
}

function cutOff(text: string, span: Span): Problem {
  const { expected } = strayText(text, span, ['the rest of the report', 'a closing rule']);
  return {
    code: 'cut-off',
    severity: 'warning',
    span,
    expected,
    message: 'the text ends before the report does',
  };
}

/** The last line of what is there: where a reader looks for the missing part. */
function lastWord(region: Region, end: number): Span {
  const from = Math.max(region.start, region.text.lastIndexOf('\n', end - 1) + 1);
  return trimmed(region.text, [from, end]);
}
