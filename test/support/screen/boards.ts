import type { Case, Diagnosis } from '#findings/diagnosis.js';
import type { HopTree } from '#findings/hop-tree.js';
import type { Board, LeafState } from '#tui/board.js';
import { scenario } from '../scenario.js';

/** When the boards of the tests are looked at, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

/** What the saved files of a story show, with commands and next hops made up, so that no view is empty. */
export function boardOf(story: string): Board {
  const { diagnosis, files } = scenario(story);
  const leaves = leavesIn(diagnosis);
  return {
    source: 'live',
    diagnosis,
    leaves,
    captures: files.map(({ file, text }) => ({ file, text, leaf: null, command: null })),
    sent: leaves.map(({ name }, at) => ({
      leaf: name,
      command: 'show version',
      at: NOW - 1_000 * at,
      took: at === 0 ? null : 12,
      end: at === 0 ? null : 'complete',
      file: files[0]?.file ?? null,
    })),
    hopsOf: (_, leaf) => treesFor(leaf),
    every: 30,
    askable: (word) => (/^[\d.]+\/\d+$/.test(word) ? word : null),
  };
}

/** The board with each case so many times, under other prefixes, and with more leaves than tell something. */
export function multiplied(board: Board, cases: number, leaves: number): Board {
  const { diagnosis } = board;
  const many = Array.from({ length: cases }, (_, at): readonly Case[] => {
    const one = diagnosis.cases[at % Math.max(1, diagnosis.cases.length)];
    const prefix = `203.0.${Math.floor(at / 256)}.${at % 256}/32`;
    return one === undefined ? [] : [{ ...one, prefix }];
  }).flat();
  const silent = Array.from({ length: leaves }, (_, at) => leafState(`silent${at + 1}`, 'waiting'));
  return {
    ...board,
    diagnosis: { ...diagnosis, cases: many },
    leaves: [...board.leaves, ...silent].slice(0, Math.max(1, leaves)),
  };
}

function leavesIn({ cases }: Diagnosis): readonly LeafState[] {
  const names = new Set(cases.flatMap(({ leaves }) => leaves.map(({ name }) => name)));
  return [...names].map((name, at) => leafState(name, at === 0 ? 'answered' : 'failed'));
}

const leafState = (name: string, phase: LeafState['phase']): LeafState => ({
  name,
  phase,
  heardAt: phase === 'waiting' ? null : NOW - 12_000,
  trouble: phase === 'failed' ? 'it does not answer any more' : null,
});

const treesFor = (leaf: string): readonly HopTree[] => [
  tree(`next-hop group of ${leaf}`, 'works', [
    tree('next-hop 192.0.2.21', 'works', [tree('interface ethernet-1/1.0', 'works', [])]),
    tree('next-hop 192.0.2.22', 'broken', []),
  ]),
  tree('route 192.0.2.0/24', 'untold', []),
];

const tree = (label: string, state: HopTree['state'], below: readonly HopTree[]): HopTree => ({
  label,
  state,
  remarks: ['told by nobody'],
  evidence: {
    file: 'nowhere.txt',
    from: null,
    to: null,
    text: null,
    label: 'no report tells it',
    excerpt: null,
  },
  below,
});
