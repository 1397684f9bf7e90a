import { describe, expect, it } from 'vitest';
import type { LeafVerdict } from '#findings/diagnosis.js';
import { BEFORE } from '#tui/kept.js';
import { wordsOf } from '#tui/line.js';
import type { State } from '#tui/state/state.js';
import { pairsOf } from '#tui/views/compare-rows.js';
import { aCase, aDiagnosis, aLeaf, aLoser, aPath } from '../../support/diagnosis.js';
import {
  aBoard,
  acted,
  linesAt,
  NOW,
  pictureAt,
  rowsAt,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const at = (columns = 100): State => stateAt({ view: 'compare' }, { columns, rows: 40 });

const twoLeaves = (one: Partial<LeafVerdict>, other: Partial<LeafVerdict>) =>
  aBoard({
    diagnosis: aDiagnosis({
      cases: [
        aCase({
          leaves: [
            aLeaf({ verdict: 'not-balanced', ...one }),
            aLeaf({ name: 'leaf2', device: 'leaf2', verdict: 'balanced', ...other }),
          ],
          findings: [],
        }),
      ],
    }),
  });

/** The sentence at the top, on one line. */
function sentence(board: Parameters<typeof rowsAt>[1], state = at(300)): string {
  const { listing } = pictureAt(state, board);
  return wordsOf(listing.head[1] ?? []);
}

const used = (neighbor: string, number = 1) => aPath({ number, neighbor });
const cut = aLoser({
  neighbor: '192.0.2.2',
  multipath: 'cut-by-maximum',
  cause: { ...(aLoser().cause as NonNullable<LeafVerdict['paths'][0]['cause']>), step: 'peer-ip' },
});
const widths = (ebgp: number) => ({
  ebgp,
  ibgp: null,
  perNextHop: null,
  evpn: null,
  multipleAs: null,
});

describe('what makes the difference', () => {
  it('is a path that wins on one leaf and is not there on the other', () => {
    expect(sentence(savedBoard('leaf1-evpn-path-is-shorter'))).toBe(
      'leaf1 has a path of 0.0.0.0 with an empty AS path (its own route of bgp_evpn_mgr) that leaf2 lacks; paths 2, 3 and 4 lose to it at as-path-length 1 vs 0',
    );
  });

  it.each([
    [
      'a narrower width, also where neighbors are others',
      { paths: [used('192.0.2.9'), cut], widths: widths(1) },
      { paths: [used('192.0.2.1'), used('192.0.2.2', 2)], widths: widths(64) },
      'leaf1 spreads over 1 path at most, leaf2 over 64; path 2 of leaf1 waits behind that',
    ],
    [
      'a path that is used on one leaf alone',
      { paths: [used('192.0.2.1'), aLoser()] },
      { paths: [used('192.0.2.1'), used('192.0.2.2', 2)] },
      'leaf2 uses the path of 192.0.2.2; on leaf1 it is idle: as-path-length 2 vs 1',
    ],
    [
      'paths that one leaf lacks',
      { paths: [used('192.0.2.1')] },
      { paths: [used('192.0.2.1'), used('192.0.2.2', 2)] },
      'leaf1 lacks 1 path of leaf2, from 192.0.2.2',
    ],
    [
      'the reason of the verdict, where the paths are the same',
      { paths: [used('192.0.2.1')], because: 'the FIB is not done with it' },
      { paths: [used('192.0.2.1')] },
      'the same paths are used, and yet leaf1 is NOT BALANCED: the FIB is not done with it',
    ],
    [
      'any value that differs',
      { paths: [used('192.0.2.1')], verdict: 'balanced', routeOwner: 'bgp_evpn_mgr' },
      { paths: [used('192.0.2.1')] },
      'the same paths are used on both; route owner differs',
    ],
    [
      'nothing',
      { paths: [used('192.0.2.1')], verdict: 'balanced' },
      { paths: [used('192.0.2.1')] },
      'leaf1 and leaf2 tell the same',
    ],
  ] as const)('is %s', (_, one, other, words) => {
    expect(sentence(twoLeaves(one, other))).toBe(words);
  });
});

describe('paths', () => {
  it('are aligned by their neighbor, whatever their number is', () => {
    const own = aLeaf({ paths: [used('192.0.2.1'), used('192.0.2.2', 2)] });
    const other = aLeaf({ paths: [used('192.0.2.2', 1), used('192.0.2.3', 2)] });
    expect(
      pairsOf(own, other).map((pair) => [pair.neighbor, pair.own?.number, pair.other?.number]),
    ).toEqual([
      ['192.0.2.1', 1, undefined],
      ['192.0.2.2', 2, 1],
      ['192.0.2.3', undefined, 2],
    ]);
  });

  it('of one neighbor that sent several are aligned by their AS path first', () => {
    const twice = (asPath: string, number: number) => aPath({ number, asPath });
    const own = aLeaf({ paths: [twice('i [1]', 1), twice('i [2]', 2)] });
    const other = aLeaf({ paths: [twice('i [2]', 1), twice('i [1]', 2)] });
    expect(pairsOf(own, other).map((pair) => pair.other?.number)).toEqual([2, 1]);
  });

  it('have a row for each value, and only what differs is marked', () => {
    const board = twoLeaves(
      { paths: [used('192.0.2.1'), aLoser()] },
      { paths: [used('192.0.2.1'), used('192.0.2.2', 2)] },
    );
    const rows = rowsAt(at(), board);
    const from = rows.findIndex((row) => row.includes('path of 192.0.2.2'));
    expect(rows.slice(from, from + 5)).toEqual([
      '  path of 192.0.2.2',
      '!   flags                   valid                  best valid used',
      '!   AS path                 i [64500, 64501]       i [64500]',
      '!   router says             peer-router-id         none',
      '!   cause                   as-path-length 2 vs 1  the best',
    ]);
    const same = rowsAt({ ...at(), faultsOnly: true }, board).join('\n');
    expect(same).not.toContain('192.0.2.1 ');
    expect(same).toContain('path of 192.0.2.2');
  });

  it('open on the leaf that has them', () => {
    const board = twoLeaves({ paths: [] }, { paths: [used('192.0.2.7')] });
    const { listing, rows } = pictureAt(at(), board);
    const row = rows.find((each) => wordsOf(listing.lineAt(each)).includes('192.0.2.7')) ?? -1;
    expect(listing.opensAt(row)).toMatchObject({
      view: 'why',
      leaf: 'leaf2',
      path: '192.0.2.7#0',
    });
  });
});

describe('two sides', () => {
  const board = savedBoard('leaf1-evpn-path-is-shorter');

  it('stand beside each other where there is room, else below each other', () => {
    expect(rowsAt(at(80), board)[0]).toMatch(/^! verdict +NOT BALANCED +BALANCED$/);
    expect(rowsAt(at(60), board).slice(0, 3)).toEqual([
      '! verdict',
      '    leaf1: NOT BALANCED',
      '    leaf2: BALANCED',
    ]);
  });

  it.each([60, 75, 76, 80, 120, 300])('fit into %i columns', (columns) => {
    for (const line of linesAt(at(columns), board)) expect(line).not.toMatch(/…$/);
  });

  it('are not there where no other leaf tells of the prefix', () => {
    const alone = savedBoard('vtep-unreachable');
    expect(linesAt(at(), alone).join('\n')).toContain('no other leaf tells of this prefix');
  });
});

describe('what was kept', () => {
  const before = twoLeaves({ verdict: 'balanced', paths: [used('192.0.2.1')] }, {});
  const now = twoLeaves({ paths: [] }, {});

  it('stands beside the same leaf as it is now', () => {
    const kept = acted(stateAt({ view: 'paths', leaf: 'leaf1' }), before, { kind: 'keep' });
    const there = acted(kept, now, { kind: 'differences' });
    expect(there.place).toMatchObject({ view: 'compare', other: BEFORE });
    expect(sentence(now, { ...there, size: { columns: 300, rows: 40 } })).toBe(
      'leaf1 now lacks 1 path of leaf1 0 s ago, from 192.0.2.1',
    );
  });

  it('is said to be missing, with the key that keeps', () => {
    const state = acted(stateAt({ view: 'paths' }), now, { kind: 'differences' });
    expect(state.notice).toBe('nothing is kept to compare with; `S` keeps what is shown now');
    expect(state.place.view).toBe('paths');
  });

  it('is what a refresh replaces, unless the user keeps something', () => {
    const refreshed = acted(stateAt({}), before, { kind: 'refresh', all: true });
    expect(refreshed.kept).toEqual({ diagnosis: before.diagnosis, at: NOW, by: 'refresh' });
    const own = acted(stateAt({}), before, { kind: 'keep' });
    expect(acted(own, now, { kind: 'refresh', all: true }).kept?.by).toBe('user');
  });

  it('is among the other sides that a key goes through', () => {
    const state = acted(at(), before, { kind: 'keep' });
    const [second, third] = [1, 2].map(
      (times) =>
        acted(
          state,
          before,
          ...Array.from({ length: times }, () => ({ kind: 'other', by: 1 }) as const),
        ).place.other,
    );
    expect([second, third]).toEqual([BEFORE, 'leaf2']);
  });
});
