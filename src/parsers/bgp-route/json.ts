import type { BgpRoute } from '#facts/bgp-route.js';
import { mismatch } from '#parsers/ending.js';
import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { everyTable, member, type Table, wordsIn } from '#parsers/json/value.js';
import type { Word } from '#parsers/lexemes.js';
import { oddity } from '#parsers/path-fields.js';
import { type PathInJson, pathsInJson } from '#parsers/path-json.js';
import { blocksIn } from '#parsers/path-json-sent.js';
import { draftRoute, routeOf } from './route.js';
import { TABLE } from './rows.js';

const paths = pathsInJson(TABLE);
const { isPath } = paths;

/**
 * `show … protocols bgp routes … prefix P [detail] | as json`: an object for each network, and in it
 * one for each path, with the labels of the text report as keys.
 */
export const json = jsonPrint<'bgp-route'>({
  holds: /route|path|network/,
  isRoute: (table) => isPath(table) || (isNetwork(table) && tells(table)),
  asks: /\bbgp routes \S+ prefix \S+/,
  told,
});

/** Null where no object names its network: paths alone tell nothing about a prefix. */
function told({ table, routes }: Printed): Told<'bgp-route'> | null {
  const networks = [table, ...everyTable(table)].filter(isNetwork);
  const named = networks.filter(tells);
  if (named.length === 0 && routes.length > 0) return null;
  const read = named.map(networkOf);
  return {
    data: { routes: read.map(({ route }) => route) },
    problems: read.flatMap((one) => one.paths.flatMap(({ draft }) => draft.odd.map(oddity))),
    strays: [],
    counts: read.flatMap(({ route, received }) =>
      received === null ? [] : mismatch(received, route.paths.length, 'received paths'),
    ),
  };
}

const NETWORK = ['Network', 'Prefix'];

/** Paths may name their network, too; they are none. */
const isNetwork = (table: Table): boolean =>
  !isPath(table) && /^[\dA-Fa-f:.]+\/\d+$/.test(word(table, ...NETWORK)?.text ?? '');

/** It holds paths, or says that there are none. */
const tells = (table: Table): boolean =>
  blocksIn(table, paths).paths.length > 0 || word(table, 'Received Paths')?.text === '0';

interface Network {
  readonly route: BgpRoute;
  readonly received: Word | null;
  readonly paths: readonly PathInJson[];
}

function networkOf(table: Table): Network {
  const draft = draftRoute(
    table.span[0],
    word(table, ...NETWORK),
    word(table, 'Route-distinguisher', 'Route Distinguisher'),
  );
  const count = word(table, 'Received Paths');
  draft.received = count !== null && /^\d+$/.test(count.text) ? count : null;
  const blocks = blocksIn(table, paths);
  const read = blocks.paths.map((each, index) => paths.path(each, index + 1));
  const route: BgpRoute = {
    ...routeOf(draft),
    detail: read.some(({ detail }) => detail),
    paths: read.map(({ path }) => path),
    advertised: blocks.sent,
    span: table.span,
  };
  return { route, received: draft.received, paths: read };
}

function word(table: Table, ...titles: readonly string[]): Word | null {
  const value = member(table, ...titles)?.value;
  return value === undefined ? null : (wordsIn(value)[0] ?? null);
}
