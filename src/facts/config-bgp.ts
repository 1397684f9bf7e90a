import type { ConfigReport } from './config.js';
import {
  entriesAt,
  namesAt,
  numberAt,
  type Spot,
  spotAt,
  type Told,
  textAt,
} from './config-nodes.js';

/** The policies of one place: a neighbor, a group, or BGP as a whole. Null: not printed there. */
export interface PoliciesConfig {
  readonly exports: Told<readonly string[]> | null;
  readonly imports: Told<readonly string[]> | null;
}

export interface GroupConfig extends PoliciesConfig {
  readonly name: Told<string>;
  readonly peerAs: Told<number> | null;
  /** `local-as`: what the leaf calls itself towards these peers. */
  readonly localAs: Told<number> | null;
}

export interface NeighborConfig extends PoliciesConfig {
  readonly address: Told<string>;
  readonly group: Told<string> | null;
  readonly peerAs: Told<number> | null;
  readonly localAs: Told<number> | null;
  /** State: what the peer calls itself. */
  readonly peerRouterId: Told<string> | null;
}

/** `accept { match PREFIX { peer-group … } }`: who may become a neighbor without being one by name. */
export interface DynamicNeighbors {
  readonly prefix: Told<string>;
  readonly group: Told<string> | null;
}

/** BGP of a network-instance, as configured. Lists in printed order. */
export interface BgpConfig extends PoliciesConfig {
  readonly autonomousSystem: Told<number> | null;
  readonly routerId: Told<string> | null;
  /** In the route table, by where routes come from; null: not printed, and then the default of 170. */
  readonly preference: { readonly ebgp: Told<number> | null; readonly ibgp: Told<number> | null };
  readonly groups: readonly GroupConfig[];
  readonly neighbors: readonly NeighborConfig[];
  readonly dynamic: readonly DynamicNeighbors[];
}

/** BGP of a network-instance; null where the report prints none of it. */
export function bgpOf(report: ConfigReport, networkInstance: string): BgpConfig | null {
  const known = READ.get(report) ?? new Map<string, BgpConfig | null>();
  const bgp = known.get(networkInstance);
  if (bgp !== undefined) return bgp;
  const read = readBgp(report, networkInstance);
  READ.set(report, known.set(networkInstance, read));
  return read;
}

/** It is asked for each path and each peer, of which there may be thousands: each report is read once. */
const READ = new WeakMap<ConfigReport, Map<string, BgpConfig | null>>();

function readBgp(report: ConfigReport, networkInstance: string): BgpConfig | null {
  const bgp = spotAt(report, ['network-instance', networkInstance, 'protocols', 'bgp']);
  if (bgp === null) return null;
  return {
    ...policiesAt(bgp),
    autonomousSystem: numberAt(bgp, 'autonomous-system'),
    routerId: textAt(bgp, 'router-id'),
    preference: {
      ebgp: numberAt(bgp, 'preference', 'ebgp'),
      ibgp: numberAt(bgp, 'preference', 'ibgp'),
    },
    groups: entriesAt(bgp, 'group').map(({ value: group, ...place }) => ({
      ...policiesAt(group),
      name: { value: group.way.at(-1) ?? '', ...place },
      peerAs: numberAt(group, 'peer-as'),
      localAs: localAsAt(group),
    })),
    neighbors: entriesAt(bgp, 'neighbor').map(({ value: neighbor, ...place }) => ({
      ...policiesAt(neighbor),
      address: { value: neighbor.way.at(-1) ?? '', ...place },
      group: textAt(neighbor, 'peer-group'),
      peerAs: numberAt(neighbor, 'peer-as'),
      localAs: localAsAt(neighbor),
      peerRouterId: textAt(neighbor, 'peer-router-id'),
    })),
    dynamic: entriesAt(bgp, 'dynamic-neighbors', 'accept', 'match').map(({ value, ...place }) => ({
      prefix: { value: value.way.at(-1) ?? '', ...place },
      group: textAt(value, 'peer-group'),
    })),
  };
}

/**
 * The policies in force for a neighbor: its own, else those of its group, else those of BGP as a
 * whole. Source: SR Linux, Routing Protocols Guide, BGP policies: the most specific one counts.
 *
 * @param group of a dynamic neighbor, which has no entry of its own
 */
export function policiesFor(
  bgp: BgpConfig,
  address: string,
  group: string | null = null,
): PoliciesConfig {
  const own = bgp.neighbors.find((neighbor) => neighbor.address.value === address);
  const named = own?.group?.value ?? group;
  const its = bgp.groups.find(({ name }) => name.value === named);
  return {
    exports: own?.exports ?? its?.exports ?? bgp.exports,
    imports: own?.imports ?? its?.imports ?? bgp.imports,
  };
}

/**
 * The AS that the leaf has towards a neighbor: that of `local-as`, else its own. Null: not printed.
 *
 * @param group of a dynamic neighbor, which has no entry of its own
 */
export function localAsFor(bgp: BgpConfig, address: string, group: string | null): number | null {
  const own = bgp.neighbors.find((neighbor) => neighbor.address.value === address);
  const named = own?.group?.value ?? group;
  const its = bgp.groups.find(({ name }) => name.value === named);
  return (own?.localAs ?? its?.localAs ?? bgp.autonomousSystem)?.value ?? null;
}

const localAsAt = (spot: Spot): Told<number> | null => numberAt(spot, 'local-as', 'as-number');

/** One policy up to 24.3, a list of them since 24.7. */
const policiesAt = (spot: Spot): PoliciesConfig => ({
  exports: namesAt(spot, 'export-policy'),
  imports: namesAt(spot, 'import-policy'),
});
