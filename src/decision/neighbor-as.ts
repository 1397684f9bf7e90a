import type { DecisionPath } from './path.js';

/**
 * Whether two paths come from one neighbor AS, as MED asks. Two paths without any AS do. Undefined:
 * the AS path is not known or begins with an AS_SET, or one of two paths without any AS is local.
 */
export function sameNeighborAs(one: DecisionPath, other: DecisionPath): boolean | undefined {
  const [first, second] = [neighborAsOf(one), neighborAsOf(other)];
  if (first === undefined || second === undefined) return undefined;
  if (first !== second) return false;
  const alike = (one.peerType === 'local') === (other.peerType === 'local');
  return first !== null || alike ? true : undefined;
}

/** Whether MED is compared among all of these paths, whatever the configuration. */
export const allOneNeighborAs = ([first, ...others]: readonly DecisionPath[]): boolean =>
  others.every((other) => first !== undefined && sameNeighborAs(first, other) === true);

function neighborAsOf(path: DecisionPath): number | null | undefined {
  const { neighborAs, asPath, origin } = path;
  if (typeof neighborAs === 'number') return neighborAs;
  const [first = origin === null ? undefined : null] = asPath;
  return typeof first === 'object' && first !== null ? undefined : first;
}
