import { describe, expect, test, vi } from 'vitest';
import { type Around, settingsFile, settingsFrom } from '#commands/shell/screen/settings.js';
import { UsageError } from '#commands/shell/usage-error.js';
import type { FileText } from '#inventory/surroundings.js';
import { NO_SETTINGS } from '#settings/settings.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { rebound } from '#tui/keys/rebound.js';

const RANGES = { clipboards: ['terminal', 'program'], watch: { least: 10, most: 600 } };

const around = (found: FileText, given: Partial<Around> = {}): Around => ({
  env: {},
  home: '/people/someone',
  platform: 'linux',
  read: () => found,
  ...given,
});
const text = (words: string): Around => around({ kind: 'text', text: words, mode: 0o644 });

/** What a refused file is told as: the lines on standard error, and the error that ends it. */
async function refusalOf(asked: Around): Promise<{ lines: string; error: unknown }> {
  const lines: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  const error = await settingsFrom(RANGES, asked).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  write.mockRestore();
  return { lines: lines.join(''), error };
}

describe('the file of settings is looked for', () => {
  test.for<readonly [string, string, Record<string, string>, string]>([
    [
      'in the folder of XDG',
      'linux',
      { XDG_CONFIG_HOME: '/etc/mine' },
      '/etc/mine/bgpwhy/config.yaml',
    ],
    ['at home where XDG says nothing', 'linux', {}, '/people/someone/.config/bgpwhy/config.yaml'],
    [
      'at home where XDG says nothing that counts',
      'darwin',
      { XDG_CONFIG_HOME: 'mine' },
      '/people/someone/.config/bgpwhy/config.yaml',
    ],
    [
      'in the folder that Windows has for it',
      'win32',
      { APPDATA: '/roaming', XDG_CONFIG_HOME: '/x' },
      '/roaming/bgpwhy/config.yaml',
    ],
  ])('%s', ([, platform, env, path]) => {
    expect(settingsFile({ platform, env, home: '/people/someone' })).toBe(path);
  });
});

describe('the settings', () => {
  test('are none where there is no file', async () => {
    expect(await settingsFrom(RANGES, around({ kind: 'missing' }))).toBe(NO_SETTINGS);
  });

  test('are those of the file, and its keys are those of the screen', async () => {
    const { theme, keys } = await settingsFrom(
      RANGES,
      text('theme: mono\nkeys:\n  theme: T\n  order: []\n'),
    );
    expect(theme).toBe('mono');
    const bound = rebound(BINDINGS, keys);
    expect(bound.find(({ id }) => id === 'theme')?.keys).toEqual(['T']);
    expect(bound.find(({ id }) => id === 'order')?.keys).toEqual([]);
    expect(bound.find(({ id }) => id === 'up')?.keys).toEqual(['up', 'k']);
  });

  test('may give every name the keys that it has', async () => {
    const lines = new Map(
      BINDINGS.filter(({ id }) => id !== 'leave').map(({ id, keys }) => [id, keys]),
    );
    const file = [...lines].map(([id, keys]) => `  ${id}: ${JSON.stringify(keys)}\n`).join('');
    expect((await settingsFrom(RANGES, text(`keys:\n${file}`))).keys).toEqual(lines);
  });
});

describe('a file that can’t be used', () => {
  test('is a usage error after all of its errors with their places', async () => {
    const { lines, error } = await refusalOf(text('theme: drak\nkeys:\n  filter: x\n'));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({
      message: '/people/someone/.config/bgpwhy/config.yaml has 2 errors',
    });
    expect(lines).toContain(
      'error[bad-setting]: /people/someone/.config/bgpwhy/config.yaml:1:8: `theme`',
    );
    expect(lines).toContain(
      "config.yaml:3:11: `x` can't be a key of `filter`: it is one of `faults`\n  = do: give",
    );
  });

  test('is a usage error where it can’t be read', async () => {
    const { lines, error } = await refusalOf(around({ kind: 'unreadable', why: 'it is a folder' }));
    expect(error).toMatchObject({
      message: expect.stringContaining("can't be read: it is a folder"),
    });
    expect(lines).toBe('');
  });

  test('tells nothing that a terminal would obey', async () => {
    const { lines } = await refusalOf(text('"\\e[2J": 1\n'));
    expect(lines).toContain('`\\x1b[2J`');
    expect(lines).not.toContain('\u001b');
  });
});
