import { beginsLike } from '#parsers/ending.js';

const PHRASES = [
  ...['Type : static', 'Type : dynamic', 'Description :', 'Group :', 'Status codes: u=used'],
  ...['Origin codes: i=IGP, e=EGP', 'Type 1 Ethernet', 'Type 2 MAC-IP', 'Type 3 Inclusive'],
  ...['Type 4 Ethernet', 'Type 5 IP', '-----', ', *=valid', ', e=EGP'],
];

/** Whether these words, the last of a text, begin something that the report goes on with. */
export const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) || /^(?:[|+,]|\d+(?: [A-Zar]|$))/.test(words);
