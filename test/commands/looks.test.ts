import { describe, expect, test } from 'vitest';
import { looksOf } from '#commands/shell/screen/looks.js';
import { NO_SETTINGS, type Settings } from '#settings/settings.js';

const PLAIN = { color: true, ascii: false };
type Case = readonly [
  string,
  { readonly theme?: string; readonly ascii?: boolean },
  Partial<Settings>,
  { readonly color: boolean; readonly ascii: boolean },
  Record<string, string>,
  object,
];

describe('how the screen looks', () => {
  test.for<Case>([
    [
      'is the terminal’s own without a word',
      {},
      {},
      PLAIN,
      {},
      { theme: 'terminal', ascii: false, clipboard: 'terminal' },
    ],
    [
      'is what the file says',
      {},
      { theme: 'dark', ascii: true, clipboard: 'program' },
      PLAIN,
      {},
      { theme: 'dark', ascii: true, clipboard: 'program' },
    ],
    [
      'is what a flag says, whatever the file does',
      { theme: 'light', ascii: true },
      { theme: 'dark', ascii: false },
      PLAIN,
      {},
      { theme: 'light', ascii: true },
    ],
    [
      'has no colour where none is wanted',
      { theme: 'light' },
      { theme: 'dark' },
      { color: false, ascii: false },
      {},
      { theme: 'mono' },
    ],
    [
      'is ASCII where the environment says so, whatever the file does',
      {},
      { ascii: false },
      { color: true, ascii: true },
      { BGPWHY_ASCII: '1' },
      { ascii: true },
    ],
    [
      'is not ASCII where the environment says so, whatever the file does',
      {},
      { ascii: true },
      PLAIN,
      { BGPWHY_ASCII: '0' },
      { ascii: false },
    ],
    [
      'is what the file says before what a locale lets guess',
      {},
      { ascii: false },
      { color: true, ascii: true },
      {},
      { ascii: false },
    ],
    [
      'is what a locale lets guess where nobody says anything',
      {},
      {},
      { color: true, ascii: true },
      {},
      { ascii: true },
    ],
  ])('%s', ([, flags, settings, found, env, looks]) => {
    expect(looksOf(flags, { ...NO_SETTINGS, ...settings }, found, env)).toMatchObject(looks);
  });

  test('has the keys of the file', () => {
    const { bindings } = looksOf(
      {},
      { ...NO_SETTINGS, keys: new Map([['quit', ['Q']]]) },
      PLAIN,
      {},
    );
    expect(bindings.find(({ id }) => id === 'quit')?.keys).toEqual(['Q']);
  });
});
