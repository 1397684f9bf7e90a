import { describe, expect, test } from 'vitest';
import { caseKey } from '#tui/focus.js';
import { listKey, START } from '#tui/place.js';
import type { Action } from '#tui/state/action.js';
import { aCase, aDiagnosis, aFinding, aLeaf, aLoser, aPath } from '../../support/diagnosis.js';
import { boardOf } from '../../support/screen/plain-board.js';
import { aState, effectOf, seen, stepped } from '../../support/screen/steps.js';

const PREFIXES = ['203.0.113.1/32', '203.0.113.2/32', '203.0.113.3/32', '203.0.113.4/32'];
const cases = PREFIXES.map((prefix, at) =>
  aCase({
    prefix,
    leaves: [
      aLeaf({ verdict: at === 2 ? 'balanced' : 'not-balanced' }),
      aLeaf({
        name: 'leaf2',
        device: 'leaf2',
        paths: [aPath(), aLoser(), aLoser({ number: 3, neighbor: '192.0.2.3' })],
      }),
    ],
    findings: at === 2 ? [] : [aFinding()],
  }),
);
const board = boardOf(aDiagnosis({ cases }));
const empty = boardOf(aDiagnosis({ cases: [] }));
const state = aState();

const DOWN: Action = { kind: 'move', by: 'down' };
const ESC: Action = { kind: 'escape' };
const ENTER: Action = { kind: 'enter' };
const view = (name: 'paths' | 'fabric' | 'ladder'): Action => ({ kind: 'view', view: name });
const type = (text: string): Action[] =>
  [...text].map((character) => ({ kind: 'type', text: character }));
const keyUnder = (now: typeof state, on = board): string => seen(now, on).cursor.key;
/** Prefixes in the order in which the fabric shows them. */
const shownPrefixes = (now: typeof state, on = board): readonly string[] => {
  const { rows, listing } = seen(now, on);
  return rows.map((row) => listing.keyAt(row));
};

describe('on an empty list', () => {
  test.for<Action>([
    DOWN,
    { kind: 'move', by: 'last' },
    { kind: 'stop', by: 1 },
    { kind: 'seek', by: 1 },
    ENTER,
    { kind: 'mark' },
    { kind: 'mark-range' },
    { kind: 'leaf', by: 1 },
    { kind: 'prefix', by: -1 },
    { kind: 'order' },
    { kind: 'faults' },
    { kind: 'part' },
    { kind: 'copy', what: 'row' },
    { kind: 'history', by: 1 },
    { kind: 'last-view' },
    { kind: 'resize-preview', by: 1 },
  ])('$kind goes nowhere and breaks nothing', (action) => {
    expect(stepped(state, empty, action).place).toEqual(state.place);
  });
});

describe('the cursor', () => {
  test('stays on its row when a new board brings rows before it', () => {
    const now = stepped(state, board, DOWN);
    const key = keyUnder(now);
    const more = boardOf(aDiagnosis({ cases: [aCase({ prefix: '198.51.100.0/24' }), ...cases] }));
    expect(keyUnder(now, more)).toBe(key);
  });

  test('takes the next row when a new board has its row no more', () => {
    const now = stepped(state, board, DOWN);
    const rest = boardOf(
      aDiagnosis({ cases: cases.filter((one) => caseKey(one) !== keyUnder(now)) }),
    );
    expect(keyUnder(now, rest)).toBe(shownPrefixes(state)[2]);
  });

  test('stays on its row while a filter is typed that keeps it, and when the filter ends', () => {
    const there = stepped(state, board, { kind: 'move', by: 'last' });
    const key = keyUnder(there);
    const filtered = stepped(there, board, { kind: 'open-filter' }, ...type('203'), ENTER);
    expect(keyUnder(filtered)).toBe(key);
    const other = stepped(there, board, { kind: 'open-filter' }, ...type('113.1'), ENTER);
    expect(keyUnder(other)).not.toBe(key);
    expect(keyUnder(stepped(other, board, ESC))).toBe(key);
  });

  test('is remembered for every place that one comes back to', () => {
    const there = stepped(state, board, DOWN, ENTER, DOWN, DOWN, ESC);
    expect(keyUnder(there)).toBe(shownPrefixes(state)[1]);
  });
});

describe('Enter and Esc', () => {
  test('lead down to what the row is about, and back up', () => {
    const down = stepped(state, board, ENTER);
    expect(down.place.view).toBe('paths');
    expect(stepped(down, board, ESC).place).toEqual(state.place);
  });

  test('say so where nothing lies behind and nothing is before', () => {
    expect(stepped(state, board, ESC).notice).toMatch(/quits/);
  });

  test('close what is open one by one: what is typed, the filter, the marks, the part, the place', () => {
    const start = stepped(state, board, { kind: 'part' });
    const deep = stepped(
      stepped(start, board, view('paths')),
      board,
      { kind: 'mark' },
      { kind: 'open-filter' },
      ...type('192'),
      ENTER,
      { kind: 'part' },
      { kind: 'open-palette' },
      ...type('why'),
    );
    const told = [deep];
    for (let times = 0; times < 5; times += 1) told.push(stepped(told.at(-1) ?? deep, board, ESC));
    const what = told.map(({ mode, filters, marks, part, place }) => [
      mode.kind,
      filters.paths ?? '',
      (marks[listKey(deep.place)] ?? []).length,
      part,
      place.view,
    ]);
    expect(what).toEqual([
      ['palette', '192', 1, 'preview', 'paths'],
      ['browse', '192', 1, 'preview', 'paths'],
      ['browse', '', 1, 'preview', 'paths'],
      ['browse', '', 0, 'preview', 'paths'],
      ['browse', '', 0, 'rows', 'paths'],
      ['browse', '', 0, 'rows', 'fabric'],
    ]);
  });

  test('Esc leaves a filter as it was before one typed', () => {
    const was = stepped(state, board, { kind: 'open-filter' }, ...type('113.1'), ENTER);
    const now = stepped(was, board, { kind: 'open-filter' }, ...type('zzz'), ESC);
    expect(now.filters.fabric).toBe('113.1');
  });
});

describe('the history', () => {
  test('goes back and ahead through the places', () => {
    const there = stepped(state, board, view('paths'), view('ladder'));
    const back = stepped(there, board, { kind: 'history', by: -1 }, { kind: 'history', by: -1 });
    expect(back.place.view).toBe('fabric');
    const ahead = stepped(back, board, { kind: 'history', by: 1 }, { kind: 'history', by: 1 });
    expect(ahead.place).toEqual(there.place);
  });

  test('knows nothing ahead once one has gone elsewhere', () => {
    const there = stepped(state, board, view('paths'), ESC, view('ladder'));
    expect(stepped(there, board, { kind: 'history', by: 1 }).notice).toBe('there is nothing after');
  });

  test('remembers a hundred places and no more', () => {
    const turns = Array.from({ length: 150 }, (_, at) => view(at % 2 === 0 ? 'paths' : 'ladder'));
    expect(stepped(state, board, ...turns).back).toHaveLength(100);
  });

  test('`last-view` goes to the last other view and from there back', () => {
    const there = stepped(state, board, view('paths'), { kind: 'leaf', by: 1 }, view('ladder'));
    const last = stepped(there, board, { kind: 'last-view' });
    expect(last.place.view).toBe('paths');
    expect(stepped(last, board, { kind: 'last-view' }).place.view).toBe('ladder');
  });
});

describe('leaves and prefixes', () => {
  test('follow each other in a circle', () => {
    const leaf: Action = { kind: 'leaf', by: 1 };
    const there = stepped(state, board, view('paths'));
    const names = [1, 2, 3].map(
      (times) => stepped(there, board, ...Array(times).fill(leaf)).place.leaf,
    );
    expect(new Set(names).size).toBe(2);
    expect(names[2]).toBe(names[0]);
    const round = stepped(there, board, ...PREFIXES.map((): Action => ({ kind: 'prefix', by: 1 })));
    expect(round.place.of).toBe(there.place.of);
  });

  test('keep the view and the leaf that one looks at', () => {
    const there = stepped(state, board, view('ladder'), { kind: 'leaf', by: 1 });
    const next = stepped(there, board, { kind: 'prefix', by: 1 });
    expect(next.place).toMatchObject({ view: 'ladder', leaf: there.place.leaf });
    expect(next.place.of).not.toBe(there.place.of);
  });

  test('say so where there is only one', () => {
    const single = boardOf();
    expect(stepped(state, single, { kind: 'leaf', by: 1 }).notice).toBe('there is no other leaf');
    expect(stepped(state, single, { kind: 'prefix', by: 1 }).notice).toBe(
      'there is no other prefix',
    );
  });
});

describe('faults and orders', () => {
  test('only what is wrong is shown, or everything', () => {
    const faults = stepped(state, board, { kind: 'faults' });
    const wrong = shownPrefixes(faults).length;
    expect(wrong).toBeLessThanOrEqual(shownPrefixes(state).length);
    expect(shownPrefixes(stepped(faults, board, { kind: 'faults' }))).toEqual(shownPrefixes(state));
  });

  test('an order that ends begins again, and is told', () => {
    const one = stepped(state, board, { kind: 'order' });
    expect(one.notice).toMatch(/^in the order of /);
    const orders = seen(state, board).listing.orders.length;
    const round = stepped(state, board, ...Array<Action>(orders).fill({ kind: 'order' }));
    expect(shownPrefixes(round)).toEqual(shownPrefixes(state));
  });
});

describe('marks', () => {
  const two: Action[] = [{ kind: 'mark' }, { kind: 'mark' }];

  test('are set on row after row, and taken away by the same key', () => {
    const marked = stepped(state, board, ...two);
    expect(marked.marks[listKey(START)]).toEqual(shownPrefixes(state).slice(0, 2));
    const back = stepped(marked, board, { kind: 'move', by: 'first' }, { kind: 'mark' });
    expect(back.marks[listKey(START)]).toEqual([shownPrefixes(state)[1]]);
  });

  test('fill up to the row under the cursor, whichever way it went', () => {
    const down = stepped(state, board, { kind: 'mark-range' }, DOWN, DOWN, { kind: 'mark-range' });
    expect([...(down.marks[listKey(START)] ?? [])].sort()).toEqual(
      [...shownPrefixes(state).slice(0, 3)].sort(),
    );
    const up = stepped(
      state,
      board,
      { kind: 'move', by: 'last' },
      { kind: 'mark-range' },
      { kind: 'move', by: 'first' },
      { kind: 'mark-range' },
    );
    expect(up.marks[listKey(START)]).toHaveLength(PREFIXES.length);
  });

  test('are those of one list: another leaf has its own', () => {
    const there = stepped(state, board, view('paths'), { kind: 'mark' });
    const other = stepped(there, board, { kind: 'leaf', by: 1 });
    expect(other.marks[listKey(other.place)]).toBeUndefined();
  });

  test('are what is copied, all of them, in the order of the list', () => {
    const marked = stepped(
      state,
      board,
      { kind: 'move', by: 'last' },
      { kind: 'mark' },
      { kind: 'move', by: 'first' },
      { kind: 'mark' },
    );
    const { listing } = seen(marked, board);
    const rows = [0, 1, 2, 3].filter((row) =>
      (marked.marks[listKey(START)] ?? []).includes(listing.keyAt(row)),
    );
    const values = rows.map((row) => listing.copiesAt(row).value);
    expect(effectOf(marked, board, { kind: 'copy', what: 'value' })).toEqual({
      kind: 'copy',
      what: 'value of 2 marked rows',
      text: values.join('\n'),
    });
    const json = effectOf(marked, board, { kind: 'copy', what: 'json' });
    expect(json?.kind === 'copy' && JSON.parse(json.text)).toHaveLength(2);
  });

  test('that a filter hides are copied as well, since the line at the bottom counts them', () => {
    const marked = stepped(state, board, ...two, { kind: 'open-filter' }, ...type('113.4'), ENTER);
    expect(effectOf(marked, board, { kind: 'copy', what: 'row' })).toMatchObject({
      what: '2 marked rows',
    });
  });

  test('whose rows are gone are not copied: then it is the row under the cursor', () => {
    const marked = stepped(state, board, { kind: 'mark' });
    const [gone] = marked.marks[listKey(START)] ?? [];
    const rest = boardOf(aDiagnosis({ cases: cases.filter((one) => caseKey(one) !== gone) }));
    expect(effectOf(marked, rest, { kind: 'copy', what: 'value' })).toMatchObject({
      what: 'value',
    });
  });
});

describe('what the outside has to do', () => {
  test.for<readonly [Action, object]>([
    [{ kind: 'quit' }, { kind: 'quit' }],
    [{ kind: 'suspend' }, { kind: 'suspend' }],
    [{ kind: 'repaint' }, { kind: 'repaint' }],
    [
      { kind: 'refresh', all: true },
      { kind: 'refresh', leaves: null },
    ],
    [
      { kind: 'copy', what: 'value' },
      { kind: 'copy', what: 'value', text: PREFIXES[0] },
    ],
    [
      { kind: 'save', as: 'json' },
      { kind: 'save', name: 'bgpwhy-diagnosis-20260101T000000Z.json' },
    ],
    [
      { kind: 'save', as: 'text' },
      { kind: 'save', name: 'bgpwhy-fabric-20260101T000000Z.txt' },
    ],
    [
      { kind: 'save', as: 'ticket' },
      {
        kind: 'save',
        name: `bgpwhy-ticket-${PREFIXES[0]?.replace('/', '_')}-20260101T000000Z.txt`,
      },
    ],
  ])('%j asks for it', ([action, effect]) => {
    expect(effectOf(state, board, action)).toMatchObject(effect);
  });

  test('a ticket that there is not is not saved, and that is told', () => {
    const now = stepped(state, empty, { kind: 'open-save' }, { kind: 'save', as: 'ticket' });
    expect(now).toMatchObject({
      mode: { kind: 'browse' },
      notice: 'there is no text for a ticket to save here',
    });
  });

  test('what a row does not have is not copied, and that is told', () => {
    const now = stepped(state, empty, { kind: 'open-copy' }, { kind: 'copy', what: 'ticket' });
    expect(now).toMatchObject({
      mode: { kind: 'browse' },
      notice: 'there is no text for a ticket to copy here',
    });
  });

  test('asking by itself stops and goes on where anybody asks by itself', () => {
    const watching = { ...board, every: 30 };
    const paused = stepped(state, watching, { kind: 'pause' });
    expect(paused.paused).toBe(true);
    expect(effectOf(state, watching, { kind: 'pause' }, { kind: 'pause' })).toEqual({
      kind: 'pause',
      paused: false,
    });
    expect(effectOf(state, board, { kind: 'pause' })).toBeNull();
  });
});

test('what the last key came to is gone with the next one', () => {
  const told = stepped(state, board, { kind: 'history', by: 1 });
  expect(told.notice).not.toBeNull();
  expect(stepped(told, board, DOWN).notice).toBeNull();
});

test('another theme is another look, and after the last one comes the first one', () => {
  const themes = Array.from(
    { length: 6 },
    (_, times) =>
      stepped(state, board, ...Array<Action>(times + 1).fill({ kind: 'theme' })).look.theme,
  );
  expect(new Set(themes).size).toBe(6);
  expect(themes.at(-1)).toBe('terminal');
});

test('the window may change at any time', () => {
  expect(stepped(state, board, { kind: 'size', size: { columns: 61, rows: 16 } }).size).toEqual({
    columns: 61,
    rows: 16,
  });
});
