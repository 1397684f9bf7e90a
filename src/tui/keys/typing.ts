import type { Action } from '../state/action.js';
import type { Binding, When } from './binding.js';

const bound = (
  when: When,
  group: string,
  id: string,
  keys: readonly string[],
  says: string,
  action: Action,
  word: string | null = null,
): Binding => ({
  id,
  when,
  keys,
  says,
  hint: word === null ? null : { word, rank: 0 },
  group,
  action,
});

const TYPING = 'While typing';

/** What keys do while a filter or a name is typed. */
export const typing = (when: When): readonly Binding[] => [
  bound(when, TYPING, 'accept', ['enter'], 'done', { kind: 'enter' }, 'done'),
  bound(when, TYPING, 'cancel', ['esc'], 'as it was before', { kind: 'escape' }, 'as it was'),
  ...editing(when),
];

const editing = (when: When): readonly Binding[] => [
  bound(when, TYPING, 'erase', ['backspace'], 'erase a character', {
    kind: 'erase',
    what: 'character',
  }),
  bound(when, TYPING, 'erase-word', ['ctrl+w'], 'erase a word', { kind: 'erase', what: 'word' }),
  bound(when, TYPING, 'erase-all', ['ctrl+u'], 'erase everything', { kind: 'erase', what: 'all' }),
  leave(when),
];

const leave = (when: When, group = TYPING): Binding =>
  bound(when, group, 'leave', ['ctrl+c'], 'quit, whatever is going on', { kind: 'quit' });

export const PALETTE: readonly Binding[] = [
  bound('palette', TYPING, 'complete', ['tab'], 'complete the word', { kind: 'complete' }),
  bound('palette', TYPING, 'recall', ['up'], 'what was typed before', { kind: 'recall', by: -1 }),
  bound('palette', TYPING, 'recall-next', ['down'], 'what was typed after it', {
    kind: 'recall',
    by: 1,
  }),
];

/** The list of keys may be longer than the screen. */
export const KEYS: readonly Binding[] = [
  bound('keys', TYPING, 'scroll-up', ['up'], 'one line up', { kind: 'move', by: 'up' }),
  bound('keys', TYPING, 'scroll-down', ['down'], 'one line down', { kind: 'move', by: 'down' }),
  bound('keys', TYPING, 'scroll-page-up', ['pageup'], 'one page up', {
    kind: 'move',
    by: 'page-up',
  }),
  bound(
    'keys',
    TYPING,
    'scroll-page-down',
    ['pagedown'],
    'one page down',
    { kind: 'move', by: 'page-down' },
    'more',
  ),
  bound('keys', TYPING, 'scroll-first', ['home'], 'to the first line', {
    kind: 'move',
    by: 'first',
  }),
  bound('keys', TYPING, 'scroll-last', ['end'], 'to the last line', { kind: 'move', by: 'last' }),
  bound('keys', TYPING, 'close-keys', ['esc', 'enter'], 'close', { kind: 'escape' }, 'close'),
  ...editing('keys'),
];

const COPYING = 'Behind the key for copying';
const SAVING = 'Behind the key for saving';

const copying = (id: string, key: string, says: string, action: Action): Binding =>
  bound('copy', COPYING, `copy-${id}`, [key], says, action);
const saving = (id: string, key: string, says: string, action: Action): Binding =>
  bound('save', SAVING, `save-${id}`, [key], says, action);

const close = (when: When, group: string): Binding =>
  bound(when, group, 'close', ['esc', 'q'], 'close', { kind: 'escape' }, 'close');

/** What the keys for copying and saving let one choose from. */
export const CHOICES: readonly Binding[] = [
  copying('value', 'v', 'value', { kind: 'copy', what: 'value' }),
  copying('row', 'r', 'row', { kind: 'copy', what: 'row' }),
  copying('command', 'c', 'command of the leaf', { kind: 'copy', what: 'command' }),
  copying('json', 'j', 'JSON', { kind: 'copy', what: 'json' }),
  copying('ticket', 't', 'text for a ticket', { kind: 'copy', what: 'ticket' }),
  copying('where', 'f', 'file and line', { kind: 'copy', what: 'where' }),
  close('copy', COPYING),
  leave('copy', COPYING),
  saving('text', 't', 'text, as it is shown', { kind: 'save', as: 'text' }),
  saving('json', 'j', 'JSON of the whole diagnosis', { kind: 'save', as: 'json' }),
  saving('ticket', 'k', 'text for a ticket', { kind: 'save', as: 'ticket' }),
  close('save', SAVING),
  leave('save', SAVING),
];
