/** The exit codes of the contract, besides those that a diagnosis has by itself. */
export const EXIT = {
  complete: 0,
  found: 1,
  untrustworthy: 2,
  usage: 3,
  interrupted: 130,
} as const;

/** The table that stands in every help text. */
export const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'complete input, nothing found at or above --fail-on'],
  ['1', 'findings at or above --fail-on (default: warning)'],
  ['2', "the answer can't be trusted: cut off, contradictory or unread input; wins over 1"],
  ['3', "usage error, or a file that can't be read"],
  ['130', 'interrupted'],
];
