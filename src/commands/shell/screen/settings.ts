import { isAbsolute, join } from 'node:path';
import { thisMachine } from '#inventory/disk.js';
import type { FileText } from '#inventory/surroundings.js';
import {
  NO_SETTINGS,
  type Settings,
  type SettingsError,
  type Vocabulary,
} from '#settings/settings.js';
import { printable } from '#text/printable.js';
import { count } from '#text/words.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { chordNamed } from '#tui/keys/chord.js';
import { isFixed, isNeeded, isTyping } from '#tui/keys/rebound.js';
import { THEMES } from '#tui/theme.js';
import { UsageError } from '../usage-error.js';

/** What of this machine decides where the file is. */
export interface Around {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly platform: string;
  readonly read: (path: string) => FileText;
}

/** Who may copy, and how often leaves may be asked. */
export type Ranges = Pick<Vocabulary, 'clipboards' | 'watch'>;

/**
 * The settings of the user, who may have none. Every error in the file is told on standard error.
 *
 * @throws UsageError when the file can't be read or says something that it can't say
 */
export async function settingsFrom(ranges: Ranges, around: Around = thisUser()): Promise<Settings> {
  const file = settingsFile(around);
  const found = around.read(file);
  if (found.kind === 'missing') return NO_SETTINGS;
  if (found.kind === 'unreadable')
    throw new UsageError(
      `${file} can't be read: ${found.why}`,
      'make it readable, or move it away',
    );
  const { readSettings } = await import('#settings/read.js');
  const { settings, errors } = readSettings(found.text, file, vocabularyOf(ranges));
  if (errors.length === 0) return settings;
  for (const error of errors) process.stderr.write(`${errorText(error)}\n`);
  throw new UsageError(
    `${file} has ${count(errors.length, 'error')}`,
    'the screen opens when there is none: docs/screen-keys.md shows what the file may say',
  );
}

const thisUser = (): Around => ({ ...thisMachine(), platform: process.platform });

/** Where the settings of the user are, whether there are any or not. */
export function settingsFile({ env, home, platform }: Omit<Around, 'read'>): string {
  const said = platform === 'win32' ? env['APPDATA'] : env['XDG_CONFIG_HOME'];
  // The standard says that a path that is not absolute counts as none.
  const folder = said !== undefined && isAbsolute(said) ? said : join(home, '.config');
  return join(folder, 'bgpwhy', 'config.yaml');
}

/** All that the file may say. */
export const vocabularyOf = (ranges: Ranges): Vocabulary => ({
  ...ranges,
  themes: THEMES.map(({ name }) => name),
  bindings: BINDINGS.map((one) => ({
    ...{ id: one.id, when: one.when, keys: one.keys },
    typed: isTyping(one),
    fixed: isFixed(one),
    needed: isNeeded(one),
  })),
  keyNamed: chordNamed,
});

function errorText({ code, message, hint, place: { file, line, column } }: SettingsError): string {
  const at = [file, line, column].filter((part) => part !== null).join(':');
  const told = printable(`error[${code}]: ${at}: ${message}`);
  return hint === null ? told : `${told}\n  = do: ${printable(hint)}`;
}
