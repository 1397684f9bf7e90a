import { describe, expect, it } from 'vitest';
import type { Case, LeafVerdict, Verdict } from '#findings/diagnosis.js';
import type { Finding, Severity } from '#findings/finding.js';
import type { Board, LeafState } from '#tui/board.js';
import { wordsOf } from '#tui/line.js';
import { leafTold } from '#tui/linear/leaf-told.js';
import type { ViewId } from '#tui/place.js';
import { aCase, aDiagnosis, aFinding, aLeaf, aLoser, aPath } from '../../support/diagnosis.js';
import { aBoard, acted, linesAt, pictureAt, rowsAt, stateAt } from '../../support/screen/shown.js';

const at = (columns = 80, rows = 24) => stateAt({ view: 'fabric' }, { columns, rows });

const leafOf = (name: string, verdict: Verdict = 'balanced'): LeafVerdict =>
  aLeaf({ name, device: name, verdict, because: `${name} says so` });

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => `leaf${number + 1}`);

/** A case on so many leaves, sick on those that are named. */
const caseOn = (
  prefix: string,
  count: number,
  sick: Readonly<Record<string, Verdict>> = {},
): Case =>
  aCase({ prefix, findings: [], leaves: names(count).map((name) => leafOf(name, sick[name])) });

const boardOf = (cases: readonly Case[], given: Partial<Board> = {}): Board =>
  aBoard({ diagnosis: aDiagnosis({ cases }), ...given });

const onLeaf = (device: string, severity: Severity): Finding =>
  aFinding({ severity, subject: { ...aFinding().subject, device } });

const prefixesIn = (board: Board, state = at()): readonly string[] =>
  rowsAt(state, board).map((row) => row.split(' ')[0] ?? '');

describe('the prefixes', () => {
  const board = boardOf([
    caseOn('203.0.113.1/32', 2),
    caseOn('203.0.113.2/32', 2, { leaf1: 'not-balanced' }),
    caseOn('203.0.113.3/32', 2, { leaf2: 'unreachable' }),
    caseOn('203.0.113.4/32', 2, { leaf1: 'not-balanced', leaf2: 'not-balanced' }),
    caseOn('203.0.113.5/32', 2, { leaf1: 'undetermined' }),
    caseOn('203.0.113.6/32', 2),
  ]);

  it('stand with the worst first, those of more leaves ahead, else as they came', () => {
    expect(prefixesIn(board)).toEqual([
      '203.0.113.3/32',
      '203.0.113.4/32',
      '203.0.113.2/32',
      '203.0.113.5/32',
      '203.0.113.1/32',
      '203.0.113.6/32',
    ]);
  });

  it('stand as they came in the other order', () => {
    const [first] = prefixesIn(board, acted(at(), board, { kind: 'order' }));
    expect(first).toBe('203.0.113.1/32');
  });

  it('are told as faulty, behind those with a bad verdict, where findings warn of a leaf that balances', () => {
    const warned = boardOf([
      caseOn('203.0.113.1/32', 2),
      { ...caseOn('203.0.113.2/32', 2), findings: [onLeaf('leaf2', 'warning')] },
      caseOn('203.0.113.3/32', 2, { leaf1: 'undetermined' }),
      { ...caseOn('203.0.113.4/32', 2), findings: [onLeaf('leaf1', 'note')] },
    ]);
    expect(rowsAt(at(), warned)).toEqual([
      '203.0.113.3/32  1/1/2 ?    1/1/2 ok',
      '203.0.113.2/32  1/1/2 ok   1/1/2 W',
      '203.0.113.1/32  1/1/2 ok   1/1/2 ok',
      '203.0.113.4/32  1/1/2 ok   1/1/2 ok',
    ]);
    expect(prefixesIn(warned, acted(at(), warned, { kind: 'faults' }))).toHaveLength(2);
    const state = acted(at(), warned, { kind: 'move', by: 'down' });
    expect(linesAt(state, warned)).toContain(
      '  leaf2 BALANCED: but 1 finding, which `9` shows: longer-as-path',
    );
  });

  it('of a leaf that balances and is warned of say so wherever the leaf is told', () => {
    const one = { ...caseOn('203.0.113.2/32', 1), findings: [onLeaf('leaf1', 'warning')] };
    const shown = (view: ViewId) => linesAt(stateAt({ view }), boardOf([one])).join('\n');
    for (const view of ['paths', 'why'] as const)
      expect(shown(view)).toContain('leaf1  W BALANCED, 1 finding  ');
    expect(leafTold(one, leafOf('leaf1'))).toContain('But 1 finding: longer-as-path.');
  });

  it('with faults alone are those on which something is wrong', () => {
    expect(prefixesIn(board, acted(at(), board, { kind: 'faults' }))).toHaveLength(4);
  });

  it('open on the sickest leaf, or on the one that was gone to', () => {
    expect(acted(at(), board, { kind: 'enter' }).place).toMatchObject({
      view: 'paths',
      of: 'ip-vrf1 203.0.113.3/32',
      leaf: 'leaf2',
    });
    const gone = { ...at(), place: { ...at().place, leaf: 'leaf1' } };
    expect(acted(gone, board, { kind: 'enter' }).place.leaf).toBe('leaf1');
  });

  it('of IPv6 keep their end where they are too long', () => {
    const long = '2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff/128';
    const [row] = rowsAt(at(60, 24), boardOf([caseOn(long, 2), caseOn('2001:db8::1/128', 2)]));
    expect(row).toMatch(/^2001:db8.*….*eeee:ffff\/128 /);
  });

  it('of several network-instances have a column for it, of one it is told once', () => {
    const two = boardOf([
      caseOn('203.0.113.1/32', 1),
      { ...caseOn('203.0.113.1/32', 1), networkInstance: 'blue' },
    ]);
    expect(rowsAt(at(), two)[1]).toMatch(/^203\.0\.113\.1\/32 {2}blue /);
    expect(linesAt(at(), board).join('\n')).toContain('ip-vrf1: ');
  });
});

describe('more leaves than fit', () => {
  const sick = caseOn('203.0.113.1/32', 16, { leaf9: 'not-balanced', leaf2: 'unreachable' });
  const board = boardOf([sick]);
  const head = (state = at()): string => {
    const { listing } = pictureAt(state, board);
    return wordsOf(listing.head.at(-1) ?? []).trimEnd();
  };

  it('are a window around the sickest one, which says how many more there are', () => {
    expect(head()).toMatch(/^prefix +leaf1 +>leaf2 +leaf3 +leaf4 +12 >$/);
  });

  it('with a mark for what is wrong on those that are not seen', () => {
    expect(rowsAt(at(), board)[0]).toMatch(/^203\.0\.113\.1\/32 .* 1!$/);
  });

  it('follow the leaf that is gone to, and keep the row', () => {
    const many = boardOf([sick, caseOn('203.0.113.2/32', 16), caseOn('203.0.113.3/32', 16)]);
    const down = acted(at(), many, { kind: 'move', by: 'down' });
    const there = acted(down, many, { kind: 'leaf', by: -1 }, { kind: 'leaf', by: -1 });
    expect(there.place.leaf).toBe('leaf16');
    expect(pictureAt(there, many).cursor.key).toBe('ip-vrf1 203.0.113.2/32');
    expect(head(there)).toMatch(/^prefix +< 12 +leaf13 +leaf14 +leaf15 +>leaf16$/);
  });

  it.each([60, 61, 79, 80, 109, 110, 120, 200, 300])('fit into %i columns', (columns) => {
    for (const line of linesAt(at(columns), board)) expect(line).not.toMatch(/[…~]$/);
  });
});

describe('leaves that tell nothing', () => {
  const state = (name: string, phase: LeafState['phase'], trouble: string | null = null) => ({
    name,
    phase,
    heardAt: null,
    trouble,
  });
  const board = boardOf([caseOn('203.0.113.1/32', 1)], {
    source: 'live',
    leaves: [
      state('leaf1', 'answered'),
      state('leaf2', 'waiting'),
      state('leaf3', 'failed', 'the host key has changed'),
      state('leaf4', 'answered'),
    ],
  });

  it('have a column that says how far they are', () => {
    expect(rowsAt(at(), board)[0]).toMatch(/^203\.0\.113\.1\/32 +1\/1\/2 ok +… +no answer +-$/);
  });

  it('are told above the rows, with what stands in their way', () => {
    const text = linesAt(at(), board).join('\n');
    expect(text).toContain('waiting for 1 of 4 leaves');
    expect(text).toContain('no answer from leaf3: the host key has changed');
  });
});

describe('the picture', () => {
  const leaves = [
    aLeaf({
      paths: [
        aPath({ neighbor: '192.0.2.21' }),
        aLoser({ neighbor: '192.0.2.22' }),
        aPath({ number: 3, neighbor: '0.0.0.0' }),
      ],
    }),
    aLeaf({
      name: 'leaf2',
      device: 'leaf2',
      verdict: 'balanced',
      paths: [
        aPath({ neighbor: '192.0.2.21' }),
        aLoser({ neighbor: '192.0.2.23', flags: [], multipath: 'invalid' }),
      ],
    }),
  ];
  const board = boardOf([aCase({ leaves, findings: [] })]);
  const picture = (columns: number, ascii = false): readonly string[] => {
    const { preview } = pictureAt(stateAt({ view: 'fabric' }, { columns, rows: 40 }, ascii), board);
    return preview?.lines.map((line) => wordsOf(line).trimEnd()) ?? [];
  };

  it('draws every node once, with an edge to each leaf that hears it', () => {
    expect(picture(80)).toEqual([
      '203.0.113.1/32     leaf1 !     leaf2 ok',
      '├╌╌ 192.0.2.22 ╌╌╌ idle',
      '├╌╌ 192.0.2.23 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ invalid',
      '├── 192.0.2.21 ─── used ────── used',
      '└── own route ──── used',
      '── carries traffic   ╌╌ carries none',
      'leaf1 NOT BALANCED: 1 of 2 valid paths is in use',
    ]);
  });

  it('is the same in ASCII', () => {
    expect(picture(80, true).slice(1, 4)).toEqual([
      '+.. 192.0.2.22 ... idle',
      '+.. 192.0.2.23 ............... invalid',
      '+-- 192.0.2.21 --- used ------ used',
    ]);
  });

  it.each([1, 2, 16, 64])('has a row for each of %i nodes', (count) => {
    const paths = Array.from({ length: count }, (_, number) =>
      aPath({ number: number + 1, neighbor: `192.0.2.${number + 1}` }),
    );
    const many = boardOf([aCase({ leaves: [aLeaf({ paths })], findings: [] })]);
    const lines = pictureAt(at(), many).preview?.lines.map(wordsOf) ?? [];
    expect(lines.filter((line) => line.includes('used'))).toHaveLength(count);
  });

  it.each([60, 80, 120, 300])('fits into %i columns, with sixteen leaves and IPv6', (columns) => {
    const long = '2001:db8:aaaa:bbbb:cccc:dddd:eeee';
    const all = names(16).map((name) =>
      aLeaf({ name, paths: [aPath({ neighbor: `${long}:1` }), aLoser({ neighbor: `${long}:2` })] }),
    );
    const wide = boardOf([aCase({ prefix: `${long}:ffff/128`, leaves: all, findings: [] })]);
    const { preview, layout } = pictureAt(at(columns), wide);
    const nodes = preview?.lines.slice(0, 3) ?? [];
    for (const line of nodes) expect(wordsOf(line).trimEnd().length).toBeLessThan(layout.main - 1);
  });
});
