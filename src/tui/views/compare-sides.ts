import type { Case, LeafVerdict } from '#findings/diagnosis.js';
import { agoWords } from '../ago.js';
import { caseKey } from '../focus.js';
import { GRAVITY } from '../gravity.js';
import { BEFORE } from '../kept.js';
import type { Scene } from '../view.js';

/** One side of a comparison. */
export interface Side {
  /** What `place.other` says for it. */
  readonly key: string;
  /** `leaf2`, `leaf1 now`, `leaf1 30 s ago`. */
  readonly name: string;
  readonly one: Case;
  readonly leaf: LeafVerdict;
}

export interface Sides {
  readonly own: Side;
  readonly other: Side;
}

/** What stands beside each other; null: there is only one side. */
export function sidesOf(scene: Scene): Sides | null {
  const { one, leaf } = scene.focus;
  if (one === null || leaf === null) return null;
  const other = otherOf(scene, one, leaf);
  if (other === null) return null;
  const name = other.key === BEFORE ? `${leaf.name} now` : leaf.name;
  return { own: { key: leaf.name, name, one, leaf }, other };
}

/** What the other side may be. */
export function othersIn({ focus, kept }: Pick<Scene, 'focus' | 'kept'>): readonly string[] {
  const names = focus.one?.leaves.map(({ name }) => name) ?? [];
  const others = names.filter((name) => name !== focus.leaf?.name);
  return kept === null ? others : [...others, BEFORE];
}

function otherOf(scene: Scene, one: Case, leaf: LeafVerdict): Side | null {
  const { place, kept } = scene;
  if (place.other === BEFORE && kept !== null) return sideBefore(scene, one, leaf);
  const others = one.leaves.filter((each) => each !== leaf);
  const named = others.find(({ name }) => name === place.other) ?? tellingMost(others, leaf);
  if (named !== null) return { key: named.name, name: named.name, one, leaf: named };
  return kept === null ? null : sideBefore(scene, one, leaf);
}

/** Beside a sick leaf a healthy one tells most, and beside a healthy one the sickest. */
function tellingMost(others: readonly LeafVerdict[], leaf: LeafVerdict): LeafVerdict | null {
  const ill = GRAVITY[leaf.verdict] > 0;
  const ordered = others.toSorted(
    (a, b) => (GRAVITY[a.verdict] - GRAVITY[b.verdict]) * (ill ? 1 : -1),
  );
  return ordered[0] ?? null;
}

/** The same leaf as it was; null: it told nothing of the prefix then. */
function sideBefore({ kept, now }: Scene, one: Case, leaf: LeafVerdict): Side | null {
  const was = kept?.diagnosis.cases.find((each) => caseKey(each) === caseKey(one));
  const before = was?.leaves.find(({ name }) => name === leaf.name);
  if (kept === null || was === undefined || before === undefined) return null;
  const name = `${leaf.name} ${agoWords(now - kept.at)} ago`;
  return { key: BEFORE, name, one: was, leaf: before };
}
