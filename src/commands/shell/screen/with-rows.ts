import type { Question } from '#facts/case.js';
import { canonicalPrefix } from '#facts/prefix.js';
import type { Case, Diagnosis } from '#findings/diagnosis.js';

/** A prefix of which no leaf told anything has its row, too: who was asked about it is shown there. */
export function withRows(diagnosis: Diagnosis, { prefixes, networkInstance }: Question): Diagnosis {
  const told = new Set(diagnosis.cases.map(({ prefix }) => prefix));
  const silent = prefixes
    .map(canonicalPrefix)
    .filter((prefix) => !told.has(prefix))
    .map((prefix): Case => {
      const nothing = { leaves: [], findings: [], notChecked: [] };
      return { prefix, networkInstance, ...nothing };
    });
  return silent.length === 0 ? diagnosis : { ...diagnosis, cases: [...diagnosis.cases, ...silent] };
}
