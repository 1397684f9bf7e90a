import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '#render/lines.js';
import { printable } from '#text/printable.js';
import type { Board } from '#tui/board.js';
import { actionFor } from '#tui/keys/action-for.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { fitted, inAscii, type Line, wordsOf } from '#tui/line.js';
import { VIEWS, type ViewId } from '#tui/place.js';
import { frameOf } from '#tui/screen/frame.js';
import { isTooSmall } from '#tui/screen/layout.js';
import { type Picture, pictureOf } from '#tui/screen/picture.js';
import type { Action } from '#tui/state/action.js';
import { initial, type Size, type State } from '#tui/state/state.js';
import { step } from '#tui/state/step.js';
import { THEMES } from '#tui/theme.js';
import { boardOf, multiplied, NOW } from '../support/screen/boards.js';
import { anyWays, LONG_LINE, spoiled, type Ways } from '../support/screen/hostile.js';

const RUNS = Number(process.env['RUNS'] ?? 80);
const FEWER = Math.ceil(RUNS / 3);

const STORIES = [
  'leaf1-evpn-path-is-shorter',
  'healthy',
  'invalid-paths',
  'third-node-finds-no-room',
  'capture-cut-off',
] as const;

/** A board, told so that a failure can be read. */
interface Recipe {
  readonly story: (typeof STORIES)[number];
  /** How many cases and leaves; null: as the story has them. */
  readonly times: readonly [number, number] | null;
  readonly ways: Ways | null;
}

const anyRecipe: fc.Arbitrary<Recipe> = fc.record({
  story: fc.constantFrom(...STORIES),
  times: fc.option(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 20 }))),
  ways: fc.option(anyWays, { freq: 3 }),
});

const boards = new Map<string, Board>();
function boardFrom({ story, times, ways }: Recipe): Board {
  const told = boards.get(story) ?? boardOf(story);
  boards.set(story, told);
  const many = times === null ? told : multiplied(told, ...times);
  return ways === null ? many : spoiled(many, ways);
}

const sizes = (columns: readonly [number, number], rows: readonly [number, number]) =>
  fc.record<Size>({
    columns: fc.integer({ min: columns[0], max: columns[1] }),
    rows: fc.integer({ min: rows[0], max: rows[1] }),
  });

const anySize: fc.Arbitrary<Size> = fc.oneof(
  { weight: 6, arbitrary: sizes([60, 120], [15, 40]) },
  { weight: 2, arbitrary: fc.constantFrom({ columns: 60, rows: 15 }, { columns: 80, rows: 24 }) },
  { weight: 1, arbitrary: sizes([120, 300], [40, 100]) },
  { weight: 1, arbitrary: sizes([1, 60], [1, 15]) },
);

const anyLook = fc.record({
  theme: fc.constantFrom(...THEMES.map(({ name }) => name)),
  ascii: fc.boolean(),
});

/** Every key that means something, some that mean nothing, and what no key is needed for. */
const anyDoing: fc.Arbitrary<string | Action> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...new Set(BINDINGS.flatMap(({ keys }) => keys))),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: anySize.map((size): Action => ({ kind: 'size', size })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...VIEWS).map((view): Action => ({ kind: 'view', view })),
  },
  { weight: 1, arbitrary: fc.string().map((text): Action => ({ kind: 'notice', text })) },
);

function done(state: State, doing: string | Action, board: Board): State {
  const action = typeof doing === 'string' ? actionFor(doing, state.mode, BINDINGS) : doing;
  return action === null ? state : step(state, action, board, NOW).state;
}

const drawn = (state: State, board: Board): readonly Line[] =>
  frameOf(state, pictureOf(state, board, NOW));

/** What is wrong with a frame, whatever it shows. */
function expectSound(state: State, board: Board): void {
  const frame = drawn(state, board);
  const words = frame.map(wordsOf);
  const { columns, rows } = state.size;
  expect(words.map(columnsOf)).toEqual(words.map(() => columns));
  expect(words.map(printable)).toEqual(words);
  if (isTooSmall(state.size)) {
    expect(words.length).toBeLessThanOrEqual(rows);
    expect(`window ${columns}x${rows}, needs 60x15`.startsWith(words[0]?.trimEnd() ?? '?')).toBe(
      true,
    );
    return;
  }
  expect(words.length).toBe(rows);
  expectCursor(state, pictureOf(state, board, NOW), words);
}

/** The row under the cursor stands in the frame, with its sign, unless something covers the view. */
function expectCursor(state: State, picture: Picture, words: readonly string[]): void {
  const { cursor, rows, room } = picture;
  if (state.mode.kind !== 'browse' && state.mode.kind !== 'filter') return;
  if (rows.length === 0) return;
  expect(cursor.at - cursor.top).toBeGreaterThanOrEqual(0);
  expect(cursor.at - cursor.top).toBeLessThan(room);
  const row = rowWords(state, picture, cursor.at);
  const here = new RegExp(`>[ *]${row.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`, 'u');
  expect(words.filter((one) => here.test(one))).not.toEqual([]);
}

/** How a row is drawn behind its two signs. */
function rowWords(state: State, { listing, rows, layout }: Picture, at: number): string {
  const whole = fitted(listing.lineAt(rows[at] ?? -1), layout.main - 2);
  return wordsOf(state.look.ascii ? inAscii(whole) : whole);
}

/** Rows of a listing by their numbers, each time they are seen. */
const seenIn = ({ rows, cursor, room }: Picture): readonly number[] =>
  rows.slice(cursor.top, cursor.top + room);

/** The rows that are seen while one key is pressed until nothing changes any more. */
function seenBy(key: string, from: State, board: Board): readonly number[] {
  const seen = new Set<number>();
  let state = from;
  for (let before = -1; ; ) {
    const picture = pictureOf(state, board, NOW);
    expectRows(state, picture);
    for (const row of seenIn(picture)) seen.add(row);
    if (picture.cursor.at === before) return [...seen].sort((one, other) => one - other);
    before = picture.cursor.at;
    state = done(state, key, board);
  }
}

/** Each row that is said to be seen stands in the frame, one below the other. */
function expectRows(state: State, picture: Picture): void {
  const words = frameOf(state, picture).map(wordsOf);
  const first = picture.cursor.top;
  if (picture.rows.length === 0) return;
  const rows = seenIn(picture).map((_, at) => rowWords(state, picture, first + at));
  const start = words.findIndex((_, at) =>
    rows.every((row, below) => words[at + below]?.includes(row) === true),
  );
  expect(start, rows.join('\n')).toBeGreaterThan(0);
}

/** All that is drawn while one key moves what is below the rows, until it moves no more. */
function framesBy(key: string, from: State, board: Board): string {
  const words = drawn(from, board).map(wordsOf).join('\n');
  const next = done(from, key, board);
  return next.previewTop === from.previewTop ? words : words + framesBy(key, next, board);
}

const GOING = { down: 'home', up: 'end', pagedown: 'home', pageup: 'end' } as const;

describe('a frame', () => {
  it('is as large as the window, shows the cursor and nothing that a terminal obeys, after any keys', () => {
    fc.assert(
      fc.property(
        anyRecipe,
        anySize,
        anyLook,
        fc.constantFrom(...VIEWS),
        fc.array(anyDoing, { maxLength: 25 }),
        (recipe, size, look, view, doings) => {
          const board = boardFrom(recipe);
          let state = initial({ view }, size, look);
          expectSound(state, board);
          for (const doing of doings) {
            state = done(state, doing, board);
            expectSound(state, board);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('depends on nothing but the state, the board and the time', () => {
    fc.assert(
      fc.property(anyRecipe, anySize, fc.array(anyDoing), (recipe, size, doings) => {
        const frameAgain = () => {
          const board = structured(boardFrom(recipe));
          const first = initial({}, size, { theme: 'terminal', ascii: false });
          const last = doings.reduce((state, doing) => done(state, doing, board), first);
          return drawn(JSON.parse(JSON.stringify(last)), board);
        };
        expect(frameAgain()).toEqual(frameAgain());
      }),
      { numRuns: FEWER },
    );
  });

  it('holds nothing but ASCII when that is asked for, whatever was read', () => {
    fc.assert(
      fc.property(
        anyRecipe,
        anySize,
        fc.constantFrom(...VIEWS),
        fc.array(anyDoing),
        (recipe, size, view, doings) => {
          const board = boardFrom(recipe);
          let state = initial({ view }, size, { theme: 'mono', ascii: true });
          for (const doing of doings) state = done(state, doing, board);
          expect(drawn(state, board).map(wordsOf).join('')).toMatch(/^[ -~]*$/);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('shows the beginning of a line of a megabyte, and that there is more', () => {
    const told = boardFrom({ story: 'healthy', times: null, ways: null });
    const captures = told.captures.map((one) => ({ ...one, text: LONG_LINE }));
    const board = { ...told, captures };
    const state = initial({ view: 'evidence' }, { columns: 80, rows: 24 }, LOOK);
    expectSound(state, board);
    const [long = ''] = drawn(state, board)
      .map(wordsOf)
      .filter((one) => one.includes('all of it'));
    expect(long).toContain('\\x1b[31mall of it 漢');
    expect(long.trimEnd()).toMatch(/…$/);
  });
});

const LOOK = { theme: 'terminal', ascii: false };

/** The same board, of which no object was seen before. */
const structured = ({ hopsOf, askable, ...rest }: Board): Board => ({
  ...structuredClone(rest),
  hopsOf,
  askable,
});

describe('no row is lost', () => {
  it.for(Object.entries(GOING))('when one goes %s from the %s', ([key, start]) => {
    fc.assert(
      fc.property(
        anyRecipe,
        anySize.filter((size) => !isTooSmall(size)),
        fc.constantFrom(...VIEWS),
        fc.boolean(),
        (recipe, size, view, faults) => {
          const board = boardFrom(recipe);
          const first = initial({ view }, size, LOOK);
          const from = done(faults ? done(first, 'x', board) : first, start, board);
          const { rows } = pictureOf(from, board, NOW);
          expect(seenBy(key, from, board)).toEqual([...rows].sort((one, other) => one - other));
        },
      ),
      { numRuns: FEWER },
    );
  });

  it('of what is below the rows, when one goes down there', () => {
    fc.assert(
      fc.property(
        anyRecipe,
        anySize.filter((size) => !isTooSmall(size)),
        fc.constantFrom<ViewId>('fabric', 'paths', 'findings'),
        fc.constantFrom('down', 'pagedown'),
        (recipe, size, view, key) => {
          const board = boardFrom(recipe);
          const state = done(initial({ view }, size, LOOK), 'tab', board);
          const { preview, below, layout } = pictureOf(state, board, NOW);
          const shown = framesBy(key, state, board);
          const lines = below === 0 ? [] : (preview?.lines ?? []);
          for (const line of lines)
            expect(shown).toContain(wordsOf(fitted(line, layout.main - 2)).trimEnd());
        },
      ),
      { numRuns: FEWER },
    );
  });
});
