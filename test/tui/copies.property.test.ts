import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson } from '#text/printable.js';
import type { Board } from '#tui/board.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { VIEWS, type ViewId } from '#tui/place.js';
import { pictureOf } from '#tui/screen/picture.js';
import { textOfPicture } from '#tui/screen/text-of-picture.js';
import { initial } from '#tui/state/state.js';
import type { Copies } from '#tui/view.js';
import { boardOf, NOW } from '../support/screen/boards.js';
import { anyWays, spoiled } from '../support/screen/hostile.js';

const RUNS = Number(process.env['RUNS'] ?? 40);
const STORIES = ['leaf1-evpn-path-is-shorter', 'invalid-paths', 'capture-cut-off'] as const;
const boards = new Map(STORIES.map((story) => [story, boardOf(story)]));

const pictureIn = (view: ViewId, board: Board) => {
  const look = { theme: 'mono', ascii: false };
  const state = initial({ view }, { columns: 120, rows: 40 }, look, BINDINGS);
  return pictureOf(state, board, NOW);
};

/** What can be copied of every row, up to so many of them. */
function copiesIn(view: ViewId, board: Board): readonly Copies[] {
  const { listing } = pictureIn(view, board);
  return Array.from({ length: Math.min(listing.count, 40) }, (_, at) => listing.copiesAt(at));
}

/** What a terminal or a shell obeys, and what can't be seen; marks that pile up are told elsewhere. */
const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const OBEYED_IN_LINES = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

function expectHarmless({ json, command, ticket, ...single }: Copies): void {
  for (const text of Object.values(single)) if (text !== null) expect(text).not.toMatch(OBEYED);
  for (const text of [command, ticket])
    if (text !== null) expect(text).not.toMatch(OBEYED_IN_LINES);
  if (json !== null) expect(json).toBe(asJson(JSON.parse(json)));
}

describe('what is pasted', () => {
  it('holds nothing that a terminal obeys, and no line that a leaf or a file put into it', () => {
    const anyBoard = fc.tuple(fc.constantFrom(...STORIES), anyWays);
    fc.assert(
      fc.property(anyBoard, fc.constantFrom(...VIEWS), ([story, ways], view) => {
        const board = spoiled(boards.get(story) ?? boardOf(story), ways);
        for (const copies of copiesIn(view, board)) expectHarmless(copies);
        const saved = textOfPicture(pictureIn(view, board));
        expect(saved).not.toMatch(OBEYED_IN_LINES);
      }),
      { numRuns: RUNS },
    );
  });

  it('is as many commands as were told, whatever a name in them holds', () => {
    const board = boardOf('leaf1-evpn-path-is-shorter');
    const before = commandsIn(board);
    const after = commandsIn(
      JSON.parse(
        JSON.stringify(board).replaceAll('ip-vrf1', 'ip-vrf1\\nreboot\\r'),
        (key, value) =>
          key === '' ? { ...value, hopsOf: board.hopsOf, askable: board.askable } : value,
      ),
    );
    expect(before.join()).toContain('ip-vrf1');
    expect(after.join()).toContain('ip-vrf1\\nreboot\\r');
    expect(after.map(linesOf)).toEqual(before.map(linesOf));
  });
});

const commandsIn = (board: Board): readonly string[] =>
  (['fabric', 'paths', 'why', 'findings'] as const).flatMap((view) =>
    copiesIn(view, board).flatMap(({ command }) => command ?? []),
  );

const linesOf = (text: string): number => text.split('\n').length;
