import { expect, it } from 'vitest';
import type { LocatedProblem } from '#findings/diagnosis.js';
import { painter } from '#render/paint.js';
import { problemText } from '#render/problem-text.js';

const problem: LocatedProblem = {
  code: 'cut-off',
  severity: 'warning',
  file: 'leaf1.txt',
  line: 44,
  column: 5,
  text: 'Communities',
  expected: ['the rest of the report', 'a closing rule'],
  message: 'the text ends before the report does',
  excerpt: { text: '    Communities    : None', start: 4, end: 15 },
};
const told = (given: Partial<LocatedProblem> = {}): string =>
  problemText({ ...problem, ...given }, { width: 80 }, painter(false)).join('\n');

it('tells code, place, the line with marks, what was expected and what to do', () => {
  expect(told()).toBe(
    [
      'warning[cut-off]: the text ends before the report does',
      '  --> leaf1.txt:44:5',
      '   |',
      '44 |     Communities    : None',
      '   |     ^^^^^^^^^^^',
      '  = expected: the rest of the report and a closing rule',
      '  = do: save the whole answer of the router, to its closing rule',
    ].join('\n'),
  );
});

it('names the file alone where there is no line to show', () => {
  expect(told({ excerpt: null })).toContain('\n --> leaf1.txt\n');
});
