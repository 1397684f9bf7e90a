import { describe, expect, it } from 'vitest';
import { isBlank } from '#text/blank.js';

describe('a blank', () => {
  it('is what regular expressions take for one, for every character of the plane', () => {
    const all = Array.from({ length: 2 ** 16 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((character) => isBlank(character, 0))).toEqual(
      all.filter((character) => /\s/.test(character)),
    );
  });

  it('is not what lies beyond the text', () => {
    expect([isBlank(' ', 1), isBlank(' ', -1), isBlank('', 0)]).toEqual([false, false, false]);
  });
});
