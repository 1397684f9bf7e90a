import { neighborDetailText } from '#lab/print/bgp-neighbor.js';
import { interfaceBriefText } from '#lab/print/interface-brief.js';
import { networkInstancesText } from '#lab/print/network-instances.js';
import { type Fabric, OWN_AS, SPINES, vtepOf } from './fabric.js';
import { type Said, WIDTH } from './said.js';

/** `show network-instance summary`: all of them are up. */
export function networkInstancesSaid(fabric: Fabric, leaf: number): Said {
  const up = { adminState: 'enable', operState: 'up', description: null };
  const vrf = { ...up, name: 'ip-vrf1', type: 'ip-vrf', routerId: 'N/A' };
  const rows = [
    { ...up, name: 'default', type: 'default', routerId: vtepOf(leaf) },
    ...(fabric.networkInstance === 'default' ? [] : [vrf]),
    { ...vrf, name: 'mgmt' },
  ];
  return ['show network-instance summary', networkInstancesText(rows, WIDTH)];
}

/** `show interface brief`: ports to the spines and to nodes. */
export function interfacesSaid(): Said {
  const up = { adminState: 'enable', operState: 'up', description: null };
  const port = (name: string) => ({ ...up, port: name, speed: '100G', type: '100GBASE-SR4' });
  const logical = (name: string) => ({ ...up, port: name, speed: null, type: null });
  const rows = [
    ...['ethernet-1/1', 'ethernet-1/49', 'ethernet-1/50'].map(port),
    ...['irb1', 'system0'].map(logical),
  ];
  return ['show interface brief', interfaceBriefText(rows, [20, 14, 14, 10, 16])];
}

/** Another side of a session. */
export interface Peer {
  readonly networkInstance: string;
  readonly address: string;
  readonly as: number;
}

/** `show … protocols bgp neighbor X detail`: established, and never down. */
export function detailSaid(fabric: Fabric, { networkInstance, address, as }: Peer): Said {
  const isSpine = SPINES.includes(address);
  const families = isSpine ? ['ipv4-unicast', 'evpn'] : [`${fabric.family}-unicast`];
  const told = {
    ...{ peer: address, remoteAs: as, localAs: OWN_AS, peerType: as === OWN_AS ? 'ibgp' : 'ebgp' },
    ...{ type: isSpine ? 'static' : 'dynamic', description: null },
    ...{ group: isSpine ? 'spines' : 'nodes', exportPolicies: ['all'], importPolicies: ['all'] },
    ...{ underMaintenance: false, maintenanceGroup: null, adminState: 'enable' },
    ...{ sessionState: 'established', uptime: '3d:1h:59m:38s', lastState: 'active' },
    ...{ lastEvent: 'recvOpen', flaps: 0, lastError: null, lastSubError: null },
    ...{ bfd: false, fastFailover: false, gracefulRestart: 'disable', extra: {} },
    ...{ capabilitiesSent: CAPABILITIES, capabilitiesReceived: CAPABILITIES },
    timers: [{ name: 'hold-time', configured: 90, operational: 90, next: '61' }],
    messages: [{ name: 'Updates', sent: 12, received: 14 }],
    families: families.map((family) => ({ ...COUNTS, family })),
  };
  return [
    `show network-instance ${networkInstance} protocols bgp neighbor ${address} detail`,
    neighborDetailText(told, WIDTH),
  ];
}

const CAPABILITIES = ['ROUTE_REFRESH', '4-OCTET_ASN', 'MP_BGP'];

const COUNTS = {
  ...{ endOfRib: ['sent', 'received'], received: 1, rejected: 0, active: 1, advertised: 1 },
  ...{ prefixLimit: 4_294_967_295, prefixLimitWarning: 90, preventTeardown: false },
  ...{ defaultOriginate: 'disabled', ipv6NextHops: false },
};
