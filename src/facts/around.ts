import { grouped } from '#text/grouped.js';
import type { NeighborSummary } from './bgp-neighbor.js';
import type { BgpRoute } from './bgp-route.js';
import type { Block, BlockOf, Kind } from './block.js';
import { spotAt } from './config-nodes.js';
import { pathAsked, printsAll } from './config-scope.js';
import { evpnReportsByPrefix, evpnRoutesFor } from './evpn-selectors.js';
import type { LeafFacts } from './leaf.js';
import type { FileFacts } from './pieces.js';
import { canonicalPrefix } from './prefix.js';
import type { Surroundings, ToldTree } from './surroundings.js';
import type { Told } from './told.js';

/** The network-instance in which leaves peer with each other. */
const FABRIC = 'default';

/**
 * Finds what leaves told beside the routes of a prefix. It is made once for all files, and asked for
 * every case: what is the same for all prefixes of a network-instance is looked for once.
 */
export function aroundIn(
  files: readonly FileFacts[],
): (leaf: Pick<LeafFacts, 'name' | 'networkInstance' | 'prefix'>) => Surroundings {
  const seenBy = grouped(files.flatMap(seenIn), ({ name }) => name);
  const desks = new Map([...seenBy].map(([name, all]) => [name, deskFor(all)]));
  return (leaf) => desks.get(leaf.name)?.(leaf) ?? {};
}

/** The reports of a file, but those about prefixes of this network-instance, and the leaf that told each. */
const seenIn = ({ file, blocks, problems }: FileFacts): readonly (Seen & { name: string })[] =>
  blocks
    .filter(({ kind, networkInstance }) =>
      kind === 'bgp-route' ? networkInstance === FABRIC : kind !== 'route-table-prefix',
    )
    .map((block) => ({
      name: block.device ?? file,
      block,
      problems: problems.filter(({ span }) => isIn(span, block.span)),
    }));

/** All reports of one leaf, ready to be asked. */
function deskFor(
  seen: readonly Seen[],
): (about: Pick<LeafFacts, 'networkInstance' | 'prefix'>) => Surroundings {
  const known = new Map<string | null, Surroundings>();
  const evpn = evpnReportsByPrefix(of(seen, 'evpn-route'));
  const learned = grouped(of(seen, 'bgp-route').flatMap(routesIn), ({ report }) =>
    canonicalPrefix(report.prefix),
  );
  return ({ networkInstance, prefix }) => {
    const same = known.get(networkInstance) ?? around(seen, networkInstance);
    known.set(networkInstance, same);
    const reports = evpn.get(prefix) ?? [];
    const evpnRoutes = evpnRoutesFor(prefix, reports) ?? undefined;
    const evpnFile = reports.at(-1)?.block.file;
    const fabricBgpRoutes = networkInstance === FABRIC ? undefined : learned.get(prefix)?.at(-1);
    return { ...same, ...present({ evpnRoutes, evpnFile, fabricBgpRoutes }) };
  };
}

const routesIn = (one: SeenOf<'bgp-route'>): readonly Told<BgpRoute>[] =>
  one.block.data.routes.map((report) => ({ ...toldOf(one), report }));

/** What was looked for; undefined: it is not there. */
type Found = { readonly [Name in keyof Surroundings]?: Surroundings[Name] | undefined };

type Seen = { readonly block: Block } & Pick<Told<unknown>, 'problems'>;

const isIn = ([at]: Told<unknown>['span'], [start, end]: Told<unknown>['span']): boolean =>
  start <= at && at < end;

function around(seen: readonly Seen[], networkInstance: string | null): Surroundings {
  const own = networkInstance === null ? {} : ofInstance(seen, networkInstance);
  const version = versionIn(seen);
  const interfaces = of(seen, 'interface-brief').at(-1);
  const networkInstances = of(seen, 'network-instance-summary').at(-1);
  const evpnTable = of(seen, 'evpn-route-summary').at(-1);
  return present({
    ...own,
    ...fabricOf(seen),
    ...trees(seen, { policies: [['routing-policy']] }),
    version: version && toldOf(version),
    interfaces: interfaces && toldOf(interfaces),
    networkInstances: networkInstances && toldOf(networkInstances),
    evpnTable: evpnTable && toldOf(evpnTable),
  });
}

/** Several hosts under one name, as in a file without prompts: nobody tells whose release it is. */
function versionIn(seen: readonly Seen[]): SeenOf<'version'> | undefined {
  const all = of(seen, 'version');
  const hosts = new Set(all.flatMap(({ block }) => block.data.fields['Hostname'] ?? []));
  return hosts.size > 1 ? undefined : all.at(-1);
}

function ofInstance(seen: readonly Seen[], name: string): Found {
  const way = ['network-instance', name];
  const inside = seen.filter(({ block }) => block.networkInstance === name);
  const summary = of(inside, 'bgp-summary').at(-1);
  const bgpTable = of(inside, 'bgp-route-summary').at(-1);
  return {
    ...trees(seen, {
      bgpConfig: [[...way, 'protocols', 'bgp']],
      evpnConfig: [
        [...way, 'protocols', 'bgp-evpn'],
        [...way, 'protocols', 'bgp-vpn'],
      ],
      instanceConfig: [way],
      ribState: [[...way, 'bgp-rib']],
      tableState: [[...way, 'route-table']],
    }),
    bgpSummary: summary && toldOf(summary),
    bgpTable: bgpTable && toldOf(bgpTable),
    sessions: sessionsOf(seen, name),
    sessionDetails: several(of(inside, 'bgp-neighbor').map(toldOf)),
    tables: several(of(inside, 'route-table').map(toldOf)),
  };
}

function fabricOf(seen: readonly Seen[]): Found {
  const { bgpConfig, sessions, sessionDetails, tables } = ofInstance(seen, FABRIC);
  return {
    fabricConfig: bgpConfig,
    fabricSessions: sessions,
    fabricSessionDetails: sessionDetails,
    fabricTables: tables,
  };
}

/** One report may list the sessions of all network-instances. */
function sessionsOf(seen: readonly Seen[], name: string): Told<NeighborSummary> | undefined {
  const last = of(seen, 'bgp-neighbor-summary')
    .map((one) => ({ one, rows: rowsOf(one.block, name) }))
    .filter(({ one, rows }) => one.block.networkInstance === name || rows.length > 0)
    .at(-1);
  if (last === undefined) return undefined;
  const { one, rows } = last;
  return { ...toldOf(one), report: { ...one.block.data, rows } };
}

const rowsOf = (
  { data, networkInstance }: BlockOf<'bgp-neighbor-summary'>,
  name: string,
): NeighborSummary['rows'] =>
  data.rows.filter((row) => (row.networkInstance ?? networkInstance) === name);

/** Trees that print something at one of the ways or below, or all around them and nothing there. */
function trees<Name extends keyof Surroundings>(
  seen: readonly Seen[],
  ways: Readonly<Record<Name, readonly (readonly string[])[]>>,
): { readonly [N in Name]?: readonly ToldTree[] | undefined } {
  const reports = of(seen, 'config').toReversed();
  const found = Object.entries<readonly (readonly string[])[]>(ways).map(([name, all]) => [
    name,
    several(reports.filter(({ block }) => all.some((way) => tells(block, way))).map(treeOf)),
  ]);
  return Object.fromEntries(found) as { readonly [N in Name]?: readonly ToldTree[] }; // the names are those of `ways`
}

const tells = (block: BlockOf<'config'>, way: readonly string[]): boolean =>
  mayTell(block, way.at(-1) ?? '') && (spotAt(block.data, way) !== null || printsAll(block, way));

/** State holds what is configured for a protocol, too; saved lines may be of either. */
function mayTell({ command }: BlockOf<'config'>, name: string): boolean {
  const state = / from state\b/.test(command ?? '');
  if (STATE.test(name)) return state || pathAsked(command) === null;
  return !state || PROTOCOL.test(name);
}

const STATE = /^(?:bgp-rib|route-table)$/;
const PROTOCOL = /^bgp/;

interface SeenOf<K extends Kind> {
  readonly block: BlockOf<K>;
  readonly problems: Told<unknown>['problems'];
}

function of<K extends Kind>(seen: readonly Seen[], kind: K): readonly SeenOf<K>[] {
  return seen.filter((one): one is Seen & SeenOf<K> => one.block.kind === kind);
}

function toldOf<K extends Kind>({ block, problems }: SeenOf<K>): Told<BlockOf<K>['data']> {
  const { file, complete, span, data } = block;
  return { file, complete, span, problems, report: data };
}

const treeOf = (seen: SeenOf<'config'>): ToldTree => ({
  ...toldOf(seen),
  command: seen.block.command,
});

const several = <T>(all: readonly T[]): readonly T[] | undefined =>
  all.length === 0 ? undefined : all;

/** Without what is not there. */
const present = (all: Found): Surroundings =>
  Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as Surroundings; // only what was undefined is gone
