import { describe, expect, it } from 'vitest';
import { pageText } from '#render/page-text.js';

const SCREEN = { color: false, width: 40, ascii: false };
const shown = (page: string, more = {}): string => pageText(page, { ...SCREEN, ...more });

describe('a page on a terminal', () => {
  it.each([
    ['tells its title as it is', '# Higher MED\n', 'Higher MED\n'],
    ['tells other headings in capitals', '## Why it matters\n', 'WHY IT MATTERS\n'],
    [
      'wraps the sentences of a paragraph together',
      'One sentence per line.\nThat is how the source keeps them.\n',
      'One sentence per line. That is how the\nsource keeps them.\n',
    ],
    [
      'keeps the members of a list apart and hangs their sentences',
      '- the first\n- the second member, which is longer\n  And goes on.\n',
      '- the first\n- the second member, which is longer And\n  goes on.\n',
    ],
    ['names a link without its target', 'see [the ladder](../decision.md).\n', 'see the ladder.\n'],
    [
      'sets code in, as it is, blank lines and all',
      'so:\n\n```text\nset / [x](y) which is longer than the screen is wide\n\n# no heading\n```\n',
      'so:\n\n  set / [x](y) which is longer than the screen is wide\n\n  # no heading\n',
    ],
    ['takes the longer fence for the outer one', '````text\n```\n````\n', '  ```\n'],
    [
      'shows what a terminal would obey',
      'a \u001b[31mred\u001b[0m word\n\n```\n\u202e\n```\n',
      'a \\x1b[31mred\\x1b[0m word\n\n  \\u202e\n',
    ],
  ])('%s', (_, page, text) => {
    expect(shown(page)).toBe(text);
  });

  it('is ASCII alone where no more can be shown', () => {
    expect(shown('a · b …\n\n```\n─ é\n```\n', { ascii: true })).toBe('a | b ...\n\n  - ?\n');
  });

  it('colours headings, and nothing else', () => {
    expect(shown('# T\n\nwords\n', { color: true })).toBe('\u001b[1mT\u001b[0m\n\nwords\n');
  });
});
