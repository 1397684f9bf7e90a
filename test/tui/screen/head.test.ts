import { describe, expect, test } from 'vitest';
import { agoWords } from '#tui/ago.js';
import type { Action } from '#tui/state/action.js';
import type { Size } from '#tui/state/state.js';
import { aCase, aDiagnosis, aLeaf } from '../../support/diagnosis.js';
import { boardOf, leafState } from '../../support/screen/plain-board.js';
import { aState, frameText, NOW, stepped } from '../../support/screen/steps.js';

const leaves = [aLeaf(), aLeaf({ name: 'leaf2', device: 'leaf2', verdict: 'balanced' })];
const told = aDiagnosis({ cases: [aCase({ leaves })] });
const board = boardOf(told, {
  source: 'live',
  every: 30,
  leaves: [
    { ...leafState('leaf1'), heardAt: NOW - 12_000 },
    { ...leafState('leaf2'), heardAt: NOW - 3_000_000 },
  ],
});
const WHY: Action = { kind: 'view', view: 'why' };
const head = (columns: number, on = board, ...actions: readonly Action[]): string => {
  const size: Size = { columns, rows: 24 };
  return frameText(stepped(aState({}, size), on, ...actions), on)[0] ?? '';
};

describe('the line at the top', () => {
  test('says where one is, in which view, how old it is, and that nothing can be changed', () => {
    expect(head(100, board, WHY)).toMatch(
      /^ bgpwhy live › 203\.0\.113\.1\/32 › ip-vrf1 › leaf1 › path 2 +Why {2}12 s old {2}every 30 s {2}read-only$/,
    );
  });

  test('says of a list of everything how old the oldest of it is', () => {
    expect(head(80)).toMatch(/^ bgpwhy live +Fabric {2}50 min old {2}every 30 s {2}read-only$/);
  });

  test('says so while asking by itself rests, and where nobody has answered yet', () => {
    expect(head(80, board, { kind: 'pause' })).toContain('old  paused  read-only');
    const silent = { ...board, leaves: [{ ...leafState('leaf1'), phase: 'asking' as const }] };
    expect(head(80, silent)).toContain('no answer yet');
  });

  test('says in every view that what is shown was heard before asking anew failed', () => {
    const [one, other] = board.leaves;
    if (one === undefined || other === undefined) throw new Error('a board of two leaves');
    const half = { ...board, leaves: [{ ...one, phase: 'failed' as const }, other] };
    expect(head(80, half)).toContain('Fabric  1 of 2 failed, 50 min old  every 30 s');
    expect(head(80, half, WHY)).toContain('Why  failed, 12 s old');
    expect(head(80, half, WHY, { kind: 'leaf', by: 1 })).toContain('Why  50 min old');
  });

  test('says of saved files no age that nobody knows, and of nothing no source', () => {
    expect(head(80, boardOf())).toMatch(/^ bgpwhy saved +Fabric {2}read-only$/);
    expect(head(80, { ...boardOf(), source: 'none' })).toMatch(/^ bgpwhy +Fabric {2}read-only$/);
  });

  test.for(Array.from({ length: 61 }, (_, at) => at + 60))(
    'holds whole words alone in %i columns',
    (columns) => {
      const line = head(columns, board, WHY, { kind: 'pause' });
      const words = line.trim().split(/ › | {2,}|(?<=^bgpwhy) /);
      expect([
        'bgpwhy',
        'live',
        '203.0.113.1/32',
        'ip-vrf1',
        'leaf1',
        'path 2',
        'Why',
        '12 s old',
        'paused',
        'read-only',
      ]).toEqual(expect.arrayContaining(words));
      expect(words).toEqual(expect.arrayContaining(['203.0.113.1/32', 'leaf1', 'Why', '12 s old']));
    },
  );

  test('cuts a name that no window holds, and keeps the view and the age', () => {
    const long = `${'2001:db8:'.repeat(8)}/128`;
    const wide = { ...board, diagnosis: aDiagnosis({ cases: [aCase({ prefix: long, leaves })] }) };
    expect(head(60, wide, WHY)).toMatch(/^ 2001:db8:.+… {2}Why/);
  });
});

test.for([
  [0, '0 s'],
  [-5_000, '0 s'],
  [119_999, '119 s'],
  [120_000, '2 min'],
  [7_199_000, '119 min'],
  [7_200_000, '2 h'],
  [172_800_000, '2 d'],
] as const)('%i milliseconds are %s', ([milliseconds, words]) => {
  expect(agoWords(milliseconds)).toBe(words);
});
