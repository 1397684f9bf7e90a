import type { Problem } from '#facts/block.js';
import type { EvpnRouteType } from '#facts/evpn-route.js';
import { lineAt } from '#parsers/lexemes.js';
import { cutOut } from '#parsers/path-missing.js';
import { KEY_NAMES, type KeyName, keyNamed, titleOf } from './keys.js';
import { type RouteDraft, routeTypeOf } from './route.js';

/** What every route of a type is named by, beside `path-id`, which releases before 24.7 lack. */
const OF_TYPE: Readonly<Record<EvpnRouteType, readonly KeyName[]>> = {
  1: ['esi', 'tagId'],
  2: ['tagId', 'macAddress', 'ipAddress'],
  3: ['tagId', 'originatingRouter'],
  4: ['esi', 'originatingRouter'],
  5: ['tagId', 'prefixLength', 'prefix', 'gatewayIp'],
};
const OF_ALL: readonly KeyName[] = ['routeDistinguisher', 'neighbor', 'receivedPaths'];

/** Where lines are missing that name a route: those of its type, and those that others of the report have. */
export function missingKeys(text: string, routes: readonly RouteDraft[]): readonly Problem[] {
  const identified = routes.some(({ keys }) => keys.pathId !== undefined);
  return routes.flatMap((route) => {
    const type = routeTypeOf(route.keys);
    const wanted = [
      ...OF_ALL,
      ...(type === null ? (['tagId'] as const) : OF_TYPE[type]),
      ...(identified ? (['pathId'] as const) : []),
    ];
    const told = oddKeys(route);
    const lost = KEY_NAMES.filter(
      (name) => wanted.includes(name) && route.keys[name] === undefined && !told.has(name),
    );
    const end = route.paths[0]?.block.start ?? route.end;
    return lost.length === 0 ? [] : [cutOut(lineAt(text, route.start, end), lost.map(titleOf))];
  });
}

/** Lines with a value that we do not know are there, too. */
const oddKeys = ({ odd }: RouteDraft): ReadonlySet<KeyName | undefined> =>
  new Set(odd.map(({ label }) => keyNamed(label)));
