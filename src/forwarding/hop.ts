import type { Told } from '#facts/told.js';
import type { Evidence } from '#findings/finding.js';
import type { HopTree } from '#findings/hop-tree.js';
import type { Span } from '#text/span.js';

/** Words that prove what a hop says; without a place the label says where we looked. */
export interface Quoted {
  readonly file: string;
  readonly span: Span | null;
  readonly label: string;
}

/** A hop tree before its evidence is looked up, and before what is below it has its say. */
export interface Hop extends Pick<HopTree, 'label' | 'state' | 'remarks'> {
  readonly quoted: Quoted;
  /** One of these is enough to get through: next hops, resolving routes, tunnels, interfaces. */
  readonly ways: readonly Hop[];
  /** All of these have to work besides, such as the neighbor's link-layer address. */
  readonly needs: readonly Hop[];
}

export const hop = (label: string, quoted: Quoted, more: Partial<Hop> = {}): Hop => ({
  label,
  quoted,
  state: 'untold',
  remarks: [],
  ways: [],
  needs: [],
  ...more,
});

/** Remarks without those that there is nothing to say of. */
export const remarksOf = (...words: readonly (string | null)[]): readonly string[] =>
  words.filter((word) => word !== null);

/** `weight 2`; null: no value is printed. */
export const named = (name: string, value: string | number | null): string | null =>
  value === null ? null : `${name} ${value}`;

/** The words at a place of a report; without a place the whole report stands in. */
export const quoted = (
  { file, span: whole }: Pick<Told<unknown>, 'file' | 'span'>,
  span: Span | null | undefined,
  label: string,
): Quoted => ({ file, span: span ?? whole, label });

/** A stated absence: the label says what a report that would print it does not. */
export const absent = (file: string, label: string): Quoted => ({ file, span: null, label });

/** From the first to the last of the places; null: there is none. */
export function around(places: readonly (Span | undefined)[]): Span | null {
  const known = places.filter((place) => place !== undefined);
  return known.length === 0
    ? null
    : [Math.min(...known.map(([start]) => start)), Math.max(...known.map(([, end]) => end))];
}

/**
 * The tree with its evidence. What a report calls sound is broken all the same where something that
 * it needs, or every way below it, is proven broken.
 */
export function treeOf(
  { label, state, remarks, quoted: words, ways, needs }: Hop,
  evidenceOf: (quoted: Quoted) => Evidence,
): HopTree {
  const [through, needed] = [ways, needs].map((hops) =>
    hops.map((each) => treeOf(each, evidenceOf)),
  );
  const below = [...(through ?? []), ...(needed ?? [])];
  const consequence =
    state === 'broken' ? null : consequenceOf(through ?? [], (needed ?? []).some(isBroken));
  return {
    label,
    state: consequence?.state ?? state,
    remarks: consequence === null ? remarks : [...remarks, consequence.words],
    evidence: evidenceOf(words),
    below,
  };
}

const isBroken = ({ state }: HopTree): boolean => state === 'broken';

function consequenceOf(
  ways: readonly HopTree[],
  lacks: boolean,
): { readonly state?: 'broken'; readonly words: string } | null {
  const broken = ways.filter(isBroken).length;
  if (lacks) return { state: 'broken', words: 'lacks something below it' };
  if (broken === 0) return null;
  if (broken < ways.length) return { words: `${broken} of ${ways.length} ways broken` };
  return { state: 'broken', words: broken === 1 ? 'its way is broken' : 'all its ways are broken' };
}
