/** A place in a saved terminal session that belongs to no report. */
export type Landmark =
  | {
      readonly kind: 'prompt';
      readonly at: number;
      readonly end: number;
      readonly device: string;
    }
  | {
      readonly kind: 'mode';
      readonly at: number;
      readonly end: number;
      /** What stands in its brackets, with single blanks; empty at the root. */
      readonly context: string;
    };

/** Every prompt and mode line of SR Linux in a text, each kind in printed order. */
export function landmarks(text: string): readonly Landmark[] {
  return [...prompts(text), ...modes(text)];
}

/** `A:leaf1#`, `A:admin@leaf1#`, `B:ixr-d2#`; the letter is the active CPM. */
const PROMPT = /(?:^|[\s\])>|}"'`-])([A-D]:(?:[\w.+-]+@)?([A-Za-z0-9_][\w.-]*))$/;
const LONGEST_PROMPT = 120;

function* prompts(text: string): Generator<Landmark> {
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    const found = PROMPT.exec(text.slice(Math.max(0, at - LONGEST_PROMPT), at));
    const [, whole = '', device = ''] = found ?? [];
    if (found !== null) yield { kind: 'prompt', at: at - whole.length, end: at + 1, device };
  }
}

/**
 * `--{ + candidate shared default }--[ network-instance default ]--`. Copies lose the dashes in
 * front, or write two of them as one long dash.
 */
const MIDDLE = /\}(?:--?|[–—])\[/g;
const HEAD = /(?:--?|[–—])?\{[^{}\n]{0,80}$/;
const TAIL = /^\}(?:--?|[–—])\[([^\]\n]{0,200})\](?:--?|[–—])?/;

function* modes(text: string): Generator<Landmark> {
  for (const { index } of text.matchAll(MIDDLE)) {
    const head = HEAD.exec(text.slice(Math.max(0, index - 90), index));
    const tail = TAIL.exec(text.slice(index, index + 220));
    if (head === null || tail === null) continue;
    const context = (tail[1] ?? '').trim().replace(/\s+/g, ' ');
    yield { kind: 'mode', at: index - head[0].length, end: index + tail[0].length, context };
  }
}
