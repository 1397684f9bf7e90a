/**
 * Whether a release lies in a range such as `>=21.3 <23.3`; `*` holds all of them. A release that is
 * not known may be any.
 *
 * @param release as a leaf prints it, such as `23.10.1`
 */
export function isWithin(release: string | null | undefined, range: string): boolean {
  const at = release == null ? null : numbersOf(release);
  return at === null || range === '*' || range.split(' ').every((bound) => keeps(at, bound));
}

function keeps(release: readonly number[], bound: string): boolean {
  const [, sign = '', words = ''] = /^(>=|<)(.+)$/.exec(bound) ?? [];
  const order = compared(release, numbersOf(words) ?? []);
  return sign === '<' ? order < 0 : order >= 0;
}

/** Null for what is no release. */
function numbersOf(words: string): readonly number[] | null {
  const found = /^v?(\d+(?:\.\d+)*)/.exec(words);
  return found === null ? null : (found[1] ?? '').split('.').map(Number);
}

/** Below zero where the first one is older; what is not said is zero. */
function compared(one: readonly number[], other: readonly number[]): number {
  const longest = Math.max(one.length, other.length);
  for (let at = 0; at < longest; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
