import { describe, expect, test } from 'vitest';
import { actionFor } from '#tui/keys/action-for.js';
import type { When } from '#tui/keys/binding.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { VIEWS } from '#tui/place.js';
import type { Action } from '#tui/state/action.js';
import type { Mode } from '#tui/state/state.js';
import { step } from '#tui/state/step.js';
import { boardOf } from '../../support/screen/plain-board.js';
import { aState, NOW } from '../../support/screen/steps.js';

const MODES: Readonly<Record<When, Mode>> = {
  browse: { kind: 'browse' },
  filter: { kind: 'filter', text: '', was: '' },
  palette: { kind: 'palette', text: '', typed: '', recalled: 0 },
  keys: { kind: 'keys', text: '', top: 0 },
  copy: { kind: 'copy' },
  save: { kind: 'save' },
};
const modes = Object.values(MODES);

/** What no key stands for: the palette, the terminal and the outside do these. */
const WITHOUT_KEY: readonly Action['kind'][] = ['ask', 'go', 'narrow', 'notice', 'size', 'type'];

/** One of every kind; the compiler holds this list to the type. */
const KINDS: Readonly<Record<Action['kind'], true>> = {
  move: true,
  stop: true,
  seek: true,
  enter: true,
  escape: true,
  history: true,
  'last-view': true,
  view: true,
  go: true,
  narrow: true,
  leaf: true,
  prefix: true,
  part: true,
  keep: true,
  differences: true,
  other: true,
  'resize-preview': true,
  faults: true,
  order: true,
  mark: true,
  'mark-range': true,
  'open-filter': true,
  'open-palette': true,
  'open-keys': true,
  'open-copy': true,
  'open-save': true,
  type: true,
  erase: true,
  complete: true,
  recall: true,
  copy: true,
  save: true,
  refresh: true,
  ask: true,
  pause: true,
  theme: true,
  repaint: true,
  suspend: true,
  quit: true,
  size: true,
  notice: true,
};

describe('the registry of keys', () => {
  test.for(modes)('has no key twice while $kind', ({ kind }) => {
    const keys = BINDINGS.filter(({ when }) => when === kind).flatMap((one) => one.keys);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test.for(modes)('has no name twice while $kind', ({ kind }) => {
    const ids = BINDINGS.filter(({ when }) => when === kind).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.for(modes)('lets one leave while $kind', (mode) => {
    expect(actionFor('ctrl+c', mode, BINDINGS)).toEqual({ kind: 'quit' });
    expect(actionFor('esc', mode, BINDINGS)).toEqual({ kind: 'escape' });
  });

  test('calls the same by one name and tells it in the same words, whatever is going on', () => {
    const told = new Map<string, string>();
    for (const { id, says, action } of BINDINGS) {
      const words = JSON.stringify([says, action]);
      expect(told.get(id) ?? words, id).toBe(words);
      told.set(id, words);
    }
  });

  test('has a key for every kind of action that is not done by something else', () => {
    const bound = new Set<string>(BINDINGS.map(({ action }) => action.kind));
    const unbound = Object.keys(KINDS).filter((kind) => !bound.has(kind));
    expect(unbound.sort()).toEqual([...WITHOUT_KEY]);
  });

  test('has a number for every view', () => {
    for (const [at, view] of VIEWS.entries())
      expect(actionFor(String(at + 1), MODES.browse, BINDINGS)).toEqual({ kind: 'view', view });
  });

  test.for(BINDINGS)('$when $id does something that is handled', (binding) => {
    const { when, action } = binding;
    const came = step(aState({ mode: MODES[when] }), action, boardOf(), NOW);
    expect(came.state.place.view).toBeDefined();
  });

  test('never types where one types: a key of these modes is no character', () => {
    for (const { when, keys } of BINDINGS)
      if (when === 'filter' || when === 'palette' || when === 'keys')
        expect(keys.filter((key) => [...key].length === 1)).toEqual([]);
  });
});

describe('a key that is not bound', () => {
  test.for(['filter', 'palette', 'keys'] as const)('is typed while %s', (when) => {
    expect(actionFor('日', MODES[when], BINDINGS)).toEqual({ kind: 'type', text: '日' });
    expect(actionFor('space', MODES[when], BINDINGS)).toEqual({ kind: 'type', text: ' ' });
    expect(actionFor('q', MODES[when], BINDINGS)).toEqual({ kind: 'type', text: 'q' });
  });

  test.for(['left', 'ctrl+x', '\u0000', '\u202e'])(
    '%j is not typed: it is no character',
    (chord) => {
      expect(actionFor(chord, MODES.filter, BINDINGS)).toBeNull();
    },
  );

  test.for(['browse', 'copy', 'save'] as const)('means nothing while %s', (when) => {
    expect(actionFor('%', MODES[when], BINDINGS)).toBeNull();
  });
});
