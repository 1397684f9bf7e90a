import type { Failure, FailureGroup } from './failure.js';
import { IN_THE_CLUSTER } from './failures-in-the-cluster.js';
import { BETWEEN_LEAVES, ON_THE_LEAF } from './failures-of-leaves.js';
import { SESSIONS } from './failures-of-sessions.js';

/** The failure catalogue, code by code. */
export const CATALOGUE: readonly FailureGroup[] = [
  { title: 'A path is there and not used, or too few share', failures: ON_THE_LEAF },
  { title: 'Leaves differ', failures: BETWEEN_LEAVES },
  { title: 'Sessions and announcements', failures: SESSIONS },
  { title: 'In the cluster', failures: IN_THE_CLUSTER },
];

/** One failure by its code, also as `f1`; null for what is no code of the catalogue. */
export function failureNamed(words: string): Failure | null {
  const [, number] = /^f0*(\d{1,3})$/i.exec(words) ?? [];
  const code = number === undefined ? null : `F${number.padStart(2, '0')}`;
  const all = CATALOGUE.flatMap(({ failures }) => failures);
  return all.find((one) => one.code === code) ?? null;
}
