import { VIEWS } from '../place.js';
import type { Action } from '../state/action.js';
import type { Mode } from '../state/state.js';

/** When a key means what it says here. */
export type When = Mode['kind'];

export interface Binding {
  /** How the user's configuration names it. */
  readonly id: string;
  readonly when: When;
  /** Names of keys, as `chordsOf` gives them; the first one is shown. */
  readonly keys: readonly string[];
  /** What it does, for `?` and the pages. */
  readonly says: string;
  /** A word for the line at the bottom; null: it is not shown there. */
  readonly hint: string | null;
  readonly action: Action;
}

const browse = (
  id: string,
  keys: readonly string[],
  says: string,
  action: Action,
  hint: string | null = null,
): Binding => ({ id, when: 'browse', keys, says, hint, action });

const MOVES: readonly Binding[] = [
  browse('up', ['up', 'k'], 'one row up', { kind: 'move', by: 'up' }),
  browse('down', ['down', 'j'], 'one row down', { kind: 'move', by: 'down' }),
  browse('page-up', ['pageup', 'ctrl+b'], 'one page up', { kind: 'move', by: 'page-up' }),
  browse('page-down', ['pagedown', 'ctrl+f'], 'one page down', { kind: 'move', by: 'page-down' }),
  browse('first', ['home', 'g'], 'to the first row', { kind: 'move', by: 'first' }),
  browse('last', ['end', 'G'], 'to the last row', { kind: 'move', by: 'last' }),
  browse('next-stop', ['e'], 'to the next line that proves something, or the next row', {
    kind: 'stop',
    by: 1,
  }),
  browse('previous-stop', ['E'], 'to the one before', { kind: 'stop', by: -1 }),
  browse('next-hit', ['n'], 'to the next row that holds what `/` looks for', {
    kind: 'seek',
    by: 1,
  }),
  browse('previous-hit', ['N'], 'to the one before', { kind: 'seek', by: -1 }),
];

const PLACES: readonly Binding[] = [
  browse('open', ['enter'], 'open what the row is about', { kind: 'enter' }, 'open'),
  browse('back', ['esc'], 'end the filter, else go back', { kind: 'escape' }, 'back'),
  browse('history-back', ['['], 'to the place before', { kind: 'history', by: -1 }),
  browse('history-ahead', [']'], 'to the place after', { kind: 'history', by: 1 }),
  browse('last-view', ['-'], 'to the last view and back', { kind: 'last-view' }),
  ...VIEWS.map((view, at) =>
    browse(`view-${view}`, [String(at + 1)], `the view ${view}`, { kind: 'view', view }),
  ),
  browse('next-leaf', ['right', 'l'], 'the next leaf', { kind: 'leaf', by: 1 }, 'leaf'),
  browse('previous-leaf', ['left', 'h'], 'the leaf before', { kind: 'leaf', by: -1 }),
  browse('next-prefix', ['>'], 'the next prefix', { kind: 'prefix', by: 1 }),
  browse('previous-prefix', ['<'], 'the prefix before', { kind: 'prefix', by: -1 }),
];

const ROWS: readonly Binding[] = [
  browse('filter', ['/'], 'filter the rows', { kind: 'open-filter' }, 'filter'),
  browse(
    'palette',
    [':'],
    'go to a leaf, a prefix, a rule, a view',
    { kind: 'open-palette' },
    'go',
  ),
  browse('faults', ['x'], 'only what is wrong, or everything', { kind: 'faults' }, 'faults'),
  browse('order', ['o'], 'the next order of the rows', { kind: 'order' }),
  browse('mark', ['space'], 'mark the row, or take the mark away', { kind: 'mark' }),
  browse('part', ['tab', 'shift+tab'], 'between the rows and what is below them', { kind: 'part' }),
  browse('grow', ['+'], 'more room for what is below the rows', { kind: 'resize-preview', by: 1 }),
  browse('shrink', ['_'], 'less room for it', { kind: 'resize-preview', by: -1 }),
  browse('copy', ['y'], 'copy something of the row', { kind: 'open-copy' }, 'copy'),
  browse('save', ['s'], 'save the view to a new file', { kind: 'open-save' }),
];

const REST: readonly Binding[] = [
  browse('refresh', ['r'], 'ask this leaf anew', { kind: 'refresh', all: false }),
  browse('refresh-all', ['R'], 'ask all leaves anew', { kind: 'refresh', all: true }),
  browse('pause', ['p'], 'stop asking by itself, or go on', { kind: 'pause' }),
  browse('theme', ['t'], 'the next theme', { kind: 'theme' }),
  browse('repaint', ['ctrl+l'], 'draw everything anew', { kind: 'repaint' }),
  browse('suspend', ['ctrl+z'], 'suspend; `fg` comes back', { kind: 'suspend' }),
  browse('keys', ['?'], 'these keys', { kind: 'open-keys' }, 'keys'),
  browse('quit', ['q', 'ctrl+c'], 'quit', { kind: 'quit' }, 'quit'),
];

/** What keys do while something is typed: `filter`, `palette` and the search among the keys. */
const typing = (when: When): readonly Binding[] => [
  { id: 'accept', when, keys: ['enter'], says: 'done', hint: 'done', action: { kind: 'enter' } },
  {
    id: 'cancel',
    when,
    keys: ['esc'],
    says: 'as it was',
    hint: 'as it was',
    action: { kind: 'escape' },
  },
  {
    id: 'erase',
    when,
    keys: ['backspace', 'ctrl+h'],
    says: 'erase a character',
    hint: null,
    action: { kind: 'erase', what: 'character' },
  },
  {
    id: 'erase-word',
    when,
    keys: ['ctrl+w'],
    says: 'erase a word',
    hint: null,
    action: { kind: 'erase', what: 'word' },
  },
  {
    id: 'erase-all',
    when,
    keys: ['ctrl+u'],
    says: 'erase everything',
    hint: null,
    action: { kind: 'erase', what: 'all' },
  },
  { id: 'leave', when, keys: ['ctrl+c'], says: 'quit', hint: null, action: { kind: 'quit' } },
];

const PALETTE: readonly Binding[] = [
  {
    id: 'complete',
    when: 'palette',
    keys: ['tab'],
    says: 'complete the word',
    hint: 'complete',
    action: { kind: 'complete' },
  },
  {
    id: 'recall',
    when: 'palette',
    keys: ['up'],
    says: 'what was typed before',
    hint: null,
    action: { kind: 'recall', by: -1 },
  },
  {
    id: 'recall-next',
    when: 'palette',
    keys: ['down'],
    says: 'what was typed after it',
    hint: null,
    action: { kind: 'recall', by: 1 },
  },
];

const choosing = (when: When, key: string, says: string, action: Action): Binding => ({
  id: `${when}-${says.split(' ')[0]?.toLowerCase()}`,
  when,
  keys: [key],
  says,
  hint: null,
  action,
});

/** What `y` and `s` let one choose from. */
const CHOICES: readonly Binding[] = [
  choosing('copy', 'v', 'value', { kind: 'copy', what: 'value' }),
  choosing('copy', 'r', 'row', { kind: 'copy', what: 'row' }),
  choosing('copy', 'c', 'command of the leaf', { kind: 'copy', what: 'command' }),
  choosing('copy', 'j', 'JSON', { kind: 'copy', what: 'json' }),
  choosing('copy', 't', 'text for a ticket', { kind: 'copy', what: 'ticket' }),
  choosing('copy', 'f', 'file and line', { kind: 'copy', what: 'where' }),
  choosing('save', 't', 'text, as it is shown', { kind: 'save', as: 'text' }),
  choosing('save', 'j', 'JSON of the whole diagnosis', { kind: 'save', as: 'json' }),
  ...(['copy', 'save'] as const).flatMap((when): readonly Binding[] => [
    {
      id: 'close',
      when,
      keys: ['esc', 'q'],
      says: 'close',
      hint: 'close',
      action: { kind: 'escape' },
    },
    { id: 'leave', when, keys: ['ctrl+c'], says: 'quit', hint: null, action: { kind: 'quit' } },
  ]),
];

/** Every key there is, in the order of the help. */
export const BINDINGS: readonly Binding[] = [
  ...MOVES,
  ...PLACES,
  ...ROWS,
  ...REST,
  ...typing('filter'),
  ...typing('palette'),
  ...PALETTE,
  ...typing('keys'),
  ...CHOICES,
];
