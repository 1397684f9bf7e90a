import { printable } from '#text/printable.js';
import type { Action } from '../state/action.js';
import type { Mode } from '../state/state.js';
import type { Binding } from './binding.js';

/** What a key means at the moment; null: nothing. */
export function actionFor(
  chord: string,
  { kind }: Mode,
  bindings: readonly Binding[],
): Action | null {
  const bound = bindings.find(({ when, keys }) => when === kind && keys.includes(chord));
  if (bound !== undefined) return bound.action;
  if (kind !== 'filter' && kind !== 'palette' && kind !== 'keys') return null;
  const text = chord === 'space' ? ' ' : chord;
  return [...text].length === 1 && text === printable(text) ? { kind: 'type', text } : null;
}
