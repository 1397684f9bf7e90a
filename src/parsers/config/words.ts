import type { Scalar } from '#facts/config.js';
import type { Word } from '#parsers/lexemes.js';

/** The words of a row, quotes kept: `network-instance "MAC-VRF 1"` are two. */
export function wordsIn(row: string, at: number): readonly Word[] {
  return [...row.matchAll(WORDS)].map(({ 0: text, index }) => ({
    text,
    span: [at + index, at + index + text.length],
  }));
}

const WORDS = /"(?:[^"\\\n]|\\[^\n])*"|(?:\$\{[^{}\n]*\}|[^\s[\]{}])+/g;

/** A word without its quotes. */
export function bare(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}

/**
 * What a printed value is: numbers that are kept exactly and booleans as such. `info` prints no types
 * and JSON prints long numbers as strings, so it goes by the look of the word in both.
 */
export function scalarOf(text: string): Scalar {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = WHOLE.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : text;
}

const WHOLE = /^(?:0|-?[1-9]\d{0,15})$/;
