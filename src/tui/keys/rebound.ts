import type { Binding } from './binding.js';

/** The keys as a user wants them, by the name of what they do; an empty list leaves it without a key. */
export const rebound = (
  bindings: readonly Binding[],
  wanted: ReadonlyMap<string, readonly string[]>,
): readonly Binding[] => bindings.map((one) => ({ ...one, keys: wanted.get(one.id) ?? one.keys }));

/** What keeps its keys: however they are bound, there is a way out. */
export const isFixed = ({ id }: Binding): boolean => id === 'leave';

/** What may have other keys, but not none: whatever is open has to be closed again. */
export const isNeeded = ({ when, action }: Binding): boolean =>
  when !== 'browse' && (action.kind === 'enter' || action.kind === 'escape');

/** Whether characters are text where this key counts. */
export const isTyping = ({ when }: Binding): boolean =>
  when === 'filter' || when === 'palette' || when === 'keys';
