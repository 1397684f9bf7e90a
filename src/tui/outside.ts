import type { Feed } from './board.js';
import type { Stage } from './stage.js';
import type { Effect } from './state/action.js';
import { stopped } from './terminal.js';

/** Whom the screen may ask to do something; each tells in one sentence what came of it. */
export interface Servants {
  /** Puts a text where the user can paste it. */
  readonly copy: (text: string, what: string) => string;
  /** Writes a new file. */
  readonly save: (name: string, text: string) => string;
}

export interface Outside extends Servants {
  readonly feed: Feed;
  readonly stage: Stage;
  readonly tell: (notice: string) => void;
  readonly redraw: () => void;
  readonly quit: () => void;
}

/** Does what keys want of the world outside the screen. */
export function doerFor(outside: Outside): (effect: Effect) => void {
  const does = deedsFor(outside);
  // The table has for every kind what does that kind.
  return (effect) => (does[effect.kind] as (effect: Effect) => void)(effect);
}

type Deeds = { readonly [Kind in Effect['kind']]: (effect: Of<Kind>) => void };
type Of<Kind extends Effect['kind']> = Extract<Effect, { readonly kind: Kind }>;

const NOBODY = 'there is nobody to ask: what is shown was saved before';

function deedsFor({ feed, stage, tell, redraw, quit, copy, save }: Outside): Deeds {
  const aside = (work: () => Promise<void>): void => void stage.aside(work).then(redraw);
  return {
    quit,
    repaint: redraw,
    copy: ({ text, what }) => tell(copy(text, what)),
    save: ({ name, text }) => tell(save(name, text)),
    suspend: () => aside(stopped),
    pause: ({ paused }) => feed.pause?.(paused),
    ask: ({ prefix }) => tell(feed.ask?.(prefix) ?? NOBODY),
    refresh: ({ leaves }) => {
      const questions = feed.questions();
      if (questions !== null) return aside(questions);
      tell(feed.refresh?.(leaves) ?? NOBODY);
    },
  };
}
