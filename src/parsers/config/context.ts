import { pathAsked } from '#facts/config-scope.js';

const ROOTS =
  /^(?:network-instance|routing-policy|interface|system|tunnel-interface|tunnel|bfd|acl|qos|platform|maintenance)$/;

/** Whether the models have this name at their root. */
export const isRoot = (name: string): boolean => ROOTS.test(name);

/**
 * Where the tree hangs that a command printed. `info PATH` prints the path again, and sometimes only
 * what stands below it; a path that was typed inside a context is completed with it.
 *
 * @param command the normalised command; null where it is not known
 * @param first the words of the first thing that is printed
 */
export function contextOf(command: string | null, first: readonly string[]): string | null {
  const path = pathAsked(command) ?? [];
  const [name = ''] = first;
  if (path.length === 0) return isRoot(name) ? '' : null;
  const at = name === path[0] ? 0 : path.lastIndexOf(name);
  return path.slice(0, at === -1 ? path.length : at).join(' ');
}

/** The network-instance that the tree belongs to; null for none and for several. */
export function networkInstanceOf(context: string | null, names: readonly string[]): string | null {
  const told = /^network-instance ("[^"]*"|[^\s"*]+)(?: |$)/.exec(context ?? '')?.[1];
  if (told !== undefined) return told.replace(/^"|"$/g, '');
  const [one, another] = names;
  return another === undefined ? (one ?? null) : null;
}
