import { type Prefix, prefixNamed } from '#facts/prefix.js';
import type { Board } from '#tui/board.js';
import type { LiveQuestion } from '../../live/question.js';
import { type Watchers, watchersOf } from '../watchers.js';
import { explaining } from './explaining.js';
import { heardSoFar, leafState } from './heard-so-far.js';
import { type Event, emptyLedger, entered } from './ledger.js';
import { pulse } from './pulse.js';

/** What is known of leaves that are asked, and shown to whoever watches. */
export interface Desk {
  readonly watch: Watchers['watch'];
  readonly question: () => LiveQuestion;
  /** One more prefix is in question. */
  readonly widen: (prefix: Prefix) => void;
  readonly enter: (leaf: string, event: Event) => void;
  readonly stop: () => void;
}

/** What stays the same on all boards. */
export type About = Pick<Board, 'source' | 'every' | 'version'>;

export function deskFor(leaves: readonly string[], asked: LiveQuestion, about: About): Desk {
  const { read, explain } = explaining();
  let ledger = emptyLedger(leaves);
  let question = asked;
  const board = (): Board => ({
    ...about,
    ...explain(heardSoFar(ledger, question.prefixes.length), question),
    leaves: ledger.leaves.map(leafState),
    sent: ledger.sent,
    askable: prefixNamed,
  });
  const { watch, show } = watchersOf(board());
  const { soon, stop } = pulse(() => show(board()));
  return {
    ...{ watch, stop },
    question: () => question,
    widen: (prefix) => {
      question = { ...question, prefixes: [...question.prefixes, prefix] };
      soon();
    },
    enter: (leaf, event) => {
      if (event.kind === 'heard') read(leaf, event.answer);
      ledger = entered(ledger, leaf, event);
      soon();
    },
  };
}
