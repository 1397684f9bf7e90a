import type { Superseded } from './leaf.js';
import type { Told } from './told.js';

/** Of several reports of one kind the last one counts; those before it that say something else. */
export function supersededBy<T>(told: readonly Told<T>[]): readonly Superseded[] {
  const counts = told.at(-1);
  if (counts === undefined) return [];
  const said = factsOf(counts.report);
  return told
    .slice(0, -1)
    .filter(({ report }) => factsOf(report) !== said)
    .map((earlier) => ({ earlier, counts }));
}

/** What a report says, without where it stands. */
const factsOf = (report: unknown): string =>
  JSON.stringify(report, (key, value) => (key === 'span' || key === 'spans' ? undefined : value));
