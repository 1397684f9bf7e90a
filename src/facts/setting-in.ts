import type { Told as Said } from './config-nodes.js';
import { printsAll } from './config-scope.js';
import type { Setting } from './multipath.js';
import type { ToldTree } from './surroundings.js';

/**
 * What a report says of a setting: its value, or its default where the report prints all around it.
 * Null: it does not tell.
 *
 * @param way where the setting stands, from the root
 * @param absent what counts where it is not configured; null: what that is, is not known
 */
export function settingIn<T>(
  told: ToldTree,
  said: Said<T> | null,
  way: readonly string[],
  absent: T | null,
): Setting<T> | null {
  if (said !== null)
    return { value: said.value, by: 'configured', told, span: said.span, name: said.path };
  return absent !== null && printsAll(told, way)
    ? { value: absent, by: 'default', told, span: null, name: way.join(' ') }
    : null;
}

/** What the newest report says that tells the setting. */
export function settingFrom<T>(
  trees: readonly ToldTree[] | undefined,
  read: (told: ToldTree) => Setting<T> | null,
): Setting<T> | null {
  for (const told of trees ?? []) {
    const setting = read(told);
    if (setting !== null) return setting;
  }
  return null;
}
