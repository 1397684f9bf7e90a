import type { Scenario } from '#lab/scenario.js';

/** What `bgpwhy lab --list` tells. */
export interface LabList {
  readonly schema: 'bgpwhy.lab/1';
  readonly scenarios: readonly {
    readonly name: string;
    readonly title: string;
    readonly release: string;
    readonly networkInstance: string;
    readonly prefixes: readonly string[];
    readonly leaves: readonly string[];
  }[];
}

/** A scenario that has two names is listed once, by its own. */
export function listOf(scenarios: readonly Scenario[]): LabList {
  const once = scenarios.filter(
    ({ name }, at) => scenarios.findIndex((one) => one.name === name) === at,
  );
  return {
    schema: 'bgpwhy.lab/1',
    scenarios: once.map(({ leaves, ...told }) => ({
      ...told,
      leaves: leaves.map(({ name }) => name),
    })),
  };
}

/** One line for each. */
export function listText({ scenarios }: LabList): string {
  const width = Math.max(...scenarios.map(({ name }) => name.length));
  const lines = scenarios.map(({ name, title, release, leaves }) => {
    const many = `${leaves.length} ${leaves.length === 1 ? 'leaf' : 'leaves'}`;
    return `${name.padEnd(width)}  ${title} (${many}, ${release === 'several' ? 'several releases' : release})\n`;
  });
  return `${lines.join('')}\nseed is another name for leaf1-evpn-path-is-shorter; fabric-N is a fabric of any size up to 256.\n`;
}
