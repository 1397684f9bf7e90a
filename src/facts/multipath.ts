import type { Span } from '#text/span.js';
import type { BgpPath } from './bgp-route.js';
import type { BgpSummary } from './bgp-summary.js';
import { evpnOf } from './config-evpn.js';
import { multipathOf } from './config-multipath.js';
import type { Told as Said } from './config-nodes.js';
import { printsAll } from './config-scope.js';
import type { LeafFacts } from './leaf.js';
import { peerTypeOf } from './peer-type.js';
import { familyOf } from './prefix.js';
import { isWithin } from './release.js';
import type { ToldTree } from './surroundings.js';
import type { Told } from './told.js';

/** A setting in force, and what proves it. */
export interface Setting<T> {
  readonly value: T;
  /** `default`: a configuration that prints everything around it does not print it. */
  readonly by: 'configured' | 'default' | 'summary';
  readonly told: Pick<Told<unknown>, 'file' | 'span'>;
  /** Where it is printed; null for what is not. */
  readonly span: Span | null;
  /** As a `set /` line spells it, without its value. */
  readonly name: string;
}

/** How widely a leaf may spread a prefix. Null: no report tells. */
export interface MultipathSettings {
  /** How many BGP next hops share the load, where the best path is of an eBGP session. */
  readonly ebgp: Setting<number> | null;
  readonly ibgp: Setting<number> | null;
  readonly multipleAs: Setting<boolean> | null;
  /** Up to 24.3: how many next hops resolve each BGP next hop. */
  readonly perNextHop: Setting<number> | null;
  /** How many next hops of EVPN routes share the load. */
  readonly evpn: Setting<number> | null;
}

/**
 * The settings in force on a leaf: as configured, by default where the configuration prints all and
 * not this, or as `show … bgp summary` counts them. Source of the defaults: YANG of 21.3 to 25.3,
 * one path, one EVPN next hop, several neighbor AS.
 */
export function multipathSettings(leaf: LeafFacts): MultipathSettings {
  const told = (leaf.bgpConfig ?? []).map((tree) => configured(tree, leaf));
  const counted = leaf.bgpSummary === undefined ? null : summarized(leaf, leaf.bgpSummary);
  const all = counted === null ? told : [...told, counted];
  return {
    ebgp: firstOf(all, ({ ebgp }) => ebgp),
    ibgp: firstOf(all, ({ ibgp }) => ibgp),
    multipleAs: firstOf(all, ({ multipleAs }) => multipleAs),
    perNextHop: firstOf(all, ({ perNextHop }) => perNextHop),
    evpn: firstOf(leaf.evpnConfig ?? [], (tree) => evpnWidth(tree, leaf)),
  };
}

/**
 * The width for routes whose best path is this one. Null: not told, not known which of the two
 * counts, or the path is none of BGP.
 */
export function widthFor(leaf: LeafFacts, best: BgpPath): Setting<number> | null {
  const { ebgp, ibgp } = multipathSettings(leaf);
  if (best.neighbor === '0.0.0.0' || best.neighbor === '::') return null;
  const kind = peerTypeOf(leaf, best);
  if (kind !== null) return { ebgp, ibgp }[kind];
  return ebgp?.value === ibgp?.value ? ebgp : null;
}

type BgpSettings = Omit<MultipathSettings, 'evpn'>;
type Absent<T> = Pick<Setting<T>, 'value' | 'name'>;

/** The first one that tells. */
const firstOf = <From, T>(all: readonly From[], read: (one: From) => T | null): T | null =>
  all.map(read).find((one) => one !== null) ?? null;

/** Up to 24.3 every BGP next hop has a limit of its own. */
const hasLevel2 = ({ version }: LeafFacts): boolean =>
  version?.report.release != null && isWithin(version.report.release, '<24.7');

const familyIn = ({ prefix }: LeafFacts) => `${familyOf(prefix)}-unicast` as const;

function configured(tree: ToldTree, leaf: LeafFacts): BgpSettings {
  const instance = leaf.networkInstance ?? '';
  const family = familyIn(leaf);
  const all = multipathOf(tree.report, instance, family);
  const way = ['network-instance', instance, 'protocols', 'bgp'];
  const printed = [family, 'afi-safi'].every((name) => printsAll(tree, [...way, name]));
  const name = `${way.join(' ')} afi-safi ${family} multipath`;
  const absent = <T>(value: T): Absent<T> | null =>
    all !== null && printed ? { value, name } : null;
  return {
    ebgp: settingOf(tree, all?.ebgp ?? null, absent(1)),
    ibgp: settingOf(tree, all?.ibgp ?? null, absent(1)),
    multipleAs: settingOf(tree, all?.allowMultipleAs ?? null, absent(true)),
    perNextHop: settingOf(tree, all?.perNextHop ?? null, hasLevel2(leaf) ? absent(1) : null),
  };
}

/** As soon as one instance is printed: a network-instance has no more than one that routes. */
function evpnWidth(tree: ToldTree, { networkInstance }: LeafFacts): Setting<number> | null {
  const instance = networkInstance ?? '';
  const [first] = evpnOf(tree.report, instance)?.instances ?? [];
  const way = ['network-instance', instance, 'protocols', 'bgp-evpn', 'bgp-instance'];
  if (first === undefined) return null;
  const here = [...way, first.id];
  const absent = printsAll(tree, here) ? { value: 1, name: `${here.join(' ')} ecmp` } : null;
  return settingOf(tree, first.ecmp, absent);
}

function settingOf<T>(
  tree: ToldTree,
  said: Said<T> | null,
  absent: Absent<T> | null,
): Setting<T> | null {
  if (said !== null)
    return { value: said.value, by: 'configured', told: tree, span: said.span, name: said.path };
  return absent === null ? null : { ...absent, by: 'default', told: tree, span: null };
}

/**
 * The two maxima of the summary: up to 24.3 paths, and next hops that resolve each; what later
 * releases count second is not known, so that the second one says nothing there.
 */
function summarized(leaf: LeafFacts, summary: Told<BgpSummary>): BgpSettings {
  const family = summary.report.families.find((one) => one.family === familyIn(leaf));
  const [first = null, second = null] = family?.maximumPaths ?? [];
  const counted = <T>(value: T | null, key: 'maximumPaths' | 'multipleAs'): Setting<T> | null =>
    value === null
      ? null
      : {
          value,
          by: 'summary',
          told: summary,
          span: family?.spans[key] ?? null,
          name: LABELS[key],
        };
  const [both, older] = [first === second, hasLevel2(leaf)];
  return {
    ebgp: counted(first, 'maximumPaths'),
    ibgp: counted(both || older ? first : null, 'maximumPaths'),
    multipleAs: counted(family?.multipleAs ?? null, 'multipleAs'),
    perNextHop: counted(older ? second : null, 'maximumPaths'),
  };
}

const LABELS = {
  maximumPaths: 'Max number of multipaths',
  multipleAs: 'Multipath can transit multi AS',
} as const;
