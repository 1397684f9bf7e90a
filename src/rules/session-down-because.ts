import { COMMANDS, type Values } from '#facts/commands.js';
import type { FactName } from '#facts/leaf.js';
import type { Remedy, Severity } from '#findings/finding.js';
import { list, verb } from '#text/words.js';
import { verifiedBy } from './remedies.js';
import {
  type Draft,
  filledFor,
  type LeafRule,
  type LeafView,
  leafRule,
  type ViewWith,
  type WrittenForLeaf,
} from './rule.js';
import { type DownSession, downSessions } from './session-reasons.js';

/** What tells one reason why sessions are down from another; the rest is the same for all. */
export type SessionDownBecause = Omit<
  WrittenForLeaf<'bgpRoutes' | 'sessions'>,
  'needs' | 'exempt' | 'lacks' | 'severity' | 'evaluate'
> & {
  /** What is said of the sessions, whose verb it begins with. */
  readonly says: (number: number) => string;
  /** What of the remedies fits these sessions; without it: all. */
  readonly apt?: (facts: LeafView['facts'], down: readonly DownSession[]) => readonly Remedy[];
  /** Reports beside the list of sessions that show the reason. */
  readonly shownBy?: readonly FactName[];
  /** What is worth saying beside it. */
  readonly notes?: readonly string[];
};

/**
 * A rule for sessions that are down for one reason. It speaks of those that concern the prefix, in one
 * finding for each severity: an error where the leaf hears the prefix from nobody and no session is up,
 * a warning where another leaf or a stale path shows that the peer announces it, else a note.
 */
export function sessionDownBecause({
  says,
  apt = () => rule.remedies,
  notes = [],
  shownBy = [],
  ...rule
}: SessionDownBecause): LeafRule {
  return leafRule({
    ...rule,
    remedies: rule.remedies.map(seenInSessions),
    severity: 'error',
    needs: ['bgpRoutes', 'sessions'],
    lacks: (view, all) =>
      showsNoReason(view, all) ? shownBy.filter((name) => view.facts[name] === undefined) : [],
    evaluate: (view, all) => {
      const down = downSessions(view, all).filter((one) => one.rule === rule.id);
      return SEVERITIES.flatMap((severity) => {
        const alike = down.filter(({ concern }) => concern.severity === severity);
        const [first, ...others] = alike;
        if (first === undefined) return [];
        const { length } = alike;
        const peers = list(alike.map(({ session }) => session.peer));
        return [
          {
            severity,
            path: null,
            evidence: [...evidenceOf(first), ...others.flatMap(evidenceOf)],
            message: `the ${length === 1 ? 'session' : 'sessions'} with ${peers} ${says(length)}`,
            notes: [...new Set([...alike.flatMap(notesOf), ...notes])],
            remedies: filledFor(
              view.facts,
              apt(view.facts, alike).map(seenInSessions),
              valuesOf(alike),
            ),
          },
        ];
      });
    },
  });
}

/** Whether a session that concerns the prefix is down for no reason that these reports show. */
const showsNoReason = (view: ViewWith<'bgpRoutes'>, all: readonly LeafView[]): boolean =>
  downSessions(view, all).some(({ rule }) => rule === 'session-down');

/** Whether the session came up is seen before any route comes. */
const seenInSessions = (remedy: Remedy): Remedy =>
  remedy.verify.length === 0 ? remedy : verifiedBy(remedy, [COMMANDS.sessions, ...remedy.verify]);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

const evidenceOf = ({ proof, concern }: DownSession): Draft['evidence'] => [
  ...proof.quotes,
  ...concern.quotes,
];

const notesOf = ({ proof, concern }: DownSession): readonly string[] => [
  ...proof.notes,
  ...concern.notes,
];

/** Only what is the same for all of them is filled in. */
function valuesOf(down: readonly DownSession[]): Values {
  const only = ([value, ...values]: readonly (string | undefined)[]): string | undefined =>
    values.every((one) => one === value) ? value : undefined;
  return {
    neighbor: only(down.map(({ session }) => session.peer)),
    group: only(down.map(({ session }) => session.group?.value)),
    'peer-prefix': only(down.map(({ session }) => hostPrefix(session.peer))),
  };
}

const hostPrefix = (peer: string): string => `${peer}/${peer.includes(':') ? 128 : 32}`;

/** `is` or `are`, and what follows. */
export const are =
  (words: string) =>
  (number: number): string =>
    `${verb(number, 'is', 'are')} ${words}`;
