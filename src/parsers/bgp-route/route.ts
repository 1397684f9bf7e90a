import type { BgpRoute } from '#facts/bgp-route.js';
import type { Word } from '#parsers/lexemes.js';
import { type BlockDraft, hasRow, pathOf, sentOf } from '#parsers/path-blocks.js';

/** A network as it is being put together. */
export interface RouteDraft {
  readonly start: number;
  end: number;
  readonly routeDistinguisher: Word | null;
  readonly prefix: Word | null;
  received: Word | null;
  readonly paths: BlockDraft[];
  readonly sent: BlockDraft[];
}

/** A network of which only the header is known. */
export function draftRoute(
  start: number,
  prefix: Word | null,
  routeDistinguisher: Word | null,
): RouteDraft {
  const end = prefix?.span[1] ?? start;
  return { start, end, routeDistinguisher, prefix, received: null, paths: [], sent: [] };
}

/** The network's stretch reaches to the end of whatever was found in it. */
export function extend(route: RouteDraft, end: number): RouteDraft {
  route.end = Math.max(route.end, end);
  return route;
}

/** The facts of one network. */
export function routeOf(draft: RouteDraft): BgpRoute {
  const { routeDistinguisher, prefix, received } = draft;
  return {
    routeDistinguisher: routeDistinguisher?.text ?? null,
    prefix: prefix?.text ?? '',
    receivedPaths: received === null ? null : Number(received.text),
    detail: draft.paths.some(
      (path) => hasRow(path, 'tieBreakReason') || hasRow(path, 'reflection'),
    ),
    paths: draft.paths.map(pathOf),
    advertised: draft.sent.map(sentOf),
    span: [draft.start, draft.end],
    spans: placesOf(draft),
  };
}

function placesOf({ routeDistinguisher, prefix, received }: RouteDraft): BgpRoute['spans'] {
  const spans: { -readonly [K in keyof BgpRoute['spans']]: BgpRoute['spans'][K] } = {};
  if (routeDistinguisher !== null) spans.routeDistinguisher = routeDistinguisher.span;
  if (prefix !== null) spans.prefix = prefix.span;
  if (received !== null) spans.receivedPaths = received.span;
  return spans;
}
