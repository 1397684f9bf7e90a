import type { Feed } from '#tui/board.js';
import { sentence } from '#tui/linear/sentence.js';
import type { Effect } from '#tui/state/action.js';

/** Who does what the screen has done by others, too; each tells what came of it. */
export interface Servants {
  readonly copy: (text: string, what: string) => readonly string[];
  readonly save: (name: string, text: string) => string;
}

/** What the outside did, each in a sentence. */
export async function doneFor(
  effects: readonly Effect[],
  feed: Feed,
  servants: Servants,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const effect of effects) lines.push(...(await outcomeOf(effect, feed, servants)));
  return lines;
}

const NOBODY = 'There is nobody to ask: what is told was saved before.';

async function outcomeOf(
  effect: Effect,
  feed: Feed,
  { copy, save }: Servants,
): Promise<readonly string[]> {
  switch (effect.kind) {
    case 'copy':
      return copy(effect.text, effect.what);
    case 'save':
      return [sentence(save(effect.name, effect.text))];
    case 'ask':
      return [sentence(feed.ask?.(effect.prefix) ?? NOBODY)];
    case 'refresh':
      return refreshed(effect.leaves, feed);
    case 'pause':
      feed.pause?.(effect.paused);
      return [
        effect.paused ? 'Nothing is asked by itself now.' : 'Leaves are asked by themselves again.',
      ];
    default:
      return [];
  }
}

/** What leaves wait for, such as a password, is asked first. */
async function refreshed(leaves: readonly string[] | null, feed: Feed): Promise<readonly string[]> {
  const questions = feed.questions();
  if (questions === null) return [sentence(feed.refresh?.(leaves) ?? NOBODY)];
  await questions();
  return ['Say wait, and what they answer is told.'];
}
