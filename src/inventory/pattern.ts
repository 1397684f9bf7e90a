/**
 * Whether a pattern of ssh_config(5) covers the text: `*` stands for any characters, `?` for exactly
 * one. The time is at most the product of both lengths, whatever the pattern.
 */
export function covers(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return first.length === text.length && standsAt(first, text, 0);
  if (!standsAt(first, text, 0)) return false;
  let at = first.length;
  // The leftmost place leaves the most room for what follows.
  for (const part of others) {
    at = firstPlace(part, text, at);
    if (at === -1) return false;
    at += part.length;
  }
  const end = text.length - last.length;
  return end >= at && standsAt(last, text, end);
}

function firstPlace(part: string, text: string, from: number): number {
  for (let at = from; at + part.length <= text.length; at += 1) {
    if (standsAt(part, text, at)) return at;
  }
  return -1;
}

function standsAt(part: string, text: string, at: number): boolean {
  if (at + part.length > text.length) return false;
  for (let index = 0; index < part.length; index += 1) {
    if (part[index] !== '?' && part[index] !== text[at + index]) return false;
  }
  return true;
}

/** Whether a list of patterns covers the text: one does, and none that begins with `!` does. */
export function listCovers(patterns: readonly string[], text: string): boolean {
  const denied = patterns.some((one) => one.startsWith('!') && covers(one.slice(1), text));
  return !denied && patterns.some((one) => !one.startsWith('!') && covers(one, text));
}
