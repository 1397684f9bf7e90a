import type { EvpnRoute } from '#facts/evpn-route.js';
import { mismatch } from '#parsers/ending.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { everyTable, type Member, type Table, wordsIn } from '#parsers/json/value.js';
import { oddity } from '#parsers/path-fields.js';
import { pathsInJson } from '#parsers/path-json.js';
import { blocksIn } from '#parsers/path-json-sent.js';
import type { Span } from '#text/span.js';
import { isValueOf, keyNamed } from './keys.js';
import { draftRoute, evpnPathOf, type RouteDraft, routeOf } from './route.js';
import { TABLE } from './rows.js';

const paths = pathsInJson(TABLE);

/** Whether an object is named as an EVPN route is, and has paths. */
const isEvpnRoute = (table: Table): boolean =>
  !paths.isPath(table) &&
  table.members.some((each) => nameOf(each) === 'routeDistinguisher') &&
  blocksIn(table, paths).paths.length > 0;

const nameOf = ({ key }: Member): ReturnType<typeof keyNamed> => keyNamed(key.text.trim());

/**
 * `show … protocols bgp routes evpn route-type N … detail | as json`: an object for each route, and
 * in it one for each path, with the labels of the text report as keys.
 */
export const json = jsonPrint<'evpn-route'>({
  holds: /route|path/,
  isRoute: isEvpnRoute,
  asks: /\bbgp routes evpn route-type \S.*\bdetail\b/,
  told,
});

/** Null where no object names its route. */
function told({ table, routes }: Printed): Told<'evpn-route'> | null {
  const named = everyTable(table).filter(isEvpnRoute);
  if (named.length === 0 && routes.length > 0) return null;
  const read = named.map((one) => ofTable(one, endOf(one, named)));
  return {
    data: { routes: read.map(({ route }) => route) },
    problems: read.flatMap(({ odd }) => odd.map(oddity)),
    strays: [],
    counts: read.flatMap(({ route, draft }) =>
      draft.keys.receivedPaths === undefined
        ? []
        : mismatch(draft.keys.receivedPaths, route.paths.length, 'received paths'),
    ),
  };
}

interface OfTable {
  readonly route: EvpnRoute;
  readonly draft: RouteDraft;
  readonly odd: RouteDraft['odd'];
}

/** Where a bracket is missing, the next route stands inside this one, which ends there. */
const endOf = ({ span: [start, end] }: Table, all: readonly Table[]): number =>
  Math.min(end, ...all.map(({ span: [other] }) => other).filter((other) => other > start));

function ofTable(table: Table, end: number): OfTable {
  const draft = draftRoute(table.span[0]);
  const inside = ([, to]: Span): boolean => to <= end;
  for (const each of table.members.filter(({ value }) => inside(value.span))) takeKey(draft, each);
  const blocks = blocksIn(table, paths);
  const own = blocks.paths.filter((each) => inside(each.table.span));
  const read = own.map((each, index) => paths.path(each, index + 1));
  const route: EvpnRoute = {
    ...routeOf(draft, null),
    paths: read.map((one) => evpnPathOf(one.draft, one.path)),
    advertised: blocks.sent.filter(({ spans }) => spans.path === undefined || inside(spans.path)),
    span: [table.span[0], end],
  };
  return { route, draft, odd: [...draft.odd, ...read.flatMap((one) => one.draft.odd)] };
}

/** A member with one value is a line that names the route, or one that we do not know. */
function takeKey(draft: RouteDraft, each: Member): void {
  const [word, ...more] = wordsIn(each.value);
  if (word === undefined || more.length > 0) return;
  const name = nameOf(each);
  if (name !== undefined && isValueOf(name, word.text))
    draft.keys = { ...draft.keys, [name]: word };
  else
    draft.odd.push({
      label: each.key.text,
      known: name !== undefined,
      value: word,
      start: each.key.span[0],
    });
}
