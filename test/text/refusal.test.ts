import { expect, it } from 'vitest';
import { refusalIn } from '#text/refusal.js';

it.each([
  ["Parsing error: Unknown token 'route-table'.\nOptions are ['#', '|']\n", 'unknown'],
  ['Error: Path does not exist\n', 'other'],
  ['Welcome\n\nError: authorization failed', 'other'],
  ['bash: show: command not found\n', 'shell'],
  ['-bash: line 1: show: command not found', 'shell'],
  ['sh: 1: show: not found', 'shell'],
])('says that %j is no answer', (answer, kind) => {
  const refusal = refusalIn(answer);
  expect(refusal?.kind).toBe(kind);
  expect(answer).toContain(refusal?.words);
});

it.each([
  '',
  '----\nHostname : leaf1\n',
  'Last failed FIB operation : none\n',
  'Invalid Reason : None',
])('finds none in %j', (answer) => {
  expect(refusalIn(answer)).toBeNull();
});
