import { describe, expect, it } from 'vitest';
import type { Contest, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { wordsOf } from '#tui/line.js';
import { ranges } from '#tui/views/ladder-moves.js';
import { aCase, aDiagnosis, aLeaf, aLoser, aPath } from '../../support/diagnosis.js';
import {
  aBoard,
  acted,
  LEAST,
  linesAt,
  pictureAt,
  rowsAt,
  SMALL,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const board = savedBoard('leaf1-evpn-path-is-shorter');
const at = (path: string, columns = 80) =>
  stateAt({ view: 'ladder', leaf: 'leaf1', path }, { columns, rows: 24 });

/** A leaf whose paths differ at the length of their AS path alone, the first one being the shortest. */
function manyPaths(number: number): LeafVerdict {
  const numbers = Array.from({ length: number }, (_, index) => index + 1);
  const paths = numbers.map((each): PathVerdict => {
    const neighbor = `192.0.2.${each}`;
    return each === 1 ? aPath({ neighbor }) : aLoser({ number: each, neighbor });
  });
  const values = numbers.map((each) => (each === 1 ? 1 : 2));
  const step = (given: Partial<Contest>): Contest => ({
    step: 'local-pref',
    prefers: 'the higher local preference',
    multipath: 'must-tie',
    values: numbers.map(() => 100),
    left: numbers,
    ...given,
  });
  return aLeaf({
    paths,
    contests: [
      step({}),
      step({ step: 'as-path-length', prefers: 'the shorter AS path', values, left: [1] }),
      step({ step: 'peer-ip', multipath: 'may-differ', left: [1] }),
    ],
  });
}

const boardWith = (leaf: LeafVerdict) =>
  aBoard({ diagnosis: aDiagnosis({ cases: [aCase({ leaves: [leaf] })] }) });

describe('the ladder', () => {
  it('has the value of every path at every step, who stays, and where it is decided', () => {
    expect(rowsAt(at('6.4.5.22#0'), board)).toEqual([
      'invalid-route   valid    valid     valid     valid     1-4',
      'rtm-pref        170      -         -         -         1-4',
      'local-pref      100      100       100       100       1-4',
      'as-path-length  0        1         1         1         1  <- decided here',
      'origin          ?        ?         ?         ?         not reached',
      '─── multipath: to share the load, paths tie at every step above ───',
      'cluster-list    0        0         0         0         not reached',
      'peer-ip         0.0.0.0  6.4.5.20  6.4.5.22  6.4.5.31  not reached',
    ]);
  });

  it('begins where the path is decided, and dims what is not reached', () => {
    const { cursor, listing } = pictureAt(at('6.4.5.22#0'), board);
    expect(cursor.row).toBe(3);
    const tones = (row: number) => new Set(listing.lineAt(row).map(({ tone }) => tone));
    expect(tones(3)).toContain('bad');
    expect([...tones(7)].filter((tone) => tone !== 'plain')).toEqual(['dim']);
  });

  it('goes with `e` from step to step at which somebody leaves', () => {
    expect(pictureAt(at('6.4.5.22#0'), board).listing.stops).toEqual([3]);
  });

  it('says of a step what it prefers, what it came to and what the path has', () => {
    const { preview } = pictureAt(at('6.4.5.22#0'), board);
    expect(preview?.title).toBe('step 4 of 7: as-path-length');
    expect(preview?.lines.map(wordsOf)).toEqual([
      'Here the shorter AS path wins; paths that differ here never share the load.',
      'Paths 2, 3 and 4 leave the race, path 1 stays in it.',
      'Path 3 has 1; path 1, the best one, has 0.',
    ]);
    const silent = acted(at('6.4.5.22#0'), board, ...Array(2).fill({ kind: 'move', by: 'up' }));
    expect(pictureAt(silent, board).preview?.lines.map(wordsOf).at(-1)).toBe(
      'The report prints no value of path 3.',
    );
  });

  it('does not take for decided what only ends here at the latest', () => {
    const unclear = savedBoard('without-detail');
    expect(rowsAt(stateAt({ view: 'ladder' }), unclear).at(-1)).toMatch(
      /1 {2}<- here at the latest$/,
    );
  });

  it('copies the value of the path, the step, and the command', () => {
    const copies = pictureAt(at('6.4.5.22#0'), board).listing.copiesAt(3);
    expect(copies.value).toBe('1');
    expect(JSON.parse(copies.json ?? '')).toMatchObject({ step: 'as-path-length', left: [1] });
    expect(copies.command).toContain('prefix 10.254.254.241/32 detail');
    expect(copies.ticket).toContain('Path 3 from 6.4.5.22');
  });

  it('leads to the why', () => {
    expect(pictureAt(at('6.4.5.22#0'), board).listing.opensAt(0)?.view).toBe('why');
  });
});

describe('a ladder of sixty-four paths', () => {
  const many = boardWith(manyPaths(64));

  it.each([60, 80, 120, 200])(
    'shows the best path and those around the one in focus: %i',
    (columns) => {
      const { listing, layout } = pictureAt(at('192.0.2.35#0', columns), many);
      const [head = [], titles = []] = listing.head;
      const shown = [...wordsOf(titles).matchAll(/path (\d+)/g)].map(([, number]) =>
        Number(number),
      );
      expect(shown[0]).toBe(1);
      expect(shown).toContain(35);
      expect(wordsOf(head)).toMatch(/of 64$/);
      for (let row = 0; row < listing.count; row += 1)
        expect(wordsOf(listing.lineAt(row)).trimEnd().length).toBeLessThanOrEqual(layout.main - 2);
    },
  );

  it('says how many stay where their numbers take no less room', () => {
    expect(rowsAt(at('192.0.2.35#0'), many)[0]).toMatch(/1-64$/);
    expect(ranges([1, 2, 4, 5, 6, 9])).toBe('1 2 4-6 9');
    expect(ranges([])).toBe('');
  });

  it('keeps its head and its rows in the smallest window', () => {
    const lines = linesAt(stateAt({ view: 'ladder', path: '192.0.2.35#0' }, LEAST), many);
    expect(lines.join('\n')).toContain('<- decided here');
  });
});

describe('where there is no race', () => {
  const emptyWith = (leaf: LeafVerdict): string =>
    pictureAt(stateAt({ view: 'ladder' }, SMALL), boardWith(leaf)).listing.empty;

  it.each([
    [
      { paths: [], usedPaths: null },
      'no BGP report of leaf1 has been read: there is no race to show',
    ],
    [{ paths: [], usedPaths: 0 }, 'leaf1 holds no BGP path for this prefix: nothing to compare'],
    [{}, 'the report of leaf1 prints nothing that could be compared'],
  ])('says why: %j', (given, words) => {
    expect(emptyWith(aLeaf(given))).toBe(words);
  });

  it('draws a path that is alone', () => {
    const alone = boardWith(manyPaths(1));
    const { listing } = pictureAt(stateAt({ view: 'ladder' }), alone);
    expect(wordsOf(listing.head[0] ?? [])).toContain('its only path');
  });
});
