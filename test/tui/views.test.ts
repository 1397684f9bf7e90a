import { describe, expect, test } from 'vitest';
import { actionFor } from '#tui/keys/action-for.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { VIEWS } from '#tui/place.js';
import { aCase, aDiagnosis } from '../support/diagnosis.js';
import { boardOf as storyBoard } from '../support/screen/boards.js';
import { boardOf } from '../support/screen/plain-board.js';
import { aState, frameText, seen, stepped } from '../support/screen/steps.js';

const BOARDS = {
  'a story': storyBoard('leaf1-evpn-path-is-shorter'),
  'nothing yet': boardOf(aDiagnosis({ cases: [] })),
  'a prefix that no leaf tells of': boardOf(
    aDiagnosis({ cases: [aCase({ leaves: [], findings: [] })] }),
  ),
};

const keyOf = (view: string): string =>
  BINDINGS.find(({ id }) => id === `view-${view}`)?.keys[0] ?? '';

describe.for(Object.entries(BOARDS))('with %s', ([, board]) => {
  test.for(VIEWS.flatMap((from) => VIEWS.map((to) => [from, to] as const)))(
    'the view %s opens the view %s, and Esc leads back',
    ([from, to]) => {
      const there = stepped(aState(), board, { kind: 'view', view: from });
      const action = actionFor(keyOf(to), there.mode, there.keys);
      if (action === null) throw new Error(`no key opens ${to}`);
      const now = stepped(there, board, action);
      expect(now.place.view).toBe(to);
      expect(frameText(now, board)).toHaveLength(24);
      const back = stepped(now, board, { kind: 'escape' });
      expect(back.place).toEqual(
        from === to ? stepped(there, board, { kind: 'escape' }).place : there.place,
      );
    },
  );
});

test.for(VIEWS)(
  'the view %s keeps what one looks at when another one is opened and left',
  (view) => {
    const board = BOARDS['a story'];
    const there = stepped(
      aState(),
      board,
      { kind: 'view', view: 'paths' },
      { kind: 'leaf', by: 1 },
      { kind: 'view', view },
    );
    const { one } = seen(there, board).scene.focus;
    expect(one).not.toBeNull();
    const back = stepped(there, board, { kind: 'view', view: 'paths' });
    expect(seen(back, board).scene.focus.one).toBe(one);
  },
);

test('the fabric stands on the prefix that one comes from, in whatever order it is shown', () => {
  const prefixes = ['203.0.113.1/32', '203.0.113.2/32', '203.0.113.3/32'];
  const board = boardOf(aDiagnosis({ cases: prefixes.map((prefix) => aCase({ prefix })) }));
  const there = stepped(aState(), board, { kind: 'move', by: 'last' }, { kind: 'enter' });
  const back = stepped(there, board, { kind: 'view', view: 'fabric' });
  expect(seen(back, board).listing.copiesAt(seen(back, board).cursor.row).value).toBe(prefixes[2]);
  const next = stepped(there, board, { kind: 'prefix', by: 1 }, { kind: 'view', view: 'fabric' });
  expect(seen(next, board).listing.copiesAt(seen(next, board).cursor.row).value).toBe(prefixes[0]);
  const first = seen(aState(), board);
  expect(first.cursor.at).toBe(0);
});
