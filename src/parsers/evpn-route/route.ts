import type { EvpnPath, EvpnRoute, EvpnRouteType } from '#facts/evpn-route.js';
import { numberOf, type Word, wordAt } from '#parsers/lexemes.js';
import { type BlockDraft, extraOf, pathOf, rowIn, sentOf } from '#parsers/path-blocks.js';
import type { Oddity } from '#parsers/path-fields.js';
import type { Span } from '#text/span.js';
import type { KeyName } from './keys.js';

/** The lines that name a route. */
export type Keys = { readonly [name in KeyName]?: Word };

/** A route as it is being put together. */
export interface RouteDraft {
  readonly start: number;
  end: number;
  keys: Keys;
  readonly odd: Oddity[];
  readonly paths: BlockDraft[];
  readonly sent: BlockDraft[];
}

export const draftRoute = (start: number): RouteDraft => ({
  ...{ start, end: start, keys: {}, odd: [], paths: [], sent: [] },
});

/** The route's stretch reaches to the end of whatever was found in it. */
export function extend(route: RouteDraft, end: number): RouteDraft {
  route.end = Math.max(route.end, end);
  return route;
}

/**
 * The facts of one route.
 *
 * @param asked the type that the command asked for, which tells it where the lines do not
 */
export function routeOf(draft: RouteDraft, asked: EvpnRouteType | null): EvpnRoute {
  return {
    ...namesOf(draft.keys, asked),
    receivedPaths: numberOf(draft.keys.receivedPaths?.text),
    paths: draft.paths.map((path) => evpnPathOf(path, pathOf(path))),
    advertised: draft.sent.map(sentOf),
    extra: extraOf(draft.odd),
    span: [draft.start, draft.end],
    spans: placesOf(draft.keys),
  };
}

function namesOf(keys: Keys, asked: EvpnRouteType | null) {
  const text = (name: KeyName): string | null => keys[name]?.text ?? null;
  return {
    routeType: routeTypeOf(keys) ?? asked,
    routeDistinguisher: text('routeDistinguisher'),
    tagId: numberOf(keys.tagId?.text),
    prefix: text('prefix'),
    macAddress: text('macAddress'),
    ipAddress: text('ipAddress'),
    esi: text('esi'),
    originatingRouter: text('originatingRouter'),
    gatewayIp: text('gatewayIp'),
    neighbor: text('neighbor'),
    pathId: numberOf(keys.pathId?.text),
  };
}

/** Each type of route is named by other lines; null where those are missing that would tell. */
export function routeTypeOf(keys: Keys): EvpnRouteType | null {
  const found = TELLING.find(([, names]) => names.every((name) => keys[name] !== undefined));
  return found?.[0] ?? null;
}

/** The lines by which a type is told from the others, in the order in which they are looked for. */
const TELLING: readonly (readonly [EvpnRouteType, readonly KeyName[]])[] = [
  [5, ['prefix']],
  [5, ['prefixLength']],
  [5, ['gatewayIp']],
  [2, ['macAddress']],
  [2, ['ipAddress']],
  [4, ['esi', 'originatingRouter']],
  [3, ['tagId', 'originatingRouter']],
  [1, ['esi', 'tagId']],
];

function placesOf(keys: Keys): EvpnRoute['spans'] {
  const { prefixLength: _, ...told } = keys; // the prefix says it, too
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, word]) => (word === undefined ? [] : [[name, word.span]])),
  );
}

/** The facts of one path: those that all BGP paths have, and those of EVPN. */
export function evpnPathOf(
  draft: BlockDraft,
  { spans, span, ...path }: ReturnType<typeof pathOf>,
): EvpnPath {
  const [esi, label, atomic] = [
    rowIn(draft, 'esi'),
    rowIn(draft, 'label'),
    rowIn(draft, 'atomicAggregate'),
  ];
  const modified = modifiedIn(rowIn(draft, 'source'));
  const places: [string, Span][] = [];
  for (const [name, word] of Object.entries({
    esi,
    label,
    lastModified: modified,
    atomicAggregate: atomic,
  }))
    if (word !== null) places.push([name, word.span]);
  return {
    ...path,
    esi: esi?.text ?? null,
    label: numberOf(label?.text),
    lastModified: modified?.text ?? null,
    atomicAggregate: atomic === null ? null : atomic.text.toLowerCase() === 'true',
    spans: { ...spans, ...Object.fromEntries(places) },
    span,
  };
}

// neighbor 198.51.100.1 (last modified 4d18h49m3s ago)
function modifiedIn(source: Word | null): Word | null {
  const found = /(\(last\s+modified\s+)(\S.*?)\s+ago\)$/.exec(source?.text ?? '');
  if (found === null || source === null) return null;
  const [, lead = '', words = ''] = found;
  return wordAt(source.span[0] + found.index + lead.length, words);
}
