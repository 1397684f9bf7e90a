import { describe, expect, test } from 'vitest';
import type { Board } from '#tui/board.js';
import { answered } from '#tui/linear/answered.js';
import { greetingTold } from '#tui/linear/greeting-told.js';
import { newsBetween } from '#tui/linear/news.js';
import { WORDS } from '#tui/linear/words.js';
import { VIEWS } from '#tui/place.js';
import { choicesFor } from '#tui/state/palette.js';
import type { State } from '#tui/state/state.js';
import { aCase, aDiagnosis, aFinding, aLeaf } from '../../support/diagnosis.js';
import { boardOf as storyBoard } from '../../support/screen/boards.js';
import { boardOf, leafState } from '../../support/screen/plain-board.js';
import { aState, NOW } from '../../support/screen/steps.js';

const START: State = aState(
  { look: { theme: 'mono', ascii: true } },
  { columns: 10_000, rows: 10_000 },
);
const cases = ['203.0.113.1/32', '203.0.113.2/32', '203.0.113.3/32'].map((prefix) =>
  aCase({ prefix }),
);
const plain = boardOf(aDiagnosis({ cases }));
const story = storyBoard('leaf1-evpn-path-is-shorter');

/** What the last of these comes to. */
function say(board: Board, ...said: readonly string[]) {
  let state = START;
  let answer = answered(state, '', board, NOW);
  for (const line of said) {
    answer = answered(state, line, board, NOW);
    state = answer.state;
  }
  return answer;
}
const told = (board: Board, ...said: readonly string[]): readonly string[] =>
  say(board, ...said).lines;

describe('rows', () => {
  test('come one after the other, with their numbers, to the last one', () => {
    expect(told(plain, 'next')[0]).toBe('Row 2 of 3.');
    expect(told(plain, 'next', 'next', 'next')).toEqual(['That was the last row.']);
    expect(told(plain, 'last', 'previous')[0]).toBe('Row 2 of 3.');
    expect(told(plain, 'previous')).toEqual(['That was the first row.']);
  });

  test('can be gone to by their number', () => {
    expect(told(plain, 'row 3')[0]).toBe('Row 3 of 3.');
    expect(told(plain, 'row 4')).toEqual(['There is no row 4: the last one is 3.']);
    expect(told(plain, 'row four')).toEqual(['Row is followed by NUMBER, not by `four`.']);
  });

  test('are told all at once, each in a line', () => {
    expect(told(plain, 'rows')).toEqual([
      'Fabric. 3 rows.',
      'Row 1: 203.0.113.1/32 in ip-vrf1, leaf1 not balanced',
      'Row 2: 203.0.113.2/32 in ip-vrf1, leaf1 not balanced',
      'Row 3: 203.0.113.3/32 in ip-vrf1, leaf1 not balanced',
    ]);
  });

  test('are told fact by fact, with their titles and no mark', () => {
    expect(told(plain, 'open')).toEqual([
      'Paths of 203.0.113.1/32 in ip-vrf1 on leaf1. 2 rows.',
      'leaf1: not balanced.',
      '1 of 2 valid paths is in use.',
      '1 path in use, 1 next hop installed, 2 valid paths.',
      'Row 2 of 2.',
      'Number: 2.',
      'Neighbor: 192.0.2.2.',
      'Flags: valid.',
      'AS path: i [64500, 64501].',
      'Router says: peer-router-id.',
      'Cause: as-path-length 2 vs 1.',
      'Multipath: not equal.',
    ]);
  });

  test('are filtered, and the filter ends without a word', () => {
    expect(told(plain, 'filter 113.2').slice(0, 2)).toEqual(['Fabric. 1 row.', 'Row 1 of 1.']);
    expect(told(plain, '/113.2')[0]).toBe('Fabric. 1 row.');
    expect(told(plain, 'filter nowhere')).toEqual([
      'Fabric. 0 rows.',
      'No row holds `nowhere`: say filter without a word for all of them.',
    ]);
    expect(told(plain, 'filter nowhere', 'filter')[0]).toBe('Fabric. 3 rows.');
    expect(told(plain, 'faults')[0]).toBe('Only what is wrong is told.');
  });

  test('are marked, and what is copied is said', () => {
    expect(told(plain, 'mark')[0]).toBe('1 row is marked.');
    expect(say(plain, 'mark', 'mark', 'copy value').effects).toEqual([
      { kind: 'copy', what: 'value of 2 marked rows', text: '203.0.113.1/32\n203.0.113.2/32' },
    ]);
    expect(told(plain, 'copy everything')[0]).toMatch(
      /^Copy is followed by value, row, .* or where, not by/,
    );
  });
});

describe('places', () => {
  test.for(VIEWS)('the view %s is opened by its name, and says where one is', (view) => {
    const { state, lines } = say(story, view);
    expect(state.place.view).toBe(view);
    expect(lines[0]).toMatch(/^[A-Z].*\. \d+ (?:rows?|lines?)\.$/);
  });

  test('are left to where one was before', () => {
    expect(say(plain, 'open', 'ladder', 'back').state.place.view).toBe('paths');
    expect(told(plain, 'back')).toEqual(['There is nothing before.']);
  });

  test('of the same leaf do not tell its verdict once more', () => {
    expect(told(plain, 'open', 'ladder')).not.toContain('leaf1: not balanced.');
    expect(told(story, 'leaf1', 'leaf2')).toContain('leaf2: balanced.');
  });

  test('are told again when nothing is said', () => {
    expect(told(plain, 'next', '')).toContain('Row 2 of 3.');
  });

  test('the lines of a capture that prove something come one after the other', () => {
    const lines = told(story, 'evidence', 'next');
    expect(lines[1]).toMatch(/^leaf1\.txt:\d+: /);
    expect(lines.slice(2).join('\n')).toMatch(/^(?:error|warning|note)/);
  });
});

describe('what is said is understood', () => {
  test('in all words of the help, each of which the help tells', () => {
    const help = told(plain, 'help').join('\n');
    for (const { word, means } of WORDS) {
      expect(help).toContain(`\n${word}`);
      expect(means('') ?? means('1') ?? means('row'), word).not.toBeNull();
    }
  });

  test('in all words of the palette', () => {
    for (const { word } of choicesFor('', story, 100)) {
      const { lines, effects } = say(story, word);
      expect(lines.length + effects.length, word).toBeGreaterThan(0);
      expect(lines.join(' '), word).not.toContain('means nothing here');
    }
  });

  test('as keys of the screen, of which texts speak', () => {
    expect(say(plain, '2').state.place.view).toBe('paths');
    expect(say(plain, 'x').state.faultsOnly).toBe(true);
    expect(told(plain, '?')[0]).toMatch(/^This is the view fabric/);
    expect(say(plain, 'y').state.mode.kind).toBe('browse');
  });

  test('only where it is clear', () => {
    expect(told(story, 'lad')[0]).toMatch(/^Ladder of/);
    expect(told(story, 'leaf')).toEqual([
      expect.stringMatching(
        /^`leaf` may mean leaf1 \(leaf\), leaf2 \(leaf\).* or .*: say the whole word\.$/,
      ),
    ]);
    expect(told(plain, 'sing')).toEqual(['`sing` means nothing here: say help.']);
  });

  test('though it changes nothing that is only seen', () => {
    for (const word of ['theme', 'ctrl+z', 'ctrl+l', '+'])
      expect(told(plain, word)).toEqual(['There is no screen here that this would change.']);
  });

  test('to wait, and to quit', () => {
    expect(say(plain, 'wait').waits).toBe(true);
    expect(say(plain, 'quit').effects).toEqual([{ kind: 'quit' }]);
    expect(say(plain, 'q').effects).toEqual([{ kind: 'quit' }]);
  });
});

describe('news', () => {
  const waiting = boardOf(aDiagnosis({ cases: [] }), {
    leaves: [
      { ...leafState('leaf1'), phase: 'asking' },
      { ...leafState('leaf2'), phase: 'waiting' },
    ],
  });
  const answeredBoard = boardOf(aDiagnosis({ cases: [aCase({ findings: [aFinding()] })] }), {
    leaves: [
      { ...leafState('leaf1'), phase: 'answered', heardAt: NOW },
      { ...leafState('leaf2'), phase: 'failed', trouble: 'its host key is unknown' },
    ],
  });

  test('are who answered, who did not and why, and the verdicts that are new', () => {
    expect(newsBetween(waiting, answeredBoard)).toEqual([
      'New: leaf1 has answered.',
      'New: leaf2 gave no answer: its host key is unknown.',
      'New: 203.0.113.1/32 in ip-vrf1 on leaf1: not balanced.',
    ]);
  });

  test('are none where nothing is new', () => {
    expect(newsBetween(answeredBoard, { ...answeredBoard })).toEqual([]);
  });

  test('are told up to eight verdicts, and how many more there are', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      aCase({ prefix: `203.0.113.${at}/32`, leaves: [aLeaf()] }),
    );
    const news = newsBetween(waiting, { ...waiting, diagnosis: aDiagnosis({ cases: many }) });
    expect(news).toHaveLength(9);
    expect(news.at(-1)).toBe('And 12 more verdicts.');
  });

  test('come first of all as a greeting that says how far the leaves are', () => {
    const lines = greetingTold(START, { ...waiting, source: 'live' }, NOW);
    expect(lines).toContain('leaf1 is being asked.');
    expect(lines).toContain('leaf2 has not been asked yet.');
    expect(lines[0]).toContain('Nothing said here can change a device.');
  });
});
