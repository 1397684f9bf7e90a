/** The labels of a `Destination` block in all eras, each with the key of the facts it fills. */
export const ENTRY_ROWS = {
  Destination: 'prefix',
  ID: 'id',
  'Route Type': 'routeType',
  'Route Owner': 'routeOwner',
  'Origin Network Instance': 'originNetworkInstance', // from 23.7
  Metric: 'metric',
  Preference: 'preference',
  Best: 'active', // until 21.11
  Active: 'active', // since 22.3
  'Last change': 'lastChange',
  'Resilient hash': 'resilientHash',
} as const;

/** The labels of `Route Programming Status`, from 24.x. */
export const PROGRAMMING_ROWS = {
  Suppressed: 'suppressed',
  'Last successful FIB operation': 'lastSuccessfulOperation',
  'Last successful FIB operation time': 'lastSuccessfulOperationTime',
  'Current FIB operation pending': 'pendingOperation',
  'Last failed FIB operation': 'lastFailedOperation',
  'Last failed FIB complexes': 'lastFailedComplexes', // 7250 IXR only
} as const;

export type EntryKey = (typeof ENTRY_ROWS)[keyof typeof ENTRY_ROWS];
export type ProgrammingKey = (typeof PROGRAMMING_ROWS)[keyof typeof PROGRAMMING_ROWS];

/** All labels as one alternative, longest first; any blanks between their words. */
export const LABELS = [...Object.keys(ENTRY_ROWS), ...Object.keys(PROGRAMMING_ROWS)]
  .sort((one, other) => other.length - one.length)
  .map((label) => label.replaceAll(' ', '\\s+'))
  .join('|');

/** Headings and lines that are neither a row nor a next hop. */
export const HEADINGS = 'Route\\s+Programming\\s+Status|(?:Primary|Backup)\\s+NHG';
