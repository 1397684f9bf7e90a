import { describe, expect, it } from 'vitest';
import type { Case } from '#findings/diagnosis.js';
import { caseKey } from '#tui/focus.js';
import { wordsOf } from '#tui/line.js';
import { aCase, aDiagnosis, aFinding } from '../../support/diagnosis.js';
import {
  aBoard,
  acted,
  pictureAt,
  rowsAt,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const subject = { ...aFinding().subject, path: null };
const note = aFinding({ rule: 'n-note', severity: 'note', message: 'noted', subject });
const root = aFinding({ rule: 'w-root', message: 'warned', subject });
const follows = aFinding({ rule: 'follows', severity: 'error', roots: ['w-root'], subject });
const error = aFinding({ rule: 'e-error', severity: 'error', message: 'wrong', subject });

const one = aCase({ prefix: '203.0.113.1/32', findings: [root, follows, note] });
const other = aCase({ prefix: '203.0.113.2/32', findings: [error] });
const board = aBoard({ diagnosis: aDiagnosis({ cases: [one, other] }) });
const all = stateAt({ view: 'findings' });
const ofOne = stateAt({ view: 'findings', of: caseKey(one) });
const firstWords = (row: string): string => row.split(/ {2,}/).slice(0, 3).join(' ');

describe('what was found', () => {
  it('is told of all prefixes, the worst root first, below each what follows from it', () => {
    expect(rowsAt(all, board).map(firstWords)).toEqual([
      'E 203.0.113.2/32 e-error',
      'W 203.0.113.1/32 w-root',
      'E 203.0.113.1/32 follows',
      'N 203.0.113.1/32 n-note',
    ]);
  });

  it('is told of the prefix in focus, from where all of it is one step away', () => {
    const rows = rowsAt(ofOne, board);
    expect(rows.map((row) => row.split(/ {2,}/)[1] ?? row)).toEqual([
      'w-root',
      'follows',
      'n-note',
      'and what was found about the other prefixes',
    ]);
    const there = acted(ofOne, board, { kind: 'move', by: 'last' }, { kind: 'enter' });
    expect(there.place).toMatchObject({ view: 'findings', of: null });
  });

  it('is what is wrong alone, with `x`', () => {
    const { rows, listing } = pictureAt(acted(all, board, { kind: 'faults' }), board);
    expect(rows.map((row) => wordsOf(listing.lineAt(row)).charAt(0))).toEqual(['E', 'W', 'E']);
  });

  it.each([
    ['rule:w-root', 1],
    ['severity:error', 2],
    ['prefix:203.0.113.1', 3],
    ['leaf:leaf2', 0],
    ['!noted', 3],
  ])('is filtered by what it is: %s', (text, count) => {
    const open = acted(all, board, { kind: 'open-filter' }, { kind: 'type', text });
    expect(pictureAt(open, board).rows).toHaveLength(count);
  });

  it('leads to its proof, and from there to the why', () => {
    const proof = acted(all, board, { kind: 'enter' });
    expect(proof.place).toMatchObject({ view: 'evidence', of: caseKey(other) });
    const why = acted(all, board, { kind: 'view', view: 'why' });
    expect(why.place).toMatchObject({ view: 'why', of: caseKey(other) });
  });

  it('is counted by its roots where there are several prefixes', () => {
    const { head } = pictureAt(all, board).listing;
    expect(wordsOf(head[1] ?? []).trimEnd()).toBe('E e-error 1   W w-root 1   N n-note 1');
    expect(pictureAt(ofOne, board).listing.head).toHaveLength(2);
  });

  it('tells below what proves it, and of a root what to do', () => {
    const below = (row: number): string => {
      const at = acted(all, board, ...Array(row).fill({ kind: 'move', by: 'down' }));
      return (pictureAt(at, board).preview?.lines ?? []).map(wordsOf).join('\n');
    };
    expect(below(1)).toContain('7 Path            :  i [64500, 64501]  <- path 2: 2');
    expect(below(1)).toContain('  do: take the prepend away (SR Linux >=22.11)');
    expect(below(2)).not.toContain('do: ');
  });

  it('is gone through by its roots', () => {
    expect(pictureAt(all, board).listing.stops).toEqual([0, 1, 3]);
  });

  it('is copied as a sentence, as JSON, with its place, what to type, and as a ticket', () => {
    const copies = pictureAt(all, board).listing.copiesAt(1);
    expect(copies.row).toBe('warning[w-root]: warned');
    expect(copies.where).toBe('leaf1.txt:7');
    expect(copies.command).toContain('set / routing-policy');
    expect(JSON.parse(copies.json ?? '')).toMatchObject({ rule: 'w-root' });
    expect(copies.ticket).toContain('203.0.113.1/32 in ip-vrf1 on leaf1: NOT BALANCED');
  });

  it.each([
    [[], 'nothing was found: no report has been read so far'],
    [[aCase({ findings: [] })], 'nothing was found: all that was told is as it should be'],
  ])('is nothing', (cases, words) => {
    const healthy = aBoard({ diagnosis: aDiagnosis({ cases }) });
    expect(pictureAt(all, healthy).listing.empty).toBe(words);
  });

  it('is nothing about a prefix', () => {
    const healthy = aCase({ findings: [] });
    const { listing } = pictureAt(
      stateAt({ view: 'findings', of: caseKey(healthy) }),
      aBoard({ diagnosis: aDiagnosis({ cases: [healthy] }) }),
    );
    expect(listing.empty).toBe('nothing was found about 203.0.113.1/32');
  });
});

describe('ten thousand prefixes', () => {
  const { diagnosis } = savedBoard('leaf1-evpn-path-is-shorter');
  const cases = Array.from({ length: 10_000 }, (_, at): Case => {
    const findings = diagnosis.cases[0]?.findings ?? [];
    return aCase({ prefix: `203.0.${at >> 8}.${at & 255}/32`, findings });
  });
  const many = aBoard({ diagnosis: { ...diagnosis, cases } });

  it('are counted, and their rows made only where they are seen', () => {
    const { listing, rows } = pictureAt(all, many);
    expect(rows).toHaveLength(60_000);
    expect(wordsOf(listing.head[0] ?? [])).toBe(
      '60000 findings about 10000 prefixes, the worst first',
    );
    expect(wordsOf(listing.lineAt(59_999))).toContain('leaves-differ');
  });
});
