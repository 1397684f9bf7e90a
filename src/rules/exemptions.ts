import { isLocal } from '#decision/printed.js';
import { evpnAbsentIn } from '#facts/evpn-absent.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import type { LeafFacts } from '#facts/leaf.js';
import {
  activeRoute,
  isFromBgp,
  isFromEvpn,
  isOwnerPrinted,
  isUsed,
  isValid,
} from '#facts/leaf-selectors.js';
import { isWithin } from '#facts/release.js';
import { untoldPeers } from '#facts/told-to.js';
import { hasNoRoute } from './next-hop-count.js';
import type { Exemption } from './rule.js';

/** Why several rules have nothing to judge on a leaf. Each rests on what was told. */

export const NO_ROUTE: Exemption = {
  because: 'the route table is whole and holds no active route for the prefix',
  when: hasNoRoute,
};

export const ROUTE_NOT_FROM_BGP: Exemption = {
  because: 'the route in use is of another owner than BGP',
  when: (facts) => hasRoute(facts, (route) => isOwnerPrinted(route) && !isFromBgp(route)),
};

export const ROUTE_NOT_FROM_EVPN: Exemption = {
  because: 'the route in use did not come by EVPN',
  when: (facts) => hasRoute(facts, (route) => isOwnerPrinted(route) && !isFromEvpn(route)),
};

/** Whether the route in use is known, and is such a one. */
export function hasRoute(
  facts: LeafFacts,
  isSuch: (route: NonNullable<ReturnType<typeof activeRoute>>) => boolean,
): boolean {
  const route = activeRoute(facts);
  return route !== null && isSuch(route);
}

export const IN_DEFAULT: Exemption = {
  because: 'it is about the network-instance `default`, into which EVPN brings no routes',
  when: ({ networkInstance }) => networkInstance === 'default',
};

export const WITHOUT_EVPN: Exemption = {
  because: 'its configuration is printed as a whole, and has no EVPN in the network-instance',
  when: (facts) => evpnAbsentIn(facts) !== null,
};

export const NOT_COMBINED: Exemption = {
  because: 'its configuration tells that `combined-ecmp` is off, or its release has none',
  when: (facts) =>
    evpnSettings(facts).combinedEcmp?.value === false ||
    !isWithin(facts.version?.report.release, '>=24.7'),
};

/** Every path of a neighbor that may be used is. */
export const ALL_IN_USE: Exemption = {
  because: 'the BGP report is whole, and every valid path of a neighbor in it is in use',
  when: ({ bgpRoutes }) =>
    bgpRoutes?.complete === true &&
    bgpRoutes.report.paths.every((path) => isUsed(path) || isLocal(path) || !isValid(path)),
};

export const NONE_IN_USE: Exemption = {
  because: 'the BGP report is whole, and no path in it is in use',
  when: ({ bgpRoutes }) => bgpRoutes?.complete === true && !bgpRoutes.report.paths.some(isUsed),
};

export const NOBODY_HEARD: Exemption = {
  because: 'the BGP report is whole, and no neighbor announces the prefix in it',
  when: ({ bgpRoutes }) => bgpRoutes?.complete === true && bgpRoutes.report.paths.every(isLocal),
};

export const SOMEBODY_TOLD: Exemption = {
  because: 'the BGP report lists peers that are told the prefix',
  when: ({ bgpRoutes }) => (bgpRoutes?.report.advertised.length ?? 0) > 0,
};

export const ALL_TOLD: Exemption = {
  because: 'the reports are whole, and every peer of the family is told the prefix, or sends it',
  when: (facts) =>
    facts.bgpRoutes?.complete === true &&
    facts.bgpRoutes.report.detail &&
    facts.sessions?.complete === true &&
    untoldPeers(facts).length === 0,
};
