import type { Readable, Writable } from 'node:stream';
import { printable } from '#text/printable.js';
import type { Feed } from '#tui/board.js';
import { answered } from '#tui/linear/answered.js';
import { greetingTold } from '#tui/linear/greeting-told.js';
import { newsBetween } from '#tui/linear/news.js';
import type { Effect } from '#tui/state/action.js';
import { initial } from '#tui/state/state.js';
import { type Seen, watching } from './board-seen.js';
import { lineSource } from './line-source.js';
import { doneFor, type Servants } from './linear-deeds.js';
import type { Looks } from './looks.js';

/** Where one reads and says. */
export interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

/** As wide and as high as nothing is: lines are not cut, and lists not paged. */
const SIZE = { columns: 10_000, rows: 10_000 };

/**
 * The screen told line by line, for people who listen: what is said is answered in sentences, and nothing
 * is ever drawn. Ends when the user quits, the input ends or the signal aborts.
 */
export async function runLinear(
  feed: Feed,
  { bindings }: Pick<Looks, 'bindings'>,
  servants: Servants,
  { input, output }: Streams,
  signal: AbortSignal,
): Promise<void> {
  const said = lineSource(input);
  const seen = watching(feed);
  const tell = (lines: readonly string[]): void =>
    void output.write(lines.map((line) => `${printable(line)}\n`).join(''));
  const ask = (): Promise<string | null> => {
    if (input.isTTY === true) output.write('> ');
    return said.next(signal);
  };
  try {
    const talk = talkAbout(feed, seen, bindings, servants, signal);
    tell(talk.greeting);
    for (let line = await ask(); line !== null; line = await ask()) {
      const lines = await talk.reply(line);
      if (lines === null) return;
      tell(lines);
    }
  } finally {
    seen.end();
  }
}

interface Talk {
  readonly greeting: readonly string[];
  /** Null: the user quits. */
  readonly reply: (line: string) => Promise<readonly string[] | null>;
}

function talkAbout(
  feed: Feed,
  seen: Seen,
  bindings: Looks['bindings'],
  servants: Servants,
  signal: AbortSignal,
): Talk {
  let state = initial({}, SIZE, { theme: 'mono', ascii: true }, bindings);
  let told = seen.board();
  const news = (): readonly string[] => {
    const before = told;
    told = seen.board();
    return newsBetween(before, told);
  };
  const waited = async (): Promise<readonly string[]> => {
    await seen.settled(signal);
    const heard = news();
    return heard.length === 0 ? ['No leaf is being asked.'] : heard;
  };
  return {
    greeting: greetingTold(state, told, Date.now()),
    reply: async (line) => {
      const answer = answered(state, line, seen.board(), Date.now());
      const { lines, effects } = answer;
      state = answer.state;
      if (effects.some(isQuitting)) return null;
      if (answer.waits) return waited();
      const done = await doneFor(effects, feed, servants);
      if (feed.refresh !== null && effects.some(isAsking)) seen.expect();
      return [...lines, ...done, ...news()];
    },
  };
}

const isQuitting = ({ kind }: Effect): boolean => kind === 'quit';
const isAsking = ({ kind }: Effect): boolean => kind === 'refresh' || kind === 'ask';
