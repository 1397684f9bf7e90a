import { expect, it } from 'vitest';
import { moved } from '#text/moved.js';
import type { Span } from '#text/span.js';

it('moves every place and nothing else', () => {
  const right = ([start, end]: Span): Span => [start + 10, end + 10];
  const record = {
    span: [0, 5],
    asPath: [1, 2],
    spans: { asPath: [1, 3] },
    paths: [{ span: [2, 3], spans: {}, neighbor: null }],
  };
  expect(moved(record, right)).toEqual({
    span: [10, 15],
    asPath: [1, 2],
    spans: { asPath: [11, 13] },
    paths: [{ span: [12, 13], spans: {}, neighbor: null }],
  });
});
