import type { AsPathMember, BgpPathValues, Origin } from '#facts/bgp-route.js';
import type { Span } from '#text/span.js';
import type { Value } from './json/value.js';
import { wordsIn } from './json/value.js';
import { numberOf, type Word } from './lexemes.js';

/** Values with their places. */
export type Patch = {
  readonly [K in keyof BgpPathValues]?: { readonly value: BgpPathValues[K]; readonly span: Span };
};

/**
 * What a member says that holds one value alone, where the text report has several on a line, or a
 * list where the text has its members behind one another; null when it does neither.
 */
export function directValues(title: string, value: Value, words: readonly Word[]): Patch | null {
  const [first] = words;
  const read = DIRECT[title];
  return read === undefined || first === undefined ? null : read(value, words, first);
}

type Read = (value: Value, words: readonly Word[], first: Word) => Patch | null;

const neighbor: Read = (_, [only], { text, span }) =>
  only !== undefined && /^[\dA-Fa-f:.]+(?:%\S+)?$/.test(text)
    ? { neighbor: { value: text, span } }
    : null;

const number =
  (key: 'med' | 'localPreference'): Read =>
  (_value, _words, { text, span }) =>
    /^(?:\d+|-)$/.test(text) ? { [key]: { value: numberOf(text), span } } : null;

const ORIGINS: Readonly<Record<string, Origin>> = {
  igp: 'igp',
  egp: 'egp',
  incomplete: 'incomplete',
  i: 'igp',
  e: 'egp',
  '?': 'incomplete',
};

const origin: Read = (_value, _words, { text, span }) => {
  const known = ORIGINS[text.toLowerCase()];
  return known === undefined ? null : { origin: { value: known, span } };
};

/** `"65001 65002"`, or a list: without the origin, which the row of the text report begins with. */
const asPath: Read = (value, words, first) => {
  if (value.kind === 'list') {
    const members = value.items.flatMap(asPathMember);
    return words.every(({ text }) => /^\d+$/.test(text))
      ? { asPath: { value: members, span: value.span } }
      : null;
  }
  if (!/^\[?\s*\d+(?:[\s,]+\d+)*\s*\]?$/.test(first.text)) return null;
  return { asPath: { value: (first.text.match(/\d+/g) ?? []).map(Number), span: first.span } };
};

const asPathMember = (item: Value): readonly AsPathMember[] => {
  const numbers = wordsIn(item).map(({ text }) => Number(text));
  return item.kind === 'list' ? [numbers] : numbers;
};

const communities: Read = (value, words) =>
  value.kind === 'list'
    ? { communities: { value: words.map(({ text }) => text), span: value.span } }
    : null;

const DIRECT: Readonly<Record<string, Read>> = {
  neighbor,
  peer: neighbor,
  sourceneighbor: neighbor,
  med: number('med'),
  localpref: number('localPreference'),
  'local-pref': number('localPreference'),
  localpreference: number('localPreference'),
  origin,
  path: asPath,
  aspath: asPath,
  'as-path': asPath,
  'path-val': asPath,
  communities,
  community: communities,
};
