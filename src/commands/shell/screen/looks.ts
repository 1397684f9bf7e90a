import type { RenderOptions } from '#render/renderer.js';
import type { Settings } from '#settings/settings.js';
import type { Binding } from '#tui/keys/binding.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { rebound } from '#tui/keys/rebound.js';
import type { Look } from '#tui/state/state.js';
import { CLIPBOARDS, type Clipboard } from './copying.js';

/** How the screen looks, what its keys are, and who copies. */
export interface Looks extends Look {
  readonly clipboard: Clipboard;
  readonly bindings: readonly Binding[];
}

/**
 * A flag counts before the environment, that before the user's file, and that before a guess; without
 * colours there is no theme but one.
 */
export function looksOf(
  { theme, ascii = false }: { readonly theme?: string | undefined; readonly ascii?: boolean },
  settings: Settings,
  found: Pick<RenderOptions, 'color' | 'ascii'>,
  env: Readonly<Record<string, string | undefined>>,
): Looks {
  const asked = (env['BGPWHY_ASCII'] ?? '') !== '';
  return {
    theme: found.color ? (theme ?? settings.theme ?? 'terminal') : 'mono',
    ascii: ascii || (asked ? found.ascii : (settings.ascii ?? found.ascii)),
    clipboard: CLIPBOARDS.find((one) => one === settings.clipboard) ?? 'terminal',
    bindings: rebound(BINDINGS, settings.keys),
  };
}
