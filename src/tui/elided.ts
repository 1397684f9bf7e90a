import { columnsOf } from '#render/lines.js';

/** A text of ASCII, such as an address, in so many columns: its end tells it from others, so its middle goes. */
export function elided(text: string, width: number, more: string): string {
  if (columnsOf(text) <= width) return text;
  const room = Math.max(0, width - columnsOf(more));
  const head = Math.floor(room / 3);
  return text.slice(0, head) + more + (room === head ? '' : text.slice(head - room));
}
