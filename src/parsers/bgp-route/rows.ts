import { missingIn } from '#parsers/path-missing.js';
import { type RowName, rowTable } from '#parsers/path-rows.js';

/** The rows of a `Path N:` block, and of `Path N was advertised to:`, in printed order. */
export const PATH_ROWS: readonly RowName[] = [
  'source',
  'preference',
  'nextHop',
  'asPath',
  'domainPath',
  'communities',
  'reflection',
  'aggregation',
  'unknownAttributes',
  'invalidReason',
  'tieBreakReason',
  'damping',
];
export const SENT_ROWS: readonly RowName[] = [
  'preference',
  'asPath',
  'domainPath',
  'communities',
  'reflection',
  'aggregation',
  'unknownAttributes',
];

export const TABLE = rowTable(PATH_ROWS);

/** What every release prints of a path, and of what was sent where it prints that. */
export const missing = missingIn({
  table: TABLE,
  core: ['source', 'preference', 'nextHop', 'asPath', 'communities'],
  sentCore: ['preference', 'asPath', 'communities'],
  sent: SENT_ROWS,
});
