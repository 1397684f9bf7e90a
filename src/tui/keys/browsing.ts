import { VIEWS } from '../place.js';
import type { Action } from '../state/action.js';
import type { Binding, Hint } from './binding.js';

type Browsing = (
  id: string,
  keys: readonly string[],
  says: string,
  action: Action,
  hint?: Hint,
) => Binding;

const under =
  (group: string): Browsing =>
  (id, keys, says, action, hint) => ({
    id,
    when: 'browse',
    keys,
    says,
    hint: hint ?? null,
    group,
    action,
  });

const move = under('Move');

export const MOVES: readonly Binding[] = [
  move('up', ['up', 'k'], 'one row up', { kind: 'move', by: 'up' }),
  move('down', ['down', 'j'], 'one row down', { kind: 'move', by: 'down' }),
  move('page-up', ['pageup', 'ctrl+b'], 'one page up', { kind: 'move', by: 'page-up' }),
  move('page-down', ['pagedown', 'ctrl+f'], 'one page down', { kind: 'move', by: 'page-down' }),
  move('first', ['home', 'g'], 'to the first row', { kind: 'move', by: 'first' }),
  move('last', ['end', 'G'], 'to the last row', { kind: 'move', by: 'last' }),
  move('next-stop', ['e'], 'to the next line that proves something, or the next row', {
    kind: 'stop',
    by: 1,
  }),
  move('previous-stop', ['E'], 'to the one before', { kind: 'stop', by: -1 }),
  move(
    'next-hit',
    ['n'],
    'to the next row that holds what is looked for',
    { kind: 'seek', by: 1 },
    { word: 'next', rank: 1 },
  ),
  move('previous-hit', ['N'], 'to the one before', { kind: 'seek', by: -1 }),
];

const go = under('Go');

export const PLACES: readonly Binding[] = [
  go('open', ['enter'], 'open what the row is about', { kind: 'enter' }, { word: 'open', rank: 2 }),
  go(
    'back',
    ['esc'],
    'end the filter, take the marks away, else go back',
    { kind: 'escape' },
    { word: 'back', rank: 3 },
  ),
  go('history-back', ['['], 'to the place before', { kind: 'history', by: -1 }),
  go('history-ahead', [']'], 'to the place after', { kind: 'history', by: 1 }),
  go('last-view', ['-'], 'to the last view and back', { kind: 'last-view' }),
  ...VIEWS.map((view, at) =>
    go(
      `view-${view}`,
      [String(at + 1)],
      `the view ${view.replace('-', ' ')}`,
      { kind: 'view', view },
      at === 0 ? { word: 'views', rank: 6 } : undefined,
    ),
  ),
  go(
    'next-leaf',
    ['right', 'l'],
    'the next leaf',
    { kind: 'leaf', by: 1 },
    { word: 'leaf', rank: 7 },
  ),
  go('previous-leaf', ['left', 'h'], 'the leaf before', { kind: 'leaf', by: -1 }),
  go('compare-other', ['c'], 'compare, and then with the next leaf', { kind: 'other', by: 1 }),
  go('compare-previous', ['C'], 'compare with the leaf before', { kind: 'other', by: -1 }),
  go('differences', ['d'], 'what is different from what was kept', { kind: 'differences' }),
  go('next-prefix', ['>'], 'the next prefix', { kind: 'prefix', by: 1 }),
  go('previous-prefix', ['<'], 'the prefix before', { kind: 'prefix', by: -1 }),
  go(
    'palette',
    [':'],
    'go to a view, a leaf, a prefix or a rule by its name',
    { kind: 'open-palette' },
    { word: 'go', rank: 8 },
  ),
];

const rows = under('Rows');

export const ROWS: readonly Binding[] = [
  rows(
    'filter',
    ['/'],
    'filter the rows: words, `!word`, `used:no`, `f:nbrs` for letters with gaps',
    { kind: 'open-filter' },
    { word: 'filter', rank: 5 },
  ),
  rows(
    'faults',
    ['x'],
    'only what is wrong, or everything',
    { kind: 'faults' },
    { word: 'faults', rank: 9 },
  ),
  rows('order', ['o'], 'the next order of the rows', { kind: 'order' }),
  rows('mark', ['space'], 'mark the row, or take the mark away', { kind: 'mark' }),
  rows('mark-range', ['v'], 'mark all rows from the last marked one to this one', {
    kind: 'mark-range',
  }),
  rows(
    'copy',
    ['y'],
    'copy something of the row, or of all marked rows',
    { kind: 'open-copy' },
    {
      word: 'copy',
      rank: 4,
    },
  ),
  rows('keep', ['S'], 'keep what is shown, to compare with it later', { kind: 'keep' }),
  rows('save', ['s'], 'save the view to a new file', { kind: 'open-save' }),
  rows('part', ['tab', 'shift+tab'], 'between the rows and what is below them', { kind: 'part' }),
  rows('grow', ['+'], 'more room for what is below the rows', { kind: 'resize-preview', by: 1 }),
  rows('shrink', ['_'], 'less room for it', { kind: 'resize-preview', by: -1 }),
];

const screen = under('The screen');

export const REST: readonly Binding[] = [
  screen('refresh', ['r'], 'ask this leaf anew', { kind: 'refresh', all: false }),
  screen('refresh-all', ['R'], 'ask all leaves anew', { kind: 'refresh', all: true }),
  screen('pause', ['p'], 'stop asking by itself, or go on', { kind: 'pause' }),
  screen('theme', ['t'], 'the next theme', { kind: 'theme' }),
  screen('repaint', ['ctrl+l'], 'draw everything anew', { kind: 'repaint' }),
  screen('suspend', ['ctrl+z'], 'suspend; `fg` comes back', { kind: 'suspend' }),
  screen('keys', ['?'], 'these keys', { kind: 'open-keys' }, { word: 'keys', rank: 0 }),
  screen('quit', ['q'], 'quit', { kind: 'quit' }, { word: 'quit', rank: 1 }),
  screen('leave', ['ctrl+c'], 'quit, whatever is going on', { kind: 'quit' }),
];
