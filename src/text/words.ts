/** `1 path`, `3 paths`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}

/** `2`, `2 and 3`, `2, 3 and 4`; after a negation the last word is `or`. */
export function list(
  members: readonly (string | number)[],
  conjunction: 'and' | 'or' = 'and',
): string {
  const head = members.slice(0, -1).join(', ');
  const last = String(members.at(-1) ?? '');
  return head === '' ? last : `${head} ${conjunction} ${last}`;
}

/** `path 2`, `paths 2, 3 and 4`. */
export function paths(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'path' : 'paths'} ${list(numbers)}`;
}

/** The third person of a verb for one subject, its plain form for several. */
export const verb = (number: number, one: string, several: string): string =>
  number === 1 ? one : several;
