import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '#exit-code.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import { aCase, aDiagnosis, aFinding, aLeaf } from './support/diagnosis.js';

const problem = (severity: LocatedProblem['severity']): LocatedProblem => ({
  code: 'cut-off',
  severity,
  file: 'f',
  line: 1,
  column: 1,
  text: '',
  expected: [],
  message: '',
  excerpt: null,
});
const conflict = { path: 1, what: 'flag', printed: 'best', expected: 'not best' } as const;
const found = (severity: 'error' | 'warning' | 'note') =>
  aDiagnosis({ cases: [aCase({ findings: [aFinding({ severity })] })] });
const leaf = (given: Parameters<typeof aLeaf>[0]) =>
  aDiagnosis({ cases: [aCase({ findings: [], leaves: [aLeaf(given)] })] });

describe('the exit code', () => {
  it.each([
    ['1 for an error', found('error'), 1],
    ['1 for a warning', found('warning'), 1],
    ['0 for a note', found('note'), 0],
    ['0 for nothing', leaf({ verdict: 'balanced' }), 0],
    ['2 for no answer at all', aDiagnosis({ cases: [] }), 2],
    [
      '2 for input in doubt, whatever was found',
      { ...found('error'), problems: [problem('warning')] },
      2,
    ],
    [
      '0 for a note about the input',
      { ...leaf({ verdict: 'balanced' }), problems: [problem('note')] },
      0,
    ],
    ['2 for a verdict that stays open', leaf({ verdict: 'undetermined' }), 2],
    [
      '2 for a replay that contradicts the router',
      leaf({ verdict: 'balanced', replay: { agrees: false, checked: 1, conflicts: [conflict] } }),
      2,
    ],
    [
      '2 for a report that is not whole',
      aDiagnosis({
        cases: [aCase({ findings: [aFinding({ rule: 'incomplete-report', severity: 'note' })] })],
      }),
      2,
    ],
  ] as const)('is %s', (_, diagnosis, code) => {
    expect(exitCodeOf(diagnosis)).toBe(code);
  });

  it.each([
    ['error', found('warning'), 0],
    ['error', found('error'), 1],
    ['note', found('note'), 1],
    ['never', found('error'), 0],
    ['never', { ...found('error'), problems: [problem('error')] }, 2],
  ] as const)('with --fail-on %s follows the flag', (failOn, diagnosis, code) => {
    expect(exitCodeOf(diagnosis, failOn)).toBe(code);
  });
});
