import { wordsIn } from './words.js';

/** What `info` takes in front of a path. */
const OPTIONS =
  /^(?:from|running|state|candidate|startup|baseline|intended|flat|detail|depth|with-context|\d+|\/)$/;
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
  const path = pathOf(command) ?? [];
  const [name = ''] = first;
  if (path.length === 0) return isRoot(name) ? '' : null;
  const at = name === path[0] ? 0 : path.lastIndexOf(name);
  return path.slice(0, at === -1 ? path.length : at).join(' ');
}

/** The path that an `info` asks for; null for other commands. */
export function pathOf(command: string | null): readonly string[] | null {
  const found = /^info\b(.*)$/s.exec(command ?? '');
  if (found === null) return null;
  const words = wordsIn(found[1] ?? '', 0).map(({ text }) => text);
  const from = words.findIndex((word) => !OPTIONS.test(word));
  if (from === -1) return [];
  const path = words.slice(from);
  const behind = path.findIndex((word) => /^(?:flat|detail|depth|with-context)$/.test(word));
  return behind === -1 ? path : path.slice(0, behind);
}

/** The network-instance that the tree belongs to; null for none and for several. */
export function networkInstanceOf(context: string | null, names: readonly string[]): string | null {
  const told = /^network-instance ("[^"]*"|[^\s"*]+)(?: |$)/.exec(context ?? '')?.[1];
  if (told !== undefined) return told.replace(/^"|"$/g, '');
  const [one, another] = names;
  return another === undefined ? (one ?? null) : null;
}
