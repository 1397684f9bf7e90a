import { describe, expect, it } from 'vitest';
import { widthOf, wordsOf } from '#tui/line.js';
import { aCase, aDiagnosis, aLeaf, aLoser, aPath } from '../../support/diagnosis.js';
import {
  aBoard,
  acted,
  pictureAt,
  rowsAt,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const board = savedBoard('leaf1-evpn-path-is-shorter');
const at = (columns = 80) => stateAt({ view: 'paths', leaf: 'leaf1' }, { columns, rows: 24 });
const long = aBoard({
  diagnosis: aDiagnosis({
    cases: [
      aCase({
        leaves: [
          aLeaf({
            paths: [
              aPath({ neighbor: 'fe80::18f2:6ff:feff:1%ethernet-1/31.0' }),
              aLoser({ neighbor: 'fe80::18f2:6ff:feff:2%ethernet-1/31.0' }),
            ],
          }),
        ],
      }),
    ],
  }),
});

describe('the paths of a leaf', () => {
  it('have the word of the router beside the cause', () => {
    expect(rowsAt(at(109), board)).toEqual([
      '1  0.0.0.0   best valid used  ?          none            the best               in use',
      '2  6.4.5.20  valid            ? [65201]  as-path-length  as-path-length 1 vs 0  not equal',
      '3  6.4.5.22  valid            ? [65201]  peer-router-id  as-path-length 1 vs 0  not equal',
      '4  6.4.5.31  valid            ? [65201]  peer-router-id  as-path-length 1 vs 0  not equal',
    ]);
  });

  it.each([
    [88, 'as-path-length 1 vs 0  not equal'],
    [80, '2  6.4.5.20  V      ? [65201]  as-path-length  as-path-length 1 vs 0'],
    [60, '2  6.4.5.20  V      as-path-length  as-path-length 1 vs 0'],
  ])('leave out least what tells most, at %i columns', (columns, words) => {
    expect(rowsAt(at(columns), board)[1]).toContain(words);
  });

  it.each([60, 70, 80, 100, 120])('fit into %i columns, however long an address is', (columns) => {
    const { listing, layout } = pictureAt(at(columns), long);
    expect(widthOf(listing.lineAt(1))).toBeLessThanOrEqual(layout.main - 2);
    expect(wordsOf(listing.lineAt(1))).toMatch(/feff:2%ethernet-1\/31\.0|…\S*31\.0/);
  });

  it('begin with the one about which people ask', () => {
    expect(pictureAt(at(), board).cursor.row).toBe(1);
  });

  it('tell below why the path under the cursor is as it is', () => {
    const third = acted(at(), board, { kind: 'move', by: 'down' });
    expect(pictureAt(third, board).preview?.title).toBe('Why path 3');
    expect(acted(third, board, { kind: 'enter' }).place).toMatchObject({
      view: 'why',
      path: '6.4.5.22#0',
    });
  });

  it.each([
    ['used:no', [1, 2, 3]],
    ['says:peer', [2, 3]],
    ['cause:as-path nbr:6.4.5.31', [3]],
    ['!used:no', [0]],
  ])('are filtered by what they are: %s', (text, rows) => {
    const open = acted(at(), board, { kind: 'open-filter' }, { kind: 'type', text });
    expect(pictureAt(open, board).rows).toEqual(rows);
  });

  it('are copied with the command that shows them, and as a ticket', () => {
    const copies = pictureAt(at(), board).listing.copiesAt(2);
    expect(copies.value).toBe('6.4.5.22');
    expect(copies.row).toBe(
      'leaf1  10.254.254.241/32  3  6.4.5.22  valid  ? [65201]  peer-router-id  as-path-length 1 vs 0  not equal',
    );
    expect(copies.command).toContain('routes ipv4 prefix 10.254.254.241/32 detail');
    expect(JSON.parse(copies.json ?? '')).toMatchObject({ number: 3 });
    expect(copies.ticket).toContain('Path 3 from 6.4.5.22');
  });

  it.each([
    [0, 'the leaf holds no BGP path for this prefix; `3` tells why'],
    [null, 'no BGP report of this leaf has been read; `3` tells what is known'],
  ])('are none, and it says why: %s', (usedPaths, words) => {
    const leaf = aLeaf({ paths: [], usedPaths });
    const none = aBoard({ diagnosis: aDiagnosis({ cases: [aCase({ leaves: [leaf] })] }) });
    const { listing, preview } = pictureAt(at(), none);
    expect([listing.count, listing.empty, preview]).toEqual([0, words, null]);
  });

  it('are asked for of a leaf that has not answered', () => {
    const leaves = [{ name: 'leaf9', phase: 'asking', heardAt: null, trouble: null }] as const;
    const { listing } = pictureAt(stateAt({ view: 'paths', leaf: 'leaf9' }), aBoard({ leaves }));
    expect(listing.empty).toBe(
      'leaf9 is being asked about 203.0.113.1/32 and has not answered yet',
    );
  });
});
