import type { VERBS } from './verb.js';

/** The exit codes of the contract, besides those that a diagnosis has by itself. */
export const EXIT = {
  complete: 0,
  found: 1,
  untrustworthy: 2,
  usage: 3,
  unconnected: 4,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** As a shell tells the end by a signal: 128 and its number. */
export const BY_SIGNAL = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
  SIGHUP: EXIT.hungUp,
} as const;

/** Rows of a table: the code, and what it says. */
export type ExitCodes = readonly (readonly [string, string])[];

const UNCONNECTED = ['4', 'connection, host key or login failed for every leaf'] as const;
const HUNG_UP = ['129', 'its terminal has gone (SIGHUP)'] as const;
const INTERRUPTED = ['130', 'interrupted (SIGINT)'] as const;
const TERMINATED = ['143', 'ended from outside (SIGTERM)'] as const;
const BY_SIGNALS = [HUNG_UP, INTERRUPTED, TERMINATED];

const DIAGNOSED: ExitCodes = [
  ['0', 'complete input, nothing found at or above --fail-on'],
  ['1', 'findings at or above --fail-on (default: warning)'],
  [
    '2',
    "the answer can't be trusted: input is cut off, contradictory or unread, a file can't be read or a leaf did not answer beside others, a verdict stays undetermined, or the replay contradicts the router; wins over 1",
  ],
  ['3', 'usage error, or nothing named can be read'],
  UNCONNECTED,
  ...BY_SIGNALS,
];

const CAPTURED: ExitCodes = [
  ['0', 'every leaf answered all that it was asked, and it is kept'],
  ['2', 'a leaf failed or an answer has no end; what was said is kept'],
  ['3', 'usage error, or the folder could not be written'],
  UNCONNECTED,
  ...BY_SIGNALS,
];

const PARSED: ExitCodes = [
  ['0', 'every report was understood or knowingly ignored, to its last character'],
  ['2', 'something was unread, not understood, contradictory or cut off'],
  ['3', "usage error, no report at all, or a file that can't be read"],
  ...BY_SIGNALS,
];

const PRINTED: ExitCodes = [
  ['0', 'what was asked for was printed'],
  ['3', 'usage error, such as a name that is not known'],
  ...BY_SIGNALS,
];

const PLAYED: ExitCodes = [
  ['0', 'the lab was ended by SIGTERM or SIGHUP, or what was asked for was printed'],
  ['3', 'usage error, a port that is in use, or a file that stands in the way'],
  INTERRUPTED,
];

/** Without a terminal it ends as `diagnose` does, where findings count from warnings on. */
const SCREEN: ExitCodes = [
  ['0', 'it was left; without a terminal: complete input and nothing found'],
  ['1', 'without a terminal: findings of a warning or worse'],
  ['2', "without a terminal: the answer can't be trusted, as `diagnose` says it; wins over 1"],
  ['3', 'usage error, or nothing named can be read'],
  ['4', `without a terminal: ${UNCONNECTED[1]}`],
  ...BY_SIGNALS,
];

/** What each verb can end with: the table of its help and of its pages. */
export const EXIT_CODES: Readonly<Record<(typeof VERBS)[number], ExitCodes>> = {
  capture: CAPTURED,
  diagnose: DIAGNOSED,
  tui: SCREEN,
  parse: PARSED,
  explain: PRINTED,
  rules: PRINTED,
  role: PRINTED,
  schema: PRINTED,
  demo: PRINTED,
  lab: PLAYED,
};

/** What the codes mean for the program as a whole. */
export const ALL_EXIT_CODES: ExitCodes = [
  ['0', 'complete input and nothing found, or what was asked for was printed'],
  ['1', 'findings (diagnose)'],
  ['2', "the answer can't be trusted (diagnose, parse); wins over 1"],
  ['3', 'usage error, or nothing that can be read'],
  ['4', 'connection, host key or login failed for every leaf (diagnose, capture)'],
  ...BY_SIGNALS,
];
