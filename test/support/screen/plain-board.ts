import type { Diagnosis } from '#findings/diagnosis.js';
import type { Board, LeafState } from '#tui/board.js';
import { aDiagnosis } from '../diagnosis.js';

/** What the screen shows of a diagnosis that was read from saved files; a test names what is different. */
export function boardOf(
  diagnosis: Diagnosis = aDiagnosis(),
  given: Partial<Omit<Board, 'diagnosis'>> = {},
): Board {
  const names = new Set(diagnosis.cases.flatMap(({ leaves }) => leaves.map(({ name }) => name)));
  return {
    source: 'saved',
    diagnosis,
    leaves: [...names].map(leafState),
    captures: [],
    sent: [],
    hopsOf: () => [],
    every: null,
    askable: () => null,
    ...given,
  };
}

export const leafState = (name: string): LeafState => ({
  name,
  phase: 'saved',
  heardAt: null,
  trouble: null,
});
