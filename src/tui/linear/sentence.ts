import { printable } from '#text/printable.js';

/**
 * Words as a screen reader should read them: no escape, no frames or dots that it would spell out, no
 * lines made of signs, one blank between words.
 */
export function spoken(text: string): string {
  return printable(text)
    .replace(DRAWN, escaped)
    .replace(/(?:^|\s)(?:-{2,}|={2,}|~{2,}|\.{4,}|\^+)(?=\s|$)/g, ' ')
    .replace(/\s+<-\s+/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Frames, blocks and braille; where a device prints them they are told by their numbers. */
const DRAWN = /[\u2500-\u259f\u2800-\u28ff]/g;

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A line of a text: marks for the eye become words. What is to be typed stays as it is. */
export const lineTold = (text: string): string =>
  withoutShouting(spoken(text))
    .replace(/^([EWN]) (?=[a-z])/, (_, mark: string) => `${MARKS[mark]}: `)
    .replace(/^(\d+) (?:> )?(?=\S)/, 'line $1: ');

const MARKS: Readonly<Record<string, string>> = { E: 'error', W: 'warning', N: 'note' };

/** The words as a sentence; what begins with a name keeps its small letter. */
export function sentence(text: string): string {
  const words = withoutShouting(spoken(text));
  if (words === '') return '';
  const begun = /^[a-z]+(?=[ ,:]|$)/.test(words) ? words[0]?.toUpperCase() + words.slice(1) : words;
  return /[.!?:]$/.test(begun) ? begun : `${begun}.`;
}

/** Capitals are spelled out by some readers. */
const withoutShouting = (text: string): string =>
  text.replace(
    /\b(?:NOT BALANCED|BALANCED|SINGLE PATH|UNDETERMINED|UNREACHABLE|BROKEN)\b/g,
    (words) => words.toLowerCase(),
  );
