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
  const found: Landmark[] = [];
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    const prompt = promptBefore(text, at);
    if (prompt !== null) found.push(prompt);
  }
  for (let at = text.indexOf('}'); at !== -1; at = text.indexOf('}', at + 1)) {
    const mode = modeAround(text, at);
    if (mode !== null) found.push(mode);
  }
  return found;
}

/** `A:leaf1#`, `A:admin@leaf1#`, `B:ixr-d2#`; the letter is the active CPM. */
const PROMPT = /(?:^|[\s\])>|}"'`-])([A-D]:(?:[\w.+-]+@)?([A-Za-z0-9_][\w.-]*))$/;
const LONGEST_PROMPT = 120;

/** @param at where a `#` stands */
function promptBefore(text: string, at: number): Landmark | null {
  const found = PROMPT.exec(text.slice(Math.max(0, at - LONGEST_PROMPT), at));
  if (found === null) return null;
  const [, whole = '', device = ''] = found;
  return { kind: 'prompt', at: at - whole.length, end: at + 1, device };
}

/**
 * `--{ + candidate shared default }--[ network-instance default ]--`. Copies lose the dashes in
 * front, or write two of them as one long dash.
 */
const HEAD = /(?:--?|[–—])?\{[^{}\n]{0,80}$/;
const TAIL = /\}(?:--?|[–—])\[([^\]\n]{0,200})\](?:--?|[–—])?/y;

/** @param at where a `}` stands */
function modeAround(text: string, at: number): Landmark | null {
  TAIL.lastIndex = at;
  const tail = TAIL.exec(text);
  const head = tail === null ? null : HEAD.exec(text.slice(Math.max(0, at - 90), at));
  if (head === null || tail === null) return null;
  const context = (tail[1] ?? '').trim().replace(/\s+/g, ' ');
  return { kind: 'mode', at: at - head[0].length, end: at + tail[0].length, context };
}
