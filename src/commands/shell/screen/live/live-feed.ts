import { prefixNamed } from '#facts/prefix.js';
import { list, verb } from '#text/words.js';
import type { Feed } from '#tui/board.js';
import type { ByItself } from './by-itself.js';
import type { Desk } from './desk.js';
import type { Questions } from './questions.js';
import type { Rounds } from './rounds.js';

/** Boards of leaves that can be asked anew. */
export function liveFeed(
  desk: Desk,
  names: readonly string[],
  rounds: Rounds,
  questions: Questions,
  repeat: ByItself | null,
): Feed {
  return {
    watch: desk.watch,
    questions: questions.answering,
    pause: repeat === null ? null : repeat.pause,
    refresh: (leaves) => {
      const known = names.filter((name) => leaves?.includes(name) ?? true);
      if (known.length === 0) return `${list(leaves ?? [])} can't be asked`;
      const busy = rounds.busy();
      const idle = known.filter((name) => !busy.has(name));
      if (idle.length === 0)
        return `${manyOf(known)} ${verb(known.length, 'is', 'are')} being asked already`;
      rounds.ask(idle);
      return `asking ${manyOf(idle)} anew`;
    },
    ask: (word) => {
      const prefix = prefixNamed(word);
      if (prefix === null) return `\`${word}\` is no prefix`;
      if (desk.question().prefixes.includes(prefix)) return `${prefix} was asked about before`;
      desk.widen(prefix);
      rounds.ask(names);
      return `asking ${manyOf(names)} about ${prefix}`;
    },
  };
}

/** More names than these do not fit. */
const FEW = 3;

const manyOf = (names: readonly string[]): string =>
  names.length > FEW ? `${names.length} leaves` : list(names);
