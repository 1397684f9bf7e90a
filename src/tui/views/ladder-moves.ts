import type { LeafVerdict } from '#findings/diagnosis.js';

/** What a step comes to. */
export interface Moves {
  /** Numbers of the paths that leave the race here. */
  readonly left: readonly number[];
  readonly stay: readonly number[];
  /** Whether one path alone was left before: the step decides nothing any more. */
  readonly isOver: boolean;
  /** Whether nothing tells that it is this step at which they leave: they do so here at the latest. */
  readonly isOpen: boolean;
}

/** Who leaves the race at a step, and who goes on. */
export function movesAt({ contests, paths }: LeafVerdict, at: number): Moves {
  const stay = contests[at]?.left ?? [];
  const before = at === 0 ? paths.map(({ number }) => number) : (contests[at - 1]?.left ?? []);
  const still = new Set(stay);
  const left = before.filter((number) => !still.has(number));
  const isOpen = left.every((number) => isUndetermined(paths, number));
  return { stay, left, isOver: before.length <= 1, isOpen };
}

const isUndetermined = (paths: LeafVerdict['paths'], number: number): boolean =>
  paths.find((path) => path.number === number)?.cause?.step === 'undetermined';

/** `1-4 7`: numbers that follow each other as a range, since there may be many. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(runWords).join(' ');
}

const runWords = ([from, to]: readonly [number, number]): string => {
  if (from === to) return String(from);
  return to === from + 1 ? `${from} ${to}` : `${from}-${to}`;
};
