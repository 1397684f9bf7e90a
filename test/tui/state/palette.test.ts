import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseKey } from '#tui/focus.js';
import { VIEWS } from '#tui/place.js';
import type { Action } from '#tui/state/action.js';
import { choicesFor, completed } from '#tui/state/palette.js';
import { aCase, aDiagnosis, aFinding, aLeaf } from '../../support/diagnosis.js';
import { boardOf, leafState } from '../../support/screen/plain-board.js';
import { aState, seen, stepped } from '../../support/screen/steps.js';

const one = aCase({ prefix: '203.0.113.1/32', networkInstance: 'blue' });
const other = aCase({
  prefix: '203.0.113.1/32',
  networkInstance: 'red',
  findings: [aFinding({ rule: 'as-loop' })],
  leaves: [aLeaf({ name: 'spine' }), aLeaf({ name: 'spine1' })],
});
const board = boardOf(aDiagnosis({ cases: [one, other] }), {
  leaves: ['spine1', 'spine', 'leaf1'].map(leafState),
});
const words = (typed: string, most = 4): readonly string[] =>
  choicesFor(typed, board, most).map(({ word }) => word);
const say = (text: string): readonly Action[] => [
  { kind: 'open-palette' },
  ...[...text].map((character): Action => ({ kind: 'type', text: character })),
  { kind: 'enter' },
];

describe('the palette', () => {
  test('knows every view, every leaf, every prefix and every rule that found something', () => {
    const all = words('', 1_000);
    expect(all).toEqual(expect.arrayContaining([...VIEWS, 'spine', 'leaf1', 'as-loop']));
    expect(all).toEqual(expect.arrayContaining(['203.0.113.1/32 blue', '203.0.113.1/32 red']));
  });

  test('offers what is named before what begins so, and that before what holds it', () => {
    expect(words('spine', 3)).toEqual(['spine', 'spine1', 'compare spine1']);
    expect(words('pat')).toEqual(['paths', 'longer-as-path']);
    expect(words('SPINE').slice(0, 2)).toEqual(['spine', 'spine1']);
  });

  test('offers no more than there is room for', () => {
    expect(words('s', 2)).toHaveLength(2);
  });

  test('offers to ask about a prefix that nobody was asked about, where that can be asked', () => {
    const live = { ...board, askable: (word: string) => (word.includes('/') ? word : null) };
    const [choice] = choicesFor('198.51.100.0/24', live, 3);
    expect(choice?.action).toEqual({ kind: 'ask', prefix: '198.51.100.0/24' });
    expect(choicesFor('203.0.113.1/32', live, 9).map(({ action }) => action.kind)).not.toContain(
      'ask',
    );
    expect(choicesFor('198.51.100.0/24', board, 3)).toEqual([]);
  });

  test.for([
    ['f', 'f'],
    ['fab', 'fabric'],
    ['spi', 'spine'],
    ['203', '203.0.113.1/32 '],
    ['203.0.113.1/32 r', '203.0.113.1/32 red'],
    ['nothing', 'nothing'],
    ['save', 'save '],
  ] as const)('completes `%s` to `%s`', ([typed, word]) => {
    expect(completed(typed, board)).toBe(word);
  });

  test('completes no further than what all share, however many there are', () => {
    const cases = Array.from({ length: 1_500 }, (_, at) =>
      aCase({ prefix: `203.0.113.${at}/32`, networkInstance: null }),
    );
    const many = boardOf(
      aDiagnosis({ cases: [...cases, aCase({ prefix: '203.9.9.9/32', networkInstance: null })] }),
    );
    expect(completed('203', many)).toBe('203.');
  });

  test('never takes away what was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), (typed) => {
        expect(completed(typed, board).length).toBeGreaterThanOrEqual(typed.length);
      }),
    );
  });
});

describe('a word of the palette leads', () => {
  test.for(VIEWS)('to the view %s from every other one', (to) => {
    for (const from of VIEWS) {
      const there = stepped(aState(), board, { kind: 'view', view: from }, ...say(to));
      expect(there.place.view, from).toBe(to);
    }
  });

  test('to a prefix, in its own network-instance', () => {
    const there = stepped(aState(), board, ...say('203.0.113.1/32 red'));
    expect(there.place).toMatchObject({ view: 'paths', of: caseKey(other) });
  });

  test('to a leaf, for the prefix that one looks at', () => {
    const down: Action = { kind: 'move', by: 'last' };
    const start = stepped(aState(), board, down);
    const pointed = seen(start, board).listing.opensAt(seen(start, board).cursor.row);
    const there = stepped(start, board, ...say('leaf1'));
    expect(there.place).toMatchObject({ view: 'paths', leaf: 'leaf1', of: pointed?.of });
  });

  test('to a leaf in the view that one looks at, where it is about a leaf', () => {
    const there = stepped(aState(), board, { kind: 'view', view: 'ladder' }, ...say('spine1'));
    expect(there.place).toMatchObject({ view: 'ladder', leaf: 'spine1' });
  });

  test('to what a rule found, and to nothing else', () => {
    const there = stepped(aState(), board, ...say('as-loop'));
    const { listing, rows } = seen(there, board);
    expect(there.place.view).toBe('findings');
    expect(rows.map((row) => listing.fieldsAt(row).named['rule'])).toEqual(['as-loop']);
  });

  test('to the same as its key, and is remembered', () => {
    const there = stepped(aState(), board, ...say('faults'));
    expect(there).toMatchObject({ faultsOnly: true, said: ['faults'] });
  });
});
