import type { ConfigTree } from '#facts/config.js';

/** The network-instances of a tree that hangs at the root. */
export function instancesIn(tree: ConfigTree): readonly string[] {
  const instances = tree['network-instance'];
  return typeof instances === 'object' && !Array.isArray(instances) ? Object.keys(instances) : [];
}
