import { describe, expect, it } from 'vitest';
import type { Board } from '#tui/board.js';
import { wordsOf } from '#tui/line.js';
import { sideLines } from '#tui/screen/side.js';
import type { State } from '#tui/state/state.js';
import { aCase, aDiagnosis, aFinding, aLeaf } from '../../support/diagnosis.js';
import { aBoard, acted, LARGE, NOW, pictureAt, stateAt } from '../../support/screen/shown.js';

const lines = (state: State, board: Board): readonly string[] =>
  sideLines(pictureAt(state, board)).map((line) => wordsOf(line).trimEnd());

const at = (rows = LARGE.rows): State => stateAt({ view: 'paths' }, { columns: 120, rows });

describe('the part at the left', () => {
  const board = aBoard({
    source: 'live',
    diagnosis: aDiagnosis({
      cases: [
        aCase({ leaves: [aLeaf(), aLeaf({ name: 'leaf2', verdict: 'balanced' })] }),
        aCase({
          prefix: '203.0.113.2/32',
          leaves: [aLeaf({ verdict: 'unreachable' })],
          findings: [],
        }),
      ],
    }),
    leaves: [
      { name: 'leaf1', phase: 'answered', heardAt: NOW - 12_000, trouble: null },
      { name: 'leaf2', phase: 'failed', heardAt: NOW - 90_000, trouble: 'it went away' },
      { name: 'leaf3', phase: 'waiting', heardAt: null, trouble: null },
      { name: 'leaf4', phase: 'answered', heardAt: NOW, trouble: null },
    ],
  });
  const place = { of: 'ip-vrf1 203.0.113.1/32' };
  const state = { ...at(), place: { ...at().place, ...place } };

  it('shows where one is among leaves, prefixes and findings, with marks for what is wrong', () => {
    expect(lines(state, board).filter((line) => line !== '')).toEqual([
      'LEAVES  4',
      '> !  leaf1 1/1/2 12 s',
      '  W  leaf2 1/1/2 failed 90 s',
      '     leaf3 waiting',
      '     leaf4 told nothing 0 s',
      'PREFIXES  2',
      '> !  203.0.113.1/32',
      '  !! 203.0.113.2/32',
      'FINDINGS  1',
      '  W  longer-as-path',
    ]);
  });

  it('is about the prefix under the cursor where all prefixes are shown', () => {
    const fabric = stateAt({ view: 'fabric' }, LARGE);
    expect(lines(fabric, board)).toContain('> !! 203.0.113.2/32');
    const down = acted(fabric, board, { kind: 'move', by: 'down' });
    expect(lines(down, board)).toContain('> !  203.0.113.1/32');
  });
});

describe('what does not fit', () => {
  const many = aBoard({
    diagnosis: aDiagnosis({
      cases: Array.from({ length: 500 }, (_, number) =>
        aCase({
          prefix: `203.0.${number}.0/24`,
          findings: Array.from({ length: 30 }, () => aFinding()),
        }),
      ),
    }),
  });
  const state = { ...at(24), place: { ...at().place, of: 'ip-vrf1 203.0.300.0/24' } };

  it('is a window around what is shown, which says how much there is', () => {
    const shown = lines(state, many);
    const title = shown.find((line) => line.startsWith('PREFIXES'));
    expect(title).toMatch(/^PREFIXES {2}500, \d+ to \d+$/);
    expect(shown).toContain('> !  203.0.300.0/24');
    expect(shown.some((line) => line.startsWith('FINDINGS  30, 1 to '))).toBe(true);
  });

  it.each([15, 16, 24, 40, 100])('never takes more than %i rows', (rows) => {
    const tall = { ...state, size: { columns: 120, rows } };
    expect(lines(tall, many).length).toBeLessThanOrEqual(pictureAt(tall, many).layout.body);
  });
});
