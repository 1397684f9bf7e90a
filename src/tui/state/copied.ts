import type { Copies } from '../view.js';

/** What can be copied, as people call it. */
const WORDS: Readonly<Record<keyof Copies, string>> = {
  value: 'value',
  row: 'row',
  command: 'command',
  json: 'JSON',
  ticket: 'text for a ticket',
  where: 'file and line',
};

export const copiedWords = (what: keyof Copies): string => WORDS[what];
