import { describe, expect, it } from 'vitest';
import type { Sent } from '#tui/board.js';
import { wordsOf } from '#tui/line.js';
import { aCase, aDiagnosis, aLeaf } from '../../support/diagnosis.js';
import {
  aBoard,
  acted,
  NOW,
  pictureAt,
  rowsAt,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const sent = (given: Partial<Sent> = {}): Sent => ({
  leaf: 'leaf1',
  command: 'show version',
  at: NOW,
  took: 340,
  end: 'complete',
  file: 'leaf1.txt',
  ...given,
});
const captures = [{ file: 'leaf1.txt', text: 'x\n', leaf: 'leaf1', command: 'show version' }];
const board = aBoard({
  source: 'live',
  captures,
  sent: [
    sent(),
    sent({ leaf: 'leaf2', at: NOW + 1_000, took: 12_345, end: 'timed-out', file: null }),
    sent({ at: NOW + 2_000, took: null, end: null, file: 'not-there.txt' }),
  ],
});
const state = stateAt({ view: 'commands' });

describe('the commands that were sent', () => {
  it('are told with leaf, time, duration and end, the last one first', () => {
    expect(rowsAt(state, board)).toEqual([
      '09:41:09  leaf1            waiting    show version',
      '09:41:08  leaf2  12.3 s    timed-out  show version',
      '09:41:07  leaf1  340 ms    complete   show version',
    ]);
    expect(wordsOf(pictureAt(state, board).listing.head[0] ?? [])).toBe(
      '3 commands sent, all of them read-only; 1 not answered yet; 1 ended badly',
    );
  });

  it('lead to the answer, where there is one', () => {
    const { listing } = pictureAt(state, board);
    expect(listing.opensAt(0)).toBeNull();
    expect(listing.opensAt(1)).toBeNull();
    expect(listing.opensAt(2)).toMatchObject({
      view: 'evidence',
      file: 'leaf1.txt',
      leaf: 'leaf1',
    });
  });

  it('are entered at the last one of the leaf that was looked at, and left with it', () => {
    const leaves = [aLeaf(), aLeaf({ name: 'leaf2', device: 'leaf2' })];
    const both = { ...board, diagnosis: aDiagnosis({ cases: [aCase({ leaves })] }) };
    const paths = stateAt({ view: 'paths', leaf: 'leaf1' });
    const there = acted(paths, both, { kind: 'leaf', by: 1 }, { kind: 'view', view: 'commands' });
    expect(pictureAt(there, both).cursor.row).toBe(1);
    expect(acted(there, both, { kind: 'view', view: 'paths' }).place.leaf).toBe('leaf2');
  });

  it('are wrong where they ended badly, not where they are still out', () => {
    expect(pictureAt(acted(state, board, { kind: 'faults' }), board).rows).toEqual([1]);
  });

  it('are ordered by how long they took as well', () => {
    const slowest = pictureAt(acted(state, board, { kind: 'order' }), board);
    expect(slowest.rows).toEqual([0, 1, 2]);
  });

  it('can be copied with all that is known of them', () => {
    const copies = pictureAt(state, board).listing.copiesAt(1);
    expect(copies.command).toBe('show version');
    expect(copies.row).toBe('2026-03-01T09:41:08.000Z  leaf2  12.3 s  timed-out  show version');
    expect(JSON.parse(copies.json ?? '')).toMatchObject({ end: 'timed-out' });
  });

  it('are shown whole below', () => {
    const command = `show network-instance ip-vrf1 protocols bgp neighbor ${'x'.repeat(40)} detail`;
    const long = aBoard({ sent: [sent({ command })] });
    const { preview } = pictureAt(state, long);
    expect(preview?.title).toBe('to leaf1, complete');
    expect(preview?.lines.map(wordsOf).join(' ')).toBe(command);
  });
});

describe('where nothing was sent', () => {
  const saved = savedBoard('leaf1-evpn-path-is-shorter');

  it('those are told that the texts answer, with their places', () => {
    expect(rowsAt(stateAt({ view: 'commands' }, { columns: 140, rows: 40 }), saved)).toEqual([
      'leaf1  leaf1.txt:2   show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 10.254.254.241/32 detail',
      'leaf1  leaf1.txt:63  show network-instance ip-vrf1 route-table ipv4-unicast prefix 10.254.254.241/32 detail',
      'leaf2  leaf2.txt:2   show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 10.254.254.241/32 detail',
      'leaf2  leaf2.txt:52  show network-instance ip-vrf1 route-table ipv4-unicast prefix 10.254.254.241/32 detail',
    ]);
  });

  it('they lead to their line', () => {
    const there = acted(state, saved, { kind: 'move', by: 'down' }, { kind: 'enter' });
    expect(there.place).toMatchObject({ view: 'evidence', file: 'leaf1.txt', line: 63 });
  });

  it('a text that does not say what was asked is told as it is', () => {
    const text = { file: 'a.txt', text: 'Network: x\n', leaf: null, command: null };
    expect(rowsAt(state, aBoard({ captures: [text] }))).toEqual([
      '-     a.txt:1  not told what was asked',
    ]);
  });

  it.each([
    ['live', 'no command has been sent yet'],
    ['saved', 'no command was sent, and no text was read'],
  ] as const)('and nothing was read, it says so: %s', (source, words) => {
    expect(pictureAt(state, aBoard({ source })).listing.empty).toBe(words);
  });
});
