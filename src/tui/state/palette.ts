import type { Diagnosis } from '#findings/diagnosis.js';
import type { Board } from '../board.js';
import { caseKey } from '../focus.js';
import { VIEWS } from '../place.js';
import { remembered } from '../remembered.js';
import type { Action } from './action.js';

/** Something that can be typed into the palette. */
export interface Choice {
  readonly word: string;
  /** What it does or is. */
  readonly what: string;
  readonly action: Action;
}

/** What the palette can do besides leading somewhere. */
export const VERBS: readonly Choice[] = [
  { word: 'quit', what: 'leave', action: { kind: 'quit' } },
  { word: 'refresh', what: 'ask all leaves anew', action: { kind: 'refresh', all: true } },
  { word: 'pause', what: 'stop asking by itself, or go on', action: { kind: 'pause' } },
  { word: 'faults', what: 'only what is wrong, or everything', action: { kind: 'faults' } },
  { word: 'keys', what: 'what the keys do', action: { kind: 'open-keys' } },
  { word: 'theme', what: 'the next theme', action: { kind: 'theme' } },
  { word: 'save text', what: 'save the view as text', action: { kind: 'save', as: 'text' } },
  { word: 'save json', what: 'save the diagnosis as JSON', action: { kind: 'save', as: 'json' } },
  { word: 'save ticket', what: 'save a text for a ticket', action: { kind: 'save', as: 'ticket' } },
];

/**
 * What the words typed so far may mean, the likeliest first: what they name, what begins with them,
 * what holds them; views and verbs, then leaves, prefixes and rules that found something.
 */
export function choicesFor(typed: string, board: Board, most: number): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  const found: Readonly<Record<Nearness, Choice[]>> = { named: [], begins: [], holds: [] };
  for (const choice of choicesIn(board)) {
    const nearness = nearnessOf(choice.word.toLowerCase(), wanted);
    if (nearness !== null && found[nearness].length < most) found[nearness].push(choice);
    if (wanted === '' && found.begins.length >= most) break;
  }
  const { named, begins, holds } = found;
  return [...named, ...begins, ...asking(wanted, board), ...holds].slice(0, most);
}

type Nearness = 'named' | 'begins' | 'holds';

function nearnessOf(word: string, wanted: string): Nearness | null {
  if (word === wanted) return 'named';
  if (word.startsWith(wanted)) return 'begins';
  return word.includes(wanted) ? 'holds' : null;
}

/** A prefix that nobody was asked about so far. */
function asking(typed: string, { askable, diagnosis }: Board): readonly Choice[] {
  const prefix = askable(typed);
  if (prefix === null || diagnosis.cases.some((one) => one.prefix === prefix)) return [];
  return [{ word: prefix, what: 'ask the leaves about it', action: { kind: 'ask', prefix } }];
}

/** There may be ten thousand prefixes: they are made one by one, as long as somebody asks. */
function* choicesIn({ diagnosis, leaves }: Board): Generator<Choice> {
  for (const view of VIEWS) yield { word: view, what: 'view', action: { kind: 'view', view } };
  yield* VERBS;
  for (const { name } of leaves)
    yield { word: name, what: 'leaf', action: { kind: 'go', place: { leaf: name, path: null } } };
  for (const { name } of leaves)
    yield {
      word: `compare ${name}`,
      what: 'with this leaf',
      action: { kind: 'go', place: { view: 'compare', other: name } },
    };
  for (const one of diagnosis.cases)
    yield {
      word: one.networkInstance === null ? one.prefix : `${one.prefix} ${one.networkInstance}`,
      what: 'prefix',
      action: { kind: 'go', place: { view: 'paths', of: caseKey(one), path: null, finding: null } },
    };
  for (const rule of rulesIn(diagnosis))
    yield {
      word: rule,
      what: 'found',
      action: { kind: 'narrow', view: 'findings', filter: `rule:${rule}` },
    };
}

/** Rules that found something. */
const rulesIn = remembered(({ cases }: Diagnosis): readonly string[] => [
  ...new Set(cases.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
]);

/** How far the words can be completed without a choice: what all that begin with them share. */
export function completed(typed: string, board: Board): string {
  const wanted = typed.trim().toLowerCase();
  const words = choicesFor(typed, board, Number.POSITIVE_INFINITY)
    .map(({ word }) => word)
    .filter((word) => word.toLowerCase().startsWith(wanted));
  const [first, ...others] = words;
  if (first === undefined) return typed;
  let shared = first;
  for (const other of others) while (!other.startsWith(shared)) shared = shared.slice(0, -1);
  return shared.length > wanted.length ? shared : typed;
}
