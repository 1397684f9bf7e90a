import { type Announced, announcedTo, meets, targetsOf, vtepsOf } from './evpn-announced.js';
import { evpnSettings } from './evpn-settings.js';
import type { LeafFacts } from './leaf.js';
import { isFromEvpn, isValid } from './leaf-selectors.js';

/**
 * The valid paths of type 5 that a network-instance takes in: those with a route target that it
 * imports, else those with a target of the paths whose next hops its route table has. Other
 * network-instances may hold the same prefix. Null: no report tells which are its own.
 */
export function importedTo(leaf: LeafFacts): readonly Announced[] | null {
  const valid = announcedTo(leaf).filter(({ path }) => isValid(path));
  const wanted = wantedTargets(leaf) ?? targetsInUse(leaf, valid);
  return wanted === null ? null : valid.filter(({ path }) => meets(targetsOf(path), wanted));
}

/** An import policy decides in place of the targets. */
function wantedTargets(leaf: LeafFacts): readonly string[] | null {
  const { importTargets, importPolicies } = evpnSettings(leaf);
  const byPolicy = (importPolicies?.value.length ?? 0) > 0;
  return byPolicy ? null : (importTargets?.value ?? null);
}

/** Null where the paths with these next hops have no target in common. */
function targetsInUse(leaf: LeafFacts, valid: readonly Announced[]): readonly string[] | null {
  const routes = leaf.routeTable?.report.filter(isFromEvpn) ?? [];
  const vteps = routes.flatMap((route) => vtepsOf(route) ?? []);
  const [first, ...others] = valid
    .filter(({ path }) => vteps.includes(path.nextHop ?? ''))
    .map(({ path }) => targetsOf(path));
  const shared = first?.filter((target) => others.every((all) => all.includes(target))) ?? [];
  return shared.length === 0 ? null : shared;
}

/** Whether two paths are alike on every step that next hops of one set must tie on, cost aside. */
export const tie = ({ path: one }: Announced, { path: other }: Announced): boolean =>
  one.localPreference === other.localPreference &&
  one.asPath.length === other.asPath.length &&
  one.origin === other.origin &&
  one.med === other.med;
