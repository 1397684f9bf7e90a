import type { Cause } from '#findings/diagnosis.js';

/** `as-path-length 1 vs 0`; a path without a cause is the best one. */
export function causeOf(cause: Cause | null): string {
  if (cause === null) return 'the best';
  if (cause.step === 'invalid-route')
    return cause.mine === null ? 'invalid' : `invalid: ${cause.mine}`;
  const values =
    cause.mine === null || cause.best === null ? '' : ` ${cause.mine} vs ${cause.best}`;
  return `${cause.step}${values}${cause.basis === 'assumed' ? ' (assumed)' : ''}`;
}
