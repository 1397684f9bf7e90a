import { neighborSummaryText } from '#lab/print/bgp-neighbor-summary.js';
import { bgpSummaryText } from '#lab/print/bgp-summary.js';
import { infoText } from '../print/config.js';
import { bgpTablePrinted, SUMMARY, versionPrinted } from '../printed.js';
import { configOf } from './config.js';
import { evpnSaid } from './evpn.js';
import {
  eraIn,
  type Fabric,
  type Node,
  nodesOf,
  OWN_AS,
  prefixIn,
  SPINES,
  vtepOf,
} from './fabric.js';
import { ownEntries, vtepEntries, wholeTable } from './routes.js';
import { type Said, said, WIDTH } from './said.js';
import { stateSaid } from './state.js';
import { detailSaid, interfacesSaid, networkInstancesSaid } from './system.js';

/** What a healthy leaf tells beside the routes of the prefix; one behind the others has no nodes. */
export function besideOf(fabric: Fabric, leaf: number): readonly Said[] {
  const { networkInstance: name, leaves } = fabric;
  const nodes = leaf < leaves ? nodesOf(fabric, leaf).nodes : [];
  const version = versionPrinted(`${fabric.release}.1`).replace('leaf1', `leaf${leaf + 1}`);
  const names = [name, ...(fabric.twice && leaf < leaves ? ['default'] : [])];
  return [
    ['show version', version],
    ['info', infoText(configOf(fabric, leaf))],
    networkInstancesSaid(fabric, leaf),
    interfacesSaid(),
    ...sessionsSaid(fabric, nodes),
    ...names.flatMap((one) => bgpSaid(fabric, leaf, one, nodes)),
    ...names.map((one) => tableSaid(fabric, leaf, one)),
    ...(nodes.length === 0 ? [] : names.flatMap((one) => stateSaid(fabric, one, nodes.length))),
    ...(name === 'default' ? [] : evpnSaid(fabric, leaf)),
  ];
}

const bgpOf = (name: string, what: string): string =>
  `show network-instance ${name} protocols bgp ${what}`;

/** Sessions with nodes in the network-instance, and with spines in `default`. */
function sessionsSaid(fabric: Fabric, nodes: readonly Node[]): readonly Said[] {
  const { networkInstance, twice, family } = fabric;
  const own = nodes.map(({ address, as }) => sessionWith(address, as, [`${family}-unicast`]));
  const spines = SPINES.map((peer) => sessionWith(peer, 65000, ['ipv4-unicast', 'evpn']));
  const inDefault = networkInstance === 'default' || twice ? own : [];
  const inVrf = networkInstance === 'default' ? [] : [own];
  const peers = [
    ...nodes.slice(0, 4).map((node) => ({ networkInstance, ...node })),
    ...SPINES.map((address) => ({ networkInstance: 'default', address, as: 65000 })),
  ];
  return [
    ...inVrf.map((rows) => sessionsPrinted(fabric, networkInstance, rows)),
    sessionsPrinted(fabric, 'default', [...spines, ...inDefault]),
    ...peers.map((peer) => detailSaid(fabric, peer)),
  ];
}

const sessionWith = (peer: string, peerAs: number, families: readonly string[]) => ({
  ...{ peer, peerAs, state: 'established', uptime: '3d:1h:59m:38s' },
  ...(SPINES.includes(peer)
    ? { group: 'spines', flags: ['static'] }
    : { group: 'nodes', flags: ['dynamic'] }),
  families: families.map((family) => ({ family, received: 1, active: 1, sent: 1 })),
});

function sessionsPrinted(
  fabric: Fabric,
  networkInstance: string,
  sessions: readonly ReturnType<typeof sessionWith>[],
): Said {
  const configured = sessions.filter(({ flags }) => flags.includes('static')).length;
  const totals = {
    ...{ configured, established: configured, disabled: 0 },
    dynamic: sessions.length - configured,
  };
  const rows = sessions.map((one) => ({ ...one, networkInstance }));
  const spaced = eraIn(fabric).release >= 2403;
  const text = neighborSummaryText(rows, totals, { networkInstance, width: WIDTH, spaced });
  return [bgpOf(networkInstance, 'neighbor'), text];
}

/** Counters, and all that BGP holds. */
function bgpSaid(
  fabric: Fabric,
  leaf: number,
  name: string,
  nodes: readonly Node[],
): readonly Said[] {
  const { localPreference } = fabric;
  const rows = nodes.map(({ address, as }) => ({
    ...{ prefix: prefixIn(fabric), nextHop: address, localPreference },
    asPath: as === OWN_AS ? [] : [as],
  }));
  return [
    [bgpOf(name, 'summary'), countersPrinted(fabric, leaf, name, nodes.length)],
    [bgpOf(name, `routes ${fabric.family} summary`), bgpTablePrinted(rows, name)],
  ];
}

function countersPrinted(fabric: Fabric, leaf: number, name: string, count: number): string {
  const counts = { received: count, active: count, maximumPaths: [64, 64], multipleAs: true };
  const none = { received: null, active: null, multipleAs: null };
  const own = `${fabric.family}-unicast`;
  const other = fabric.family === 'ipv4' ? 'ipv6-unicast' : 'ipv4-unicast';
  const totals = { totalPaths: count, receivedRoutes: count, activeRoutes: count };
  return bgpSummaryText(
    {
      ...{ ...SUMMARY, ...totals, routerId: vtepOf(leaf), upPeers: count, dynamicPeers: count },
      families: [
        { ...counts, family: own },
        { ...none, family: other, maximumPaths: [null, null] },
        { ...none, family: 'evpn', maximumPaths: [] },
      ],
    },
    { networkInstance: name, width: WIDTH },
  );
}

function tableSaid(fabric: Fabric, leaf: number, name: string): Said {
  const hasNodes = leaf < fabric.leaves;
  const entries = hasNodes ? ownEntries(fabric, leaf, name) : vtepEntries(fabric);
  const subnet = hasNodes ? nodesOf(fabric, leaf).subnet : null;
  return said({ ...fabric, json: false }, wholeTable(fabric, name, entries, subnet));
}
