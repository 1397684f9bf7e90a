import type { LabLeaf } from './leaf.js';
import type { Scenario } from './scenario.js';

/** A leaf, and the scenario that it is of. */
export interface Role {
  readonly scenario: Scenario;
  readonly leaf: LabLeaf;
}

/** Leaves of several scenarios with one name are told apart by the name of theirs. */
export function castOf(scenarios: readonly Scenario[]): readonly Role[] {
  const roles = scenarios.flatMap((scenario) =>
    scenario.leaves.map((leaf) => ({ scenario, leaf })),
  );
  const names = roles.map(({ leaf }) => leaf.name);
  const isShared = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return roles.map(({ scenario, leaf }) => ({
    scenario,
    leaf: isShared(leaf.name) ? { ...leaf, name: `${scenario.name}-${leaf.name}` } : leaf,
  }));
}
