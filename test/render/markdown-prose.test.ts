import { expect, it } from 'vitest';
import { markdownProse } from '#render/markdown-prose.js';

it.each([
  ['a tag', ['leaf <img src=x> is down'], ['leaf \\<img src=x> is down']],
  ['a link', ['see [x](https://192.0.2.1)'], ['see [x]\\(https://192.0.2.1)']],
  ['a comment', ['<!-- so'], ['\\<!-- so']],
  ['a comparison and an AS path', ['1 < 2, ? [65201] (i)'], ['1 < 2, ? [65201] (i)']],
  ['words between backticks', ['`<Best>` and <b>'], ['`<Best>` and \\<b>']],
  ['a backtick alone', ['a ` b <i> c'], ['a ` b \\<i> c']],
  [
    'code',
    ['Paths:', '', '    <b> [x](y)', '    <i>'],
    ['Paths:', '', '    <b> [x](y)', '    <i>'],
  ],
  ['a paragraph that goes on set in', ['- so: a', '      <b>'], ['- so: a', '      \\<b>']],
] as const)('prose for Markdown: %s', (_, lines, told) => {
  expect(markdownProse(lines)).toEqual(told);
});
