import type { Contest, LeafVerdict } from '#findings/diagnosis.js';
import { asJson, printable } from '#text/printable.js';
import { list, paths as pathWords } from '#text/words.js';
import { glyphsFor } from '../glyphs.js';
import { type Line, line, piece, wordsOf } from '../line.js';
import { pathsCommand } from '../shown-by.js';
import { silenceOf } from '../silent.js';
import { ticketOf } from '../ticket.js';
import { type Listing, listingOf, type Preview, type Scene, type View } from '../view.js';
import { type Ladder, ladderOf } from './ladder-columns.js';
import { movesAt } from './ladder-moves.js';
import { stepPreview } from './step-preview.js';

/** The decision step by step: what each path has, who stays in the race, where multipath cuts. */
export const ladder: View = {
  id: 'ladder',
  title: 'Ladder',
  what: 'the decision step by step, with the value of every path and who stays in the race',
  listing,
  preview,
  previewRows: 5,
};

function listing(scene: Scene): Listing {
  const { leaf, path, one } = scene.focus;
  const silence = silenceOf(scene);
  if (leaf === null || silence !== null)
    return listingOf([], { empty: silence ?? 'nothing is known here' });
  if (leaf.contests.length === 0) return listingOf([], { empty: noLadder(leaf) });
  const drawn = ladderOf(leaf, path, scene);
  const rungs = rungsOf(leaf);
  const rows = rungs.map((at) => (at === CUT ? cutLine(scene) : drawn.rowAt(at)));
  const decided = rungs.findIndex((at) => at !== CUT && isDecided(leaf, at, drawn));
  return listingOf(rows, {
    head: [headOf(leaf, drawn), drawn.titles],
    empty: noLadder(leaf),
    keyAt: (at) => keyOf(leaf, rungs[at]),
    isFault: (at) => movesOf(leaf, rungs[at]).left.length > 0,
    opensAt: () => ({ ...scene.place, view: 'why' }),
    copiesAt: (at) => {
      const contest = leaf.contests[rungs[at] ?? CUT];
      return {
        value: contest === undefined ? null : valueIn(leaf, contest, drawn),
        row: printable(wordsOf(rows[at] ?? [])).trim(),
        command: one === null ? null : pathsCommand(one),
        json: asJson(contest ?? leaf.contests),
        ticket: ticketOf(scene),
        where: null,
      };
    },
    start: Math.max(0, decided),
    stops: rungs.flatMap((at, row) => (movesOf(leaf, at).left.length > 0 ? [row] : [])),
  });
}

/** Stands for the line at which multipath cuts. */
const CUT = -1;

/** Numbers of the steps, with the cut between those that must tie and those that may differ. */
function rungsOf({ contests }: LeafVerdict): readonly number[] {
  const steps = contests.map((_, at) => at);
  const cut = contests.findIndex(({ multipath }) => multipath === 'may-differ');
  const at = cut === -1 ? steps.length : cut;
  return [...steps.slice(0, at), CUT, ...steps.slice(at)];
}

const keyOf = ({ contests }: LeafVerdict, at = CUT): string => contests[at]?.step ?? 'cut';

const movesOf = (leaf: LeafVerdict, at = CUT) => (at === CUT ? { left: [] } : movesAt(leaf, at));

const isDecided = (leaf: LeafVerdict, at: number, { focus }: Ladder): boolean =>
  focus !== null && movesAt(leaf, at).left.includes(focus.number);

/** What the path in focus has at the step. */
function valueIn({ paths }: LeafVerdict, { values }: Contest, { focus }: Ladder): string | null {
  const value = focus === null ? null : (values[paths.indexOf(focus)] ?? null);
  return value === null ? null : printable(String(value));
}

function noLadder({ name, usedPaths, paths }: LeafVerdict): string {
  if (usedPaths === null) return `no BGP report of ${name} has been read: there is no race to show`;
  return paths.length === 0
    ? `${name} holds no BGP path for this prefix: nothing to compare`
    : `the report of ${name} prints nothing that could be compared`;
}

/** Which path is looked at, and which ones are seen where not all of them are. */
function headOf({ name, paths }: LeafVerdict, { focus, shown }: Ladder): Line {
  const numbers = shown.map(({ number }) => number);
  const seen =
    numbers.length === paths.length
      ? `all ${paths.length} paths`
      : `${pathWords(numbers)} of ${paths.length}`;
  return [
    piece(`${name}  `, 'strong'),
    piece(focus === null ? 'who stays in the race' : `path ${focus.number} against the best`),
    piece(`  ${paths.length === 1 ? 'its only path' : seen}`, 'dim'),
  ];
}

function cutLine({ ascii, width }: Scene): Line {
  const dash = glyphsFor(ascii).across.repeat(3);
  const [long, short] = CUT_WORDS;
  const words = long.length + 2 * (dash.length + 1) > width ? short : long;
  return line(`${dash} ${words} ${dash}`, 'warn');
}

const CUT_WORDS = [
  'multipath: to share the load, paths tie at every step above',
  'multipath: the steps above must tie',
] as const;

function preview(scene: Scene, { count }: Listing, row: number): Preview | null {
  const { leaf, path } = scene.focus;
  if (leaf === null || count === 0) return null;
  const at = rungsOf(leaf)[row] ?? CUT;
  if (at !== CUT) return stepPreview(leaf, path, at, scene);
  const steps = leaf.contests.filter(({ multipath }) => multipath === 'must-tie');
  return {
    title: 'the cut of multipath',
    lines: [
      line('Paths that differ at a step above never share the load.'),
      line('Steps below only put equal paths in order; they keep nobody out.'),
      line(`Above: ${list(steps.map(({ step }) => step))}.`, 'dim'),
    ],
  };
}
