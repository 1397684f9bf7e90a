import { missingIn } from '#parsers/path-missing.js';
import { type RowName, rowTable } from '#parsers/path-rows.js';
import { KEY_LABELS } from './keys.js';

/** The rows of a `Path N:` block, and of `Path N was advertised to:`, in printed order. */
export const PATH_ROWS: readonly RowName[] = [
  'esi',
  'label',
  'source',
  'preference',
  'atomicAggregate',
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
  'atomicAggregate',
  'nextHop',
  'asPath',
  'domainPath',
  'communities',
  'reflection',
  'aggregation',
  'unknownAttributes',
];

export const TABLE = rowTable(PATH_ROWS, KEY_LABELS);

/** What every release prints of a path, and of what was sent. */
export const missing = missingIn({
  table: TABLE,
  core: SENT_ROWS.filter((name) => name !== 'domainPath').concat(
    'source',
    'invalidReason',
    'tieBreakReason',
  ),
  sentCore: SENT_ROWS.filter((name) => name !== 'domainPath'),
  sent: SENT_ROWS,
});
