import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { line } from '#tui/line.js';
import type { Move } from '#tui/state/action.js';
import { foundIn, moved, topFor } from '#tui/state/cursor.js';
import { listingOf } from '#tui/view.js';

const named = (names: readonly string[]) =>
  listingOf(
    names.map((name) => line(name)),
    { empty: 'no row', keyAt: (at) => names[at] ?? '' },
  );
const all = (names: readonly string[]): readonly number[] => names.map((_, at) => at);

describe('the cursor', () => {
  test.for([
    ['stands on the first row where nothing was pointed at', undefined, ['a', 'b'], 'a'],
    ['follows its row to another place', { key: 'b', at: 1, top: 0 }, ['x', 'y', 'b'], 'b'],
    [
      'takes what is in the place of a row that is gone',
      { key: 'b', at: 1, top: 0 },
      ['a', 'c'],
      'c',
    ],
    ['takes the last row where the last one is gone', { key: 'c', at: 2, top: 0 }, ['a', 'b'], 'b'],
    ['is nowhere where there is no row', { key: 'c', at: 2, top: 0 }, [], ''],
  ] as const)('%s', ([, cursor, names, key]) => {
    expect(foundIn(named(names), all(names), cursor, 5).key).toBe(key);
  });

  test('begins at the row that the listing names, with some rows before it', () => {
    const names = Array.from({ length: 30 }, (_, at) => `row ${at}`);
    const found = foundIn({ ...named(names), start: 20 }, all(names), undefined, 9);
    expect(found).toMatchObject({ key: 'row 20', top: 17 });
  });

  test('begins at the first row where a filter hides the one to begin with', () => {
    const names = ['a', 'b', 'c'];
    expect(foundIn({ ...named(names), start: 2 }, [0, 1], undefined, 5).key).toBe('a');
  });

  test('keeps its place on the screen while rows come in before it', () => {
    const before = { key: 'b', at: 11, top: 8 };
    const names = [...Array.from({ length: 15 }, (_, at) => `${at}`), 'b', 'c', 'd', 'e', 'f'];
    const found = foundIn(named(names), all(names), before, 5);
    expect(found.at - found.top).toBe(3);
  });

  test('is always on a row that is seen', () => {
    const cursor = fc.record({
      key: fc.constantFrom('a', 'b', 'z'),
      at: fc.nat(40),
      top: fc.nat(40),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }),
        fc.option(cursor),
        fc.integer({ min: 1, max: 12 }),
        (names, from, room) => {
          const { at, top, row } = foundIn(named(names), all(names), from ?? undefined, room);
          if (names.length === 0) expect(row).toBe(-1);
          else expect(names[at]).toBeDefined();
          expect(top).toBeGreaterThanOrEqual(0);
          expect(at - top).toBeGreaterThanOrEqual(0);
          expect(at - top).toBeLessThan(room);
        },
      ),
    );
  });
});

describe('a move', () => {
  test.for([
    ['up', 3, 2],
    ['up', 0, 0],
    ['down', 3, 4],
    ['down', 9, 9],
    ['page-up', 8, 4],
    ['page-up', 2, 0],
    ['page-down', 3, 7],
    ['page-down', 8, 9],
    ['first', 7, 0],
    ['last', 0, 9],
  ] as const)('%s from row %i of ten leads to row %i', ([by, from, to]) => {
    expect(moved(from, by, 10, 5)).toBe(to);
  });

  test('leads to a row whatever is asked', () => {
    const moves = fc.constantFrom<Move>('up', 'down', 'page-up', 'page-down', 'first', 'last');
    fc.assert(
      fc.property(
        moves,
        fc.nat(50),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 20 }),
        (by, at, count, room) => {
          const to = moved(at, by, count, room);
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(count);
        },
      ),
    );
  });

  test.for(['up', 'down', 'last'] as const)('%s of an empty list leads to its beginning', (by) => {
    expect(moved(0, by, 0, 5)).toBe(0);
  });
});

test('no room is left over below the last row', () => {
  expect(topFor(9, 9, 10, 4)).toBe(6);
});
