import type { Contest, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { wrapped } from '#render/lines.js';
import { printable } from '#text/printable.js';
import { paths as pathWords, verb } from '#text/words.js';
import { type Line, line } from '../line.js';
import type { Preview, Scene } from '../view.js';
import { movesAt } from './ladder-moves.js';

/** What a step prefers, what it came to, and what the path in focus has there. */
export function stepPreview(
  leaf: LeafVerdict,
  path: PathVerdict | null,
  at: number,
  { width }: Pick<Scene, 'width'>,
): Preview | null {
  const contest = leaf.contests[at];
  if (contest === undefined) return null;
  const told = [`Here ${contest.prefers} wins; ${MULTIPATH[contest.multipath]}.`, cameTo(leaf, at)];
  return {
    title: `step ${at + 1} of ${leaf.contests.length}: ${contest.step}`,
    lines: [...told, ...valueWords(leaf, contest, path)].flatMap((sentence) =>
      wrapped(printable(sentence), width).map((text): Line => line(text)),
    ),
  };
}

const MULTIPATH: Readonly<Record<Contest['multipath'], string>> = {
  'must-tie': 'paths that differ here never share the load',
  'may-differ': 'paths that differ here may share the load all the same',
};

function cameTo(leaf: LeafVerdict, at: number): string {
  const { left, stay, isOver, isOpen } = movesAt(leaf, at);
  if (isOver) return 'Not reached: the decision was made before.';
  if (left.length === 0) return 'Nobody is proven to leave here.';
  const who = pathWords(left);
  const rest = stay.length === 0 ? 'nobody' : pathWords(stay);
  const latest = isOpen ? ' here at the latest' : '';
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${verb(left.length, 'leaves', 'leave')} the race${latest}, ${rest} ${verb(stay.length, 'stays', 'stay')} in it.`;
}

/** Values in full, and what it means that one is not there. */
function valueWords(
  { paths }: LeafVerdict,
  { values, step }: Contest,
  path: PathVerdict | null,
): readonly string[] {
  if (values.every((value) => value === null)) return ['The report prints no value of this step.'];
  if (path === null) return [];
  const mine = values[paths.indexOf(path)] ?? null;
  const assumed = path.cause?.assuming.includes(step) === true;
  if (mine !== null && step === 'invalid-route') return [`Path ${path.number} is ${mine}.`];
  if (mine !== null) return [`Path ${path.number} has ${mine}${bestWords(paths, values, path)}.`];
  return [
    `The report prints no value of path ${path.number}${assumed ? ', which is taken for a tie' : ''}.`,
  ];
}

/** What the path has against which this one loses. */
function bestWords(
  paths: LeafVerdict['paths'],
  values: Contest['values'],
  { cause }: PathVerdict,
): string {
  const at = paths.findIndex(({ number }) => number === cause?.against);
  const value = values[at] ?? null;
  return value === null ? '' : `; path ${cause?.against}, the best one, has ${value}`;
}
