import type { Action } from '../state/action.js';
import type { Copies } from '../view.js';

/** Something that can be said besides the words of the palette. */
export interface Word {
  readonly word: string;
  /** What has to follow, as the help shows it; null: nothing. */
  readonly takes: string | null;
  readonly says: string;
  /** What it comes to, with what follows it; null: what follows it can't follow it. */
  readonly means: (rest: string) => Meaning | null;
}

/** Actions of the screen, or something that is only told. */
export type Meaning =
  | { readonly kind: 'do'; readonly actions: readonly Action[] }
  | { readonly kind: 'tell'; readonly what: 'where' | 'rows' | 'more' | 'help' }
  | { readonly kind: 'filter'; readonly text: string }
  | { readonly kind: 'row'; readonly number: number }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'wait' };

const doing = (...actions: readonly Action[]): Meaning => ({ kind: 'do', actions });
const plain = (word: string, says: string, meaning: Meaning): Word => ({
  ...{ word, says, takes: null },
  means: (rest) => (rest === '' ? meaning : null),
});

const COPIES: Readonly<Record<string, keyof Copies>> = {
  value: 'value',
  row: 'row',
  command: 'command',
  json: 'json',
  ticket: 'ticket',
  where: 'where',
};

/** In the order of the help. */
export const WORDS: readonly Word[] = [
  plain('next', 'the next row; of evidence, the next line that proves something', {
    kind: 'step',
    by: 1,
  }),
  plain('previous', 'the row before', { kind: 'step', by: -1 }),
  plain('first', 'the first row', doing({ kind: 'move', by: 'first' })),
  plain('last', 'the last row', doing({ kind: 'move', by: 'last' })),
  {
    word: 'row',
    takes: 'NUMBER',
    says: 'the row of that number',
    means: (rest) => (/^[1-9]\d{0,5}$/.test(rest) ? { kind: 'row', number: Number(rest) } : null),
  },
  plain('rows', 'all rows, each in one line', { kind: 'tell', what: 'rows' }),
  plain('open', 'what the row is about', doing({ kind: 'enter' })),
  plain('back', 'where one was before', doing({ kind: 'history', by: -1 })),
  plain('more', 'more about the row', { kind: 'tell', what: 'more' }),
  plain('where', 'where one is, once more', { kind: 'tell', what: 'where' }),
  {
    word: 'filter',
    takes: 'WORDS',
    says: 'only rows with these words; without a word all rows',
    means: (text) => ({ kind: 'filter', text }),
  },
  plain('mark', 'mark the row, or take the mark away', doing({ kind: 'mark' })),
  {
    word: 'copy',
    takes: Object.keys(COPIES)
      .join(', ')
      .replace(/, (?=\w+$)/, ' or '),
    says: 'copy it of the row, or of all marked rows',
    means: (rest) => {
      const what = COPIES[rest.toLowerCase()];
      return what === undefined ? null : doing({ kind: 'copy', what });
    },
  },
  plain('next leaf', 'the same on the next leaf', doing({ kind: 'leaf', by: 1 })),
  plain('next prefix', 'the same for the next prefix', doing({ kind: 'prefix', by: 1 })),
  plain('order', 'the next order of the rows', doing({ kind: 'order' })),
  plain('wait', 'wait until every leaf has answered or failed', { kind: 'wait' }),
  plain('help', 'what can be said', { kind: 'tell', what: 'help' }),
];

/** What was said as one of these words and what follows it, the longest word first. */
export function wordIn(said: string): { readonly word: Word; readonly rest: string } | null {
  const lower = said.toLowerCase();
  const [word] = WORDS.filter((one) => lower === one.word || lower.startsWith(`${one.word} `)).sort(
    (one, other) => other.word.length - one.word.length,
  );
  return word === undefined ? null : { word, rest: said.slice(word.word.length).trim() };
}
