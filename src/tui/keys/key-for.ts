import type { Binding } from './binding.js';
import { chordWords } from './chord.js';

/** The key that stands for this while one looks around, as people call it; null: none does any more. */
export function keyFor(id: string, keys: readonly Binding[]): string | null {
  const [key] = keys.find((one) => one.when === 'browse' && one.id === id)?.keys ?? [];
  return key === undefined ? null : chordWords(key);
}
