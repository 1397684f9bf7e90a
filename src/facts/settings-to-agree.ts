import { bgpOf } from './config-bgp.js';
import { evpnSettings } from './evpn-settings.js';
import type { LeafFacts } from './leaf.js';
import { multipathSettings, type Setting } from './multipath.js';
import { settingFrom, settingIn } from './setting-in.js';

/** Settings that leaves of one prefix have in common, by what people call them. */
export type SettingsToAgree = Readonly<Record<string, Setting<string> | null>>;

/**
 * What a leaf has configured of all that decides how a prefix is spread. What is each leaf's own, such
 * as AS numbers, router IDs, route distinguishers and addresses, is not among it. Null: not told.
 */
export function settingsToAgree(leaf: LeafFacts): SettingsToAgree {
  const evpn = evpnSettings(leaf);
  return {
    ...widths(leaf),
    '`preference ebgp` of BGP': preference(leaf, 'ebgp'),
    '`preference ibgp` of BGP': preference(leaf, 'ibgp'),
    '`ecmp` of `bgp-evpn`': worded(evpn.ecmp, String),
    '`combined-ecmp`': worded(evpn.combinedEcmp, (on) => (on ? 'it' : 'it not')),
    '`export-rt`': worded(evpn.exportTargets, sorted),
    '`import-rt`': worded(evpn.importTargets, sorted),
  };
}

const sorted = (targets: readonly string[]): string => targets.toSorted().join(' ');

/** One leaf for both kinds of session is compared once. Where no neighbor is heard, none counts. */
function widths(leaf: LeafFacts): SettingsToAgree {
  const { ebgp, ibgp, multipleAs, perNextHop } = multipathSettings(leaf);
  const apart = ibgp?.name !== ebgp?.name;
  const counting = <T>(setting: Setting<T> | null) =>
    hearsNobody(leaf) ? null : worded(configured(setting), String);
  return {
    'the width of multipath': counting(ebgp),
    'the width of multipath for iBGP': apart ? counting(ibgp) : null,
    '`allow-multiple-as`': counting(multipleAs),
    '`max-paths-level-2`': counting(perNextHop),
  };
}

/** Whether a whole report of BGP tells that the prefix comes from no neighbor, as on a leaf behind VTEPs. */
const hearsNobody = ({ bgpRoutes }: LeafFacts): boolean =>
  bgpRoutes?.complete === true &&
  bgpRoutes.report.paths.every(({ neighbor }) => neighbor === '0.0.0.0' || neighbor === '::');

/** What a summary counts is no line of a configuration. */
const configured = <T>(setting: Setting<T> | null): Setting<T> | null =>
  setting?.by === 'summary' ? null : setting;

const worded = <T>(setting: Setting<T> | null, words: (value: T) => string) =>
  setting === null ? null : { ...setting, value: words(setting.value) };

/** Source: YANG of 21.3 to 25.3, 170 by default. */
function preference(leaf: LeafFacts, kind: 'ebgp' | 'ibgp'): Setting<string> | null {
  const instance = leaf.networkInstance ?? '';
  const way = ['network-instance', instance, 'protocols', 'bgp', 'preference', kind];
  const setting = settingFrom(leaf.bgpConfig, (told) => {
    const bgp = bgpOf(told.report, instance);
    return bgp === null ? null : settingIn(told, bgp.preference[kind], way, DEFAULT_PREFERENCE);
  });
  return worded(setting, String);
}

const DEFAULT_PREFERENCE = 170;
