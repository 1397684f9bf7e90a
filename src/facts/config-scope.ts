import type { BlockOf } from './block.js';

/**
 * Whether a report prints everything below a way of names and keys from the root, so that what it
 * does not print there is not configured. Only an `info` that is known, asks for that way or for
 * something above it, and was answered to its end tells that; saved lines alone do not.
 */
export function printsAll(
  block: Pick<BlockOf<'config'>, 'command' | 'complete'>,
  way: readonly string[],
): boolean {
  const { command, complete } = block;
  const path = pathAsked(command);
  if (!complete || path === null || / depth \d/.test(command ?? '')) return false;
  return path.length <= way.length && path.every((word, at) => matches(word, way[at] ?? ''));
}

/** `ethernet-1/*` names all that begin with it. */
function matches(asked: string, name: string): boolean {
  const plain = asked.replace(/^"|"$/g, '');
  return plain.endsWith('*') ? name.startsWith(plain.slice(0, -1)) : plain === name;
}

/** The words of the path that an `info` asks for, as typed; null for other commands. */
export function pathAsked(command: string | null): readonly string[] | null {
  const found = /^info\b(.*)$/s.exec(command ?? '');
  if (found === null) return null;
  const words = (found[1] ?? '').match(/"[^"]*"|\S+/g) ?? [];
  const from = words.findIndex((word) => !IN_FRONT.test(word));
  if (from === -1) return [];
  const path = words.slice(from);
  const behind = path.findIndex((word) => BEHIND.test(word));
  return behind === -1 ? path : path.slice(0, behind);
}

/** What `info` takes in front of a path, and behind it. */
const IN_FRONT =
  /^(?:from|running|state|candidate|startup|baseline|intended|flat|detail|depth|with-context|\d+)$/;
const BEHIND = /^(?:flat|detail|depth|with-context)$/;
