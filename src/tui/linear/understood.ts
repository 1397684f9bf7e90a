import { list } from '#text/words.js';
import type { Board } from '../board.js';
import { actionFor } from '../keys/action-for.js';
import { type Choice, choicesFor } from '../state/palette.js';
import { BROWSE, type State } from '../state/state.js';
import { type Meaning, wordIn } from './words.js';

/** What was said, understood; or a sentence that says why it was not. */
export type Understood = Meaning | { readonly kind: 'not'; readonly because: string };

/** A word of this list, else a word of the palette, else a key as it is on the screen. */
export function understood(line: string, state: State, board: Board): Understood {
  const said = line.trim().replace(/^:\s*/, '');
  if (said === '') return { kind: 'tell', what: 'where' };
  if (/^\/./.test(said)) return { kind: 'filter', text: said.slice(1) };
  const own = wordIn(said);
  if (own !== null) {
    const meaning = own.word.means(own.rest);
    if (meaning !== null) return meaning;
    if (own.word.takes !== null)
      return not(`${own.word.word} is followed by ${own.word.takes}, not by \`${own.rest}\``);
  }
  return named(said, board) ?? pressed(said, state) ?? begun(said, board);
}

const not = (because: string): Understood => ({ kind: 'not', because });
const doing = ({ action }: Choice): Meaning => ({ kind: 'do', actions: [action] });

function named(said: string, board: Board): Meaning | null {
  const [first] = choicesFor(said, board, 1);
  return first?.word.toLowerCase() === said.toLowerCase() ? doing(first) : null;
}

/** Texts speak of keys; whoever reads them may say those as well. */
function pressed(said: string, { keys }: State): Meaning | null {
  const action = actionFor(said, BROWSE, keys);
  if (action === null) return null;
  if (action.kind === 'open-keys') return { kind: 'tell', what: 'help' };
  if (action.kind === 'open-filter') return { kind: 'filter', text: '' };
  return { kind: 'do', actions: [action] };
}

/** More than one wants to hear. */
const MOST = 6;

/** Here nobody sees which of several words would be taken: it has to be the only one that begins so. */
function begun(said: string, board: Board): Understood {
  const choices = choicesFor(said, board, MOST);
  const begins = choices.filter(({ word }) => word.toLowerCase().startsWith(said.toLowerCase()));
  const [first, second] = begins;
  if (first !== undefined && second === undefined) return doing(first);
  const words = choices.map(({ word, what }) => `${word} (${what})`);
  return words.length === 0
    ? not(`\`${said}\` means nothing here: say help`)
    : not(`\`${said}\` may mean ${list(words, 'or')}: say the whole word`);
}
