/**
 * The index of the last member that stands at or in front of an offset; 0 when all stand behind it.
 *
 * @param sorted members in the order of where they stand
 */
export function lastAtOrBefore<T>(
  sorted: readonly T[],
  placeOf: (member: T) => number,
  offset: number,
): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const member = sorted[middle];
    if (member !== undefined && placeOf(member) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
