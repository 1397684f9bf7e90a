import { expect, it } from 'vitest';
import { roleCaveats, roleLines } from '#render/role-text.js';

const printed = {
  lines: ['set / a', 'set / b'],
  caveats: ['one that is so long that it does not fit', 'two'],
};

it('prints the lines alone, ready to paste', () => {
  expect(roleLines(printed)).toBe('set / a\nset / b\n');
});

it('prints what to know as a list', () => {
  expect(roleCaveats(printed, 30)).toBe('- one that is so long that it\n  does not fit\n- two\n');
});
