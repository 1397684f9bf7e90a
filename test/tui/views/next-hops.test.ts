import { describe, expect, it } from 'vitest';
import { wordsOf } from '#tui/line.js';
import {
  acted,
  linesAt,
  pictureAt,
  rowsAt,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const story = 'next-hop-group-impaired';
const board = savedBoard(story);
const at = (columns = 80) => stateAt({ view: 'next-hops' }, { columns, rows: 24 });

describe('the next hops of a route', () => {
  it('are a tree down to the interface, with a word for every state', () => {
    expect(rowsAt(at(100), board).slice(0, 5)).toEqual([
      'works     route 203.0.113.10/32 (bgp)  active, in the FIB',
      'works     ├─ next hop 192.0.2.21  indirect',
      'works     │  └─ route 192.0.2.0/24 (local)',
      'works     │     └─ next hop 192.0.2.1  direct',
      'not told  │        └─ interface irb1.0',
    ]);
    expect(rowsAt(at(100), board).at(-1)).toBe(
      'BROKEN       └─ next hop number 3706422  not resolved, its address is not printed',
    );
  });

  it('begin at what is broken, in a tone that words carry, too', () => {
    const { cursor, listing } = pictureAt(at(), board);
    const line = listing.lineAt(cursor.row);
    expect(wordsOf(line)).toContain('BROKEN');
    expect(line.filter(({ tone }) => tone === 'bad').map(({ text }) => text.trim())).toEqual([
      'BROKEN',
      'next hop number 3706422',
    ]);
  });

  it('open at the line that proves them', () => {
    const there = acted(at(), board, { kind: 'enter' });
    expect(there.place).toMatchObject({ view: 'evidence', file: 'leaf1.txt', line: 121 });
    expect(linesAt(there, board).find((line) => line.startsWith('>'))).toMatch(
      /^> +121 .*resolved false/,
    );
  });

  it('tell below the rows which line that is', () => {
    const { preview } = pictureAt(at(), board);
    expect(preview?.lines.map(wordsOf).at(-1)?.trim()).toBe('resolved false');
  });

  it('with faults alone keep what leads to them', () => {
    const rows = rowsAt({ ...at(), faultsOnly: true }, board);
    expect(rows.map((row) => row.replace(/ {2}\S.*$/, '').trim())).toHaveLength(3);
    expect(rows[0]).toContain('route 203.0.113.10/32');
    expect(rows.at(-1)).toContain('BROKEN');
  });

  it.each([
    ['value', '3706422'],
    ['where', 'leaf1.txt:121'],
  ] as const)('copy their %s', (what, text) => {
    const { listing, cursor } = pictureAt(at(), board);
    expect(listing.copiesAt(cursor.row)[what]).toBe(text);
  });

  it('copy the command that shows them, and what is known as JSON', () => {
    const { listing } = pictureAt(at(), board);
    const { command, json, value } = listing.copiesAt(0);
    expect(command).toBe(
      'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail',
    );
    expect(value).toBe('203.0.113.10/32');
    expect(JSON.parse(json ?? '')).toMatchObject({ state: 'works' });
  });

  it('that no report tells are asked for by the command that would', () => {
    const lines = linesAt(at(), savedBoard('without-detail')).join('\n');
    expect(lines).toContain('no report of leaf1 tells how the route is resolved');
    expect(lines.replace(/\s+/g, ' ')).toContain(
      'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail',
    );
  });

  it('have other branches in ASCII', () => {
    const rows = rowsAt(stateAt({ view: 'next-hops' }, { columns: 100, rows: 24 }, true), board);
    expect(rows.slice(1, 3)).toEqual([
      'works     +- next hop 192.0.2.21  indirect',
      'works     |  `- route 192.0.2.0/24 (local)',
    ]);
  });
});
