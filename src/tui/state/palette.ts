import type { Board } from '../board.js';
import { caseKey } from '../focus.js';
import { VIEWS } from '../place.js';
import type { Action } from './action.js';

/** Something that can be typed into the palette. */
export interface Choice {
  readonly word: string;
  /** What it does or is. */
  readonly what: string;
  readonly action: Action;
}

const VERBS: readonly Choice[] = [
  { word: 'quit', what: 'leave', action: { kind: 'quit' } },
  { word: 'refresh', what: 'ask all leaves anew', action: { kind: 'refresh', all: true } },
  { word: 'pause', what: 'stop asking by itself, or go on', action: { kind: 'pause' } },
  { word: 'faults', what: 'only what is wrong, or everything', action: { kind: 'faults' } },
  { word: 'keys', what: 'what the keys do', action: { kind: 'open-keys' } },
  { word: 'theme', what: 'the next theme', action: { kind: 'theme' } },
  { word: 'save text', what: 'save the view as text', action: { kind: 'save', as: 'text' } },
  { word: 'save json', what: 'save the diagnosis as JSON', action: { kind: 'save', as: 'json' } },
];

/**
 * What the words typed so far may mean, the likeliest first: what begins with them before what holds
 * them; views and verbs, then leaves, prefixes and rules that found something.
 */
export function choicesFor(typed: string, board: Board, most: number): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  const begins: Choice[] = [];
  const holds: Choice[] = [];
  for (const choice of choicesIn(board)) {
    const word = choice.word.toLowerCase();
    if (word.startsWith(wanted)) begins.push(choice);
    else if (word.includes(wanted)) holds.push(choice);
    if (begins.length >= most) break;
  }
  return [...begins, ...asking(wanted, board), ...holds].slice(0, most);
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
  for (const one of diagnosis.cases)
    yield {
      word: one.prefix,
      what: one.networkInstance === null ? 'prefix' : `prefix in ${one.networkInstance}`,
      action: { kind: 'go', place: { view: 'paths', of: caseKey(one), path: null, finding: null } },
    };
  for (const rule of new Set(
    diagnosis.cases.flatMap(({ findings }) => findings.map((f) => f.rule)),
  ))
    yield {
      word: rule,
      what: 'what was found',
      action: { kind: 'go', place: { view: 'findings' } },
    };
}

/** How far the words can be completed without a choice: what all that begin with them share. */
export function completed(typed: string, board: Board): string {
  const all = choicesFor(typed, board, MOST).filter(({ word }) =>
    word.toLowerCase().startsWith(typed.trim().toLowerCase()),
  );
  const [first, ...others] = all.map(({ word }) => word);
  if (first === undefined) return typed;
  let shared = first;
  for (const other of others) while (!other.startsWith(shared)) shared = shared.slice(0, -1);
  return shared.length > typed.length ? shared : typed;
}

const MOST = 1_000;
