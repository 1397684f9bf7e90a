import { describe, expect, it } from 'vitest';
import { optionsFor } from '#commands/shell/terminal.js';

const tty = { isTTY: true, columns: 100 };
const pipe = {};
const utf8 = { LANG: 'en_US.UTF-8' };

describe('colour', () => {
  it.each([
    ['on a terminal', {}, utf8, tty, true],
    ['not in a pipe', {}, utf8, pipe, false],
    ['not with NO_COLOR', {}, { NO_COLOR: '1' }, tty, false],
    ['with an empty NO_COLOR', {}, { NO_COLOR: '' }, tty, true],
    ['in a pipe with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, pipe, true],
    ['not with FORCE_COLOR=0', {}, { FORCE_COLOR: '0' }, tty, false],
    [
      'not with both, as NO_COLOR counts first',
      {},
      { NO_COLOR: '1', FORCE_COLOR: '1' },
      tty,
      false,
    ],
    ['in a pipe with CLICOLOR_FORCE', {}, { CLICOLOR_FORCE: '1' }, pipe, true],
    ['not on a dumb terminal', {}, { TERM: 'dumb' }, tty, false],
    ['where a flag says so, whatever else', { color: 'always' }, { NO_COLOR: '1' }, pipe, true],
    ['not where a flag forbids it', { color: 'never' }, { FORCE_COLOR: '1' }, tty, false],
  ] as const)('%s', (_, asked, env, screen, color) => {
    expect(optionsFor(asked, env, screen).color).toBe(color);
  });
});

describe('width', () => {
  it.each([
    ['that of the terminal', {}, tty, 100],
    ['eighty in a pipe', {}, pipe, 80],
    ['eighty on a terminal without a size', {}, { isTTY: true, columns: 0 }, 80],
    ['COLUMNS before all', { COLUMNS: '132' }, tty, 132],
    ['nothing that COLUMNS says in words', { COLUMNS: 'wide' }, tty, 100],
    ['at least forty', { COLUMNS: '3' }, pipe, 40],
    ['at most a hundred and sixty', { COLUMNS: '999' }, pipe, 160],
  ] as const)('%s', (_, env, screen, width) => {
    expect(optionsFor({}, env, screen).width).toBe(width);
  });
});

describe('ASCII', () => {
  it.each([
    ['not with a locale of UTF-8', {}, utf8, false],
    ['with another locale', {}, { LC_ALL: 'C' }, true],
    ['LC_ALL before LANG', {}, { LC_ALL: 'C.UTF-8', LANG: 'C' }, false],
    ['on a dumb terminal', {}, { ...utf8, TERM: 'dumb' }, true],
    ['on the Linux console', {}, { ...utf8, TERM: 'linux' }, true],
    ['by its variable', {}, { ...utf8, BGPWHY_ASCII: '1' }, true],
    ['not when the variable says 0', {}, { LC_ALL: 'C', BGPWHY_ASCII: '0' }, false],
    ['by flag', { ascii: true }, utf8, true],
  ] as const)('%s', (_, asked, env, ascii) => {
    expect(optionsFor(asked, env, pipe).ascii).toBe(ascii);
  });
});
