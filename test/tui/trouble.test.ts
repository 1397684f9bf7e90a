import { describe, expect, it } from 'vitest';
import type { LeafState } from '#tui/board.js';
import { newTrouble } from '#tui/trouble.js';

const leaf = (name: string, trouble: string | null): LeafState => ({
  ...{ name, phase: 'failed', heardAt: null, trouble },
});

describe('trouble', () => {
  it.for<[string, readonly LeafState[], readonly LeafState[], string | null]>([
    [
      'is told when it comes',
      [leaf('leaf1', null)],
      [leaf('leaf1', 'it sleeps')],
      'leaf1: it sleeps',
    ],
    ['is told at first', [], [leaf('leaf1', 'it sleeps')], 'leaf1: it sleeps'],
    ['is told once', [leaf('leaf1', 'it sleeps')], [leaf('leaf1', 'it sleeps')], null],
    ['that has gone is no trouble', [leaf('leaf1', 'it sleeps')], [leaf('leaf1', null)], null],
    [
      'that changes is told',
      [leaf('leaf1', 'it sleeps')],
      [leaf('leaf1', 'it left')],
      'leaf1: it left',
    ],
    ['names its leaf once', [], [leaf('leaf1', 'leaf1: it sleeps')], 'leaf1: it sleeps'],
    [
      'of several leaves is told of the first one',
      [],
      [leaf('leaf1', 'it sleeps'), leaf('leaf2', null), leaf('leaf3', 'it left')],
      'leaf1: it sleeps; 1 more: `1` shows all leaves',
    ],
  ])('%s', ([, before, now, words]) => {
    expect(newTrouble(before, now)).toBe(words);
  });
});
