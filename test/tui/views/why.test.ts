import { describe, expect, it } from 'vitest';
import { wordsOf } from '#tui/line.js';
import type { Place } from '#tui/place.js';
import type { Copies } from '#tui/view.js';
import { aCase, aDiagnosis, aFinding, aLeaf } from '../../support/diagnosis.js';
import {
  aBoard,
  acted,
  pictureAt,
  rowsAt,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const board = savedBoard('leaf1-evpn-path-is-shorter', { version: '1.2.3' });
const state = stateAt({ view: 'why', path: '6.4.5.22#0' });
const rows = rowsAt(state, board);
const rowOf = (words: string): number => rows.findIndex((row) => row.includes(words));
const { listing } = pictureAt(state, board);
const opens = (words: string): Place | null => listing.opensAt(rowOf(words));
const copies = (words: string): Copies => listing.copiesAt(rowOf(words));

describe('the rows of a why', () => {
  it('lead to the decision, and to what proves the root', () => {
    expect(opens('Path 3 from 6.4.5.22')?.view).toBe('ladder');
    const proof = opens('Root cause on leaf1');
    expect(proof?.view).toBe('evidence');
    expect(proof?.finding).toContain('evpn-copy-shuts-out-bgp-paths');
  });

  it.each([
    ['12 Path ', 12],
    ['70 Route Owner', 70],
  ])('lead from a quoted line to that very line: %s', (words, line) => {
    expect(opens(words)).toMatchObject({ view: 'evidence', file: 'leaf1.txt', line });
    const there = acted(state, board, ...toRow(rowOf(words)), { kind: 'enter' });
    expect(pictureAt(there, board).cursor.row + 1).toBe(line);
  });

  it('lead from what follows to its own proof', () => {
    expect(opens('longer-as-path: leaf1')?.finding).toContain('longer-as-path');
  });

  it('are gone through by their quoted lines', () => {
    const quoted = listing.stops.map((at) => rows[at]?.trim().slice(0, 2));
    expect(quoted).toEqual(['9 ', '12', '23', '70']);
  });

  it('light the quoted words', () => {
    const lit = listing.lineAt(rowOf('23 Path ')).filter(({ tone }) => tone === 'evidence');
    expect(lit.map(({ text }) => text)).toEqual(['[65201]']);
  });

  it('keep the order: why, the word of the router, proof, cure, verification, what is open', () => {
    const order = [
      'Path 3 from',
      'Root cause',
      'router prints',
      'What was found',
      'What to do',
      'How to type it',
      'Not checked',
    ].map(rowOf);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(Math.min(...order)).toBe(0);
  });
});

const toRow = (row: number) => Array(row).fill({ kind: 'move', by: 'down' } as const);

describe('what can be copied of a why', () => {
  it('is a change as it is typed, whichever of its lines is under the cursor', () => {
    const block = [
      'enter candidate private',
      'set / network-instance ip-vrf1 protocols bgp preference ebgp 169',
      'diff',
      'commit validate',
      'commit confirmed',
    ].join('\n');
    expect(copies('enter candidate private').command).toBe(block);
    expect(copies('commit validate').command).toBe(block);
  });

  it('is a command in one line, also where it takes several rows', () => {
    const at = rows.findIndex((row) => row.includes('local-rib routes 10.254.254.241/32 neighbor'));
    expect(listing.copiesAt(at).command).toBe(
      'info from state network-instance ip-vrf1 bgp-rib ipv4-unicast local-rib routes 10.254.254.241/32 neighbor * origin-protocol *',
    );
  });

  it('is a command that was not asked', () => {
    expect(copies('info from state network-instance ip-vrf1 route-table').command).toContain(
      'network-instance',
    );
  });

  it('is the place of a quoted line, and its words', () => {
    const { where, value } = copies('23 Path ');
    expect([where, value]).toEqual(['leaf1.txt:23', '[65201]']);
  });

  it('is both sentences, the path, and the command that shows it', () => {
    const { value, json, command } = listing.copiesAt(rowOf('What was found'));
    expect(value).toMatch(/^Path 3 from .+\. Root cause on leaf1: .+\.$/);
    expect(JSON.parse(json ?? '')).toMatchObject({ number: 3, neighbor: '6.4.5.22' });
    expect(command).toBe(
      'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 10.254.254.241/32 detail',
    );
  });

  it('is a ticket about this path', () => {
    const { ticket } = listing.copiesAt(0);
    expect(ticket).toContain('Path 3 from 6.4.5.22');
    expect(ticket).toContain('Told by bgpwhy 1.2.3 from leaf1.txt, whose time is not told.');
  });
});

describe('where there is no answer', () => {
  const emptyAt = (given: Parameters<typeof aBoard>[0], place: Partial<Place> = {}): string => {
    const { listing } = pictureAt(stateAt({ view: 'why', ...place }), aBoard(given));
    expect(listing.count).toBe(0);
    return listing.empty;
  };
  const leaf = (phase: 'asking' | 'failed' | 'answered', trouble: string | null = null) => ({
    name: 'leaf9',
    phase,
    heardAt: null,
    trouble,
  });
  const nothing = aDiagnosis({ cases: [] });

  it.each([
    ['leaf9 is being asked about 203.0.113.1/32 and has not answered yet', leaf('asking')],
    [
      'leaf9 gave no answer about 203.0.113.1/32: no way to it; `r` asks it anew',
      leaf('failed', 'no way to it'),
    ],
    ['leaf9 says nothing about 203.0.113.1/32', leaf('answered')],
  ])('%s', (words, state) => {
    expect(emptyAt({ leaves: [state] }, { leaf: 'leaf9' })).toBe(words);
  });

  it('names whom it waits for', () => {
    expect(emptyAt({ diagnosis: nothing, leaves: [leaf('asking')] })).toBe(
      'nothing yet: waiting for leaf9',
    );
    expect(emptyAt({ diagnosis: nothing })).toBe(
      'no report of a prefix has been read; `1` shows the fabric',
    );
  });

  it('says that no leaf tells of the prefix', () => {
    const diagnosis = aDiagnosis({ cases: [aCase({ leaves: [] })] });
    expect(emptyAt({ diagnosis })).toBe('no leaf tells of 203.0.113.1/32 yet');
  });

  it('tells why a leaf holds no path', () => {
    const none = aLeaf({ paths: [], usedPaths: 0, verdict: 'unreachable' });
    const subject = { ...aFinding().subject, path: null };
    const finding = aFinding({ severity: 'error', subject, message: 'the session is down' });
    const diagnosis = aDiagnosis({ cases: [aCase({ leaves: [none], findings: [finding] })] });
    const told = rowsAt(stateAt({ view: 'why' }), aBoard({ diagnosis }));
    expect(told.slice(0, 2)).toEqual([
      'leaf1 holds no BGP path for 203.0.113.1/32.',
      'Root cause on leaf1: the session is down.',
    ]);
  });
});

describe('what a device says', () => {
  it('stands as an escape in every row', () => {
    const leaf = aLeaf({ because: 'one\u001b[2J', name: 'leaf1\u0007' });
    const finding = aFinding({ message: 'two\u202e', notes: ['three\u009b'] });
    const diagnosis = aDiagnosis({ cases: [aCase({ leaves: [leaf], findings: [finding] })] });
    const shown = pictureAt(stateAt({ view: 'why' }), aBoard({ diagnosis }));
    const { count, lineAt } = shown.listing;
    const words = Array.from({ length: count }, (_, at) => wordsOf(lineAt(at))).join('\n');
    expect(words).not.toMatch(/[^\n -~]/);
  });
});
