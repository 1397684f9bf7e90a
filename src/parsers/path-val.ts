import type { AsPathMember, Origin } from '#facts/bgp-route.js';
import type { Span } from '#text/span.js';
import { type Letters, placeOfStretch } from './letters.js';

/** The origin and the AS path, each with its place where it is printed. */
export interface PathVal {
  readonly origin: Origin | null;
  readonly asPath: readonly AsPathMember[];
  readonly spans: { readonly origin?: Span; readonly asPath?: Span };
}

/** The letters of the legend `Origin codes: i=IGP, e=EGP, ?=incomplete`. */
export const ORIGINS: Readonly<Record<string, Origin>> = { i: 'igp', e: 'egp', '?': 'incomplete' };
const PRINTS = /^(?:(?<before>\[[^[\]]*\])?(?<last>[ie?])|(?<first>[ie?])(?<behind>\[[^[\]]*\]))$/;

/** `[65001, 65002] i` until 24.10, `i[65001, 65002]` since 25.7; null when it is neither. */
export function pathValOf(letters: Letters): PathVal | null {
  const { before, last, first, behind } = PRINTS.exec(letters.text)?.groups ?? {};
  const letter = last ?? first;
  if (letter === undefined) return null;
  const list = before ?? behind ?? '';
  const at = last === undefined ? 0 : list.length;
  const from = last === undefined ? 1 : 0;
  return {
    origin: ORIGINS[letter] ?? null,
    asPath: asPathIn(list),
    spans: {
      origin: placeOfStretch(letters, at, at + 1),
      ...(list !== '' && { asPath: placeOfStretch(letters, from, from + list.length) }),
    },
  };
}

/** `[65001,{65002,65003}]`, with or without blanks: AS_SETs are lists in the list. */
export const asPathIn = (list: string): readonly AsPathMember[] =>
  (list.match(/[{(][^})]*[})]|\d+/g) ?? []).map((member) =>
    /^\d/.test(member) ? Number(member) : (member.match(/\d+/g) ?? []).map(Number),
  );
