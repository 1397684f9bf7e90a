import type { HeardAnswer, HeardFailure, HeardLeaf } from '#heard.js';
import type { LeafState, Sent } from '#tui/board.js';
import { troubleOf } from '../trouble-of.js';

/** All that is known of the leaves that are asked: who is how far, and what each said. */
export interface Ledger {
  readonly leaves: readonly Entry[];
  /** Commands, the oldest first; no more than the last ones. */
  readonly sent: readonly Sent[];
}

export interface Entry {
  readonly name: string;
  readonly phase: Exclude<LeafState['phase'], 'saved'>;
  /** What is shown of it; null: nothing was heard to its end so far. */
  readonly told: Told | null;
  /** What it said since it is being asked; null: it is not. */
  readonly round: Round | null;
  readonly trouble: string | null;
}

/** What a leaf said when it was asked last. */
export interface Told {
  readonly heard: HeardLeaf;
  /** The oldest of its answers, in milliseconds since 1970; null: there is none. */
  readonly heardAt: number | null;
  /** About how many of the prefixes it was asked; a later one may not be among them. */
  readonly about: number;
}

interface Round {
  readonly about: number;
  readonly answers: readonly TimedAnswer[];
  /** Commands that are not answered yet. */
  readonly out: readonly string[];
  /** Whether it told of a route already, or that it has none. */
  readonly bears: boolean;
}

export interface TimedAnswer extends HeardAnswer {
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** What happens to a leaf. */
export type Event =
  | { readonly kind: 'queued' }
  | { readonly kind: 'asked'; readonly about: number }
  /** Somebody has to type something before it goes on; null: nobody any more. */
  | { readonly kind: 'waits'; readonly what: string | null }
  | { readonly kind: 'sent'; readonly command: string; readonly at: number }
  | { readonly kind: 'heard'; readonly answer: TimedAnswer; readonly bears: boolean }
  | { readonly kind: 'failed'; readonly failure: HeardFailure }
  | { readonly kind: 'answered'; readonly answers: readonly TimedAnswer[] };

export const emptyLedger = (names: readonly string[]): Ledger => ({
  leaves: names.map((name) => ({
    ...{ name, phase: 'waiting', told: null, round: null, trouble: null },
  })),
  sent: [],
});

/** The ledger once something happened to a leaf. */
export function entered({ leaves, sent }: Ledger, name: string, event: Event): Ledger {
  return {
    leaves: leaves.map((leaf) => (leaf.name === name ? changed(leaf, event) : leaf)),
    sent: sentWith(sent, name, event),
  };
}

const newRound = (about: number): Round => ({ about, answers: [], out: [], bears: false });

function changed(leaf: Entry, event: Event): Entry {
  const round = leaf.round ?? newRound(0);
  switch (event.kind) {
    case 'queued':
      return { ...leaf, phase: 'waiting' };
    case 'asked':
      return { ...leaf, phase: 'asking', round: newRound(event.about), trouble: null };
    case 'waits':
      return { ...leaf, trouble: event.what === null ? null : waitingFor(event.what) };
    case 'sent':
      return { ...leaf, round: { ...round, out: [...round.out, event.command] } };
    case 'heard':
      return { ...leaf, round: roundWith(round, event) };
    case 'failed':
      return { ...leaf, ...failed(leaf, event.failure, round.about), round: null };
    default:
      return { ...leaf, ...answered(leaf, event.answers, round.about), round: null };
  }
}

const waitingFor = (what: string): string => `press \`r\` to ${what}`;

const roundWith = (round: Round, { answer, bears }: Extract<Event, { kind: 'heard' }>): Round => ({
  about: round.about,
  answers: [...round.answers, answer],
  out: round.out.filter((command) => command !== answer.command),
  bears: round.bears || bears,
});

type Outcome = Pick<Entry, 'phase' | 'trouble' | 'told'>;

/** What it said before stays, with its age. */
function failed({ name, told }: Entry, failure: HeardFailure, about: number): Outcome {
  const trouble = troubleOf(name, failure);
  if (told !== null && told.heard.answers.length > 0) return inVain({ ...told, about }, trouble);
  const heard = { name, failure, answers: [] };
  return { phase: 'failed', trouble, told: { heard, heardAt: null, about } };
}

/** An answer that was cut off does not take the place of one that was not. */
function answered({ name, told }: Entry, answers: readonly TimedAnswer[], about: number): Outcome {
  const heard = { name, failure: null, answers };
  const now = { heard, heardAt: oldest(answers), about };
  const broken = answers.find(({ end }) => end !== 'complete');
  if (broken === undefined) return { phase: 'answered', trouble: null, told: now };
  const trouble = `\`${broken.command}\` was not answered to its end (${broken.end})`;
  if (told !== null && isWhole(told.heard)) return inVain({ ...told, about }, trouble);
  const some = answers.some(({ end }) => end === 'complete');
  return { phase: some ? 'answered' : 'failed', trouble, told: now };
}

const inVain = (told: Told, why: string): Outcome => ({
  ...{ phase: 'failed', trouble: `could not be asked again: ${why}` },
  told,
});

const isWhole = ({ answers }: HeardLeaf): boolean =>
  answers.length > 0 && answers.every(({ end }) => end === 'complete');

/** When the oldest of them came; null: there is none. */
export const oldest = (answers: readonly TimedAnswer[]): number | null =>
  answers.length === 0 ? null : Math.min(...answers.map(({ endedAt }) => endedAt));

/** Commands that are remembered: a screen may stand open, and ask by itself, for days. */
const MOST = 5_000;

function sentWith(sent: readonly Sent[], leaf: string, event: Event): readonly Sent[] {
  if (event.kind === 'sent') {
    const { command, at } = event;
    return [...sent, { ...{ leaf, command, at }, took: null, end: null, file: null }].slice(-MOST);
  }
  if (event.kind !== 'heard') return sent;
  const { command, startedAt: at, endedAt, end, file } = event.answer;
  const out = sent.findLastIndex((one) => one.leaf === leaf && one.command === command);
  const now = { ...{ leaf, command, at }, took: endedAt - at, end, file };
  return sent.map((one, number) => (number === out ? now : one));
}
