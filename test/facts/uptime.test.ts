import { expect, test } from 'vitest';
import { secondsOf } from '#facts/uptime.js';

test.for([
  ['0d:0h:0m:45s', 45],
  ['0d:1h:23m:45s', 5025],
  ['2d:0h:0m:1s', 172801],
  ['-', null],
  [null, null],
] as const)('the uptime %s is %s seconds', ([uptime, seconds]) => {
  expect(secondsOf(uptime)).toBe(seconds);
});
