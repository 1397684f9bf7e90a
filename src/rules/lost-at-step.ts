import type { JudgedPath } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import { STEPS } from '#decision/steps.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { isFromBgp } from '#facts/leaf-selectors.js';
import type { Cause } from '#findings/diagnosis.js';
import type { Span } from '#text/span.js';
import { list, paths, verb } from '#text/words.js';
import { knobsQuoted } from './knobs-quoted.js';
import { SEE_ROUTES } from './remedies.js';
import {
  type Draft,
  filledFor,
  type LeafRule,
  leafRule,
  type Quote,
  quote,
  type ViewWith,
  type WrittenForLeaf,
} from './rule.js';

/** What tells one lost step from another; the rest is the same for all. */
export type LostAtStep = Omit<WrittenForLeaf<'bgpRoutes'>, 'needs' | 'evaluate' | 'severity'> & {
  /** The words of tie-break-reason that this rule speaks for. */
  readonly steps: readonly string[];
};

/**
 * A rule for paths of neighbors that are shut out of multipath because they lose at one step. A
 * local copy that loses is as it should be.
 */
export function lostAtStep({ steps, ...rule }: LostAtStep): LeafRule {
  const remedies = [...rule.remedies, SEE_ROUTES];
  return leafRule({
    ...rule,
    remedies,
    severity: 'warning',
    needs: ['bgpRoutes'],
    evaluate: (view) => {
      const lost = view.judgement.paths.flatMap(({ path, cause }): Lost[] =>
        cause !== null && steps.includes(cause.step) && !isLocal(path) ? [{ path, cause }] : [],
      );
      const [first] = lost;
      return first === undefined ? [] : [draft(view, { lost, first }, rule.remedies)];
    },
  });
}

/** A path with the cause of its loss. */
export interface Lost {
  readonly path: BgpPath;
  readonly cause: Cause;
}
interface Losers {
  readonly lost: readonly Lost[];
  readonly first: Lost;
}
type View = ViewWith<'bgpRoutes'>;
type Facts = View['facts'];

function draft(view: View, { lost, first }: Losers, remedies: LeafRule['remedies']): Draft {
  const numbers = lost.map(({ path }) => path.number);
  const { against, step } = first.cause;
  const winner = view.judgement.paths.find(({ path }) => path.number === against);
  const local = winner !== undefined && isLocal(winner.path);
  const table = view.facts.routeTable === undefined ? [SEE_ROUTES] : [];
  const advice = local ? table : remedies;
  const knobs = knobsQuoted(view.facts, step, comparedIn(lost, winner));
  return {
    path: numbers.length === 1 ? first.path.number : null,
    message: `${paths(numbers)} ${verb(numbers.length, 'loses', 'lose')} to path ${against} at step \`${step}\`${values(first.cause, lost)}, so multipath cannot take ${verb(numbers.length, 'it', 'them')} in`,
    evidence: [...evidenceOf(view, { lost, first }, winner), ...knobs.evidence],
    notes: [...origin(local, against), ...misleading(lost), ...assumed(lost), ...knobs.notes],
    remedies: filledFor(view.facts, advice),
    explainedBy: local ? [...COPIES_OF_EVPN, 'other-owner-active'] : [],
  };
}

const comparedIn = (lost: readonly Lost[], winner: JudgedPath | undefined): readonly BgpPath[] => [
  ...lost.map(({ path }) => path),
  ...(winner === undefined ? [] : [winner.path]),
];
/** Rules for copies of EVPN routes that win. */
const COPIES_OF_EVPN = ['evpn-copy-shuts-out-bgp-paths', 'evpn-copy-wins-by-local-preference'];

/** Both values where they are printed; ` (1 against 0)`. */
function values({ best }: Cause, lost: readonly Lost[]): string {
  const mine = [...new Set(lost.map(({ cause }) => cause.mine))];
  return best === null || mine.includes(null) ? '' : ` (${list(mine.map(String))} against ${best})`;
}

function evidenceOf(
  { facts }: View,
  { lost, first }: Losers,
  winner: JudgedPath | undefined,
): Draft['evidence'] {
  const { bgpRoutes } = facts;
  const { step } = first.cause;
  const quoted = ({ path, cause }: Lost): Quote =>
    quote(bgpRoutes, placeOf(path, cause), `path ${path.number}: ${meaningOf(step, cause.mine)}`);
  const ahead = winner === undefined ? [] : [bestQuoted(facts, winner.path, first.cause)];
  return [quoted(first), ...ahead, ...lost.slice(1).map(quoted)];
}

/** What the best path has at the step. */
function bestQuoted(facts: Facts, path: BgpPath, { best, step }: Cause): Quote {
  const preference = step === 'rtm-pref' ? preferenceQuoted(facts, path, best) : null;
  if (preference !== null) return preference;
  const value = best === null ? '' : `: ${meaningOf(step, best)}`;
  return quote(facts.bgpRoutes, printedAt(path, step), `path ${path.number}, the best${value}`);
}

/** It stands in the route table alone: with the route of BGP, or with that of another owner. */
function preferenceQuoted({ routeTable }: Facts, path: BgpPath, best: Cause['best']): Quote | null {
  const told = routeTable?.report.find(
    (route) => isFromBgp(route) !== isLocal(path) && best !== null && route.preference === best,
  );
  return routeTable === undefined || told === undefined
    ? null
    : quote(routeTable, told.spans.preference, `the preference that path ${path.number} has`);
}

/** What the values of a step count, where the words quoted do not say it themselves. */
function meaningOf(step: string, value: string | number | null): string {
  if (value === null) return 'the reason printed';
  return step === 'as-path-length' ? `length ${value}` : String(value);
}

/** The printed value that lost; for a step whose values are not printed, the router's own word. */
function placeOf(path: BgpPath, { mine, step }: Cause): Span {
  const { tieBreakReason } = path.spans;
  return mine === null && tieBreakReason !== undefined ? tieBreakReason : printedAt(path, step);
}

/** The first value printed of those that the step compares; without any, the flags. */
function printedAt({ spans, span: whole }: BgpPath, step: string): Span {
  const quotes = STEPS.find(({ id }) => id === step)?.quotes ?? [];
  const printed = quotes.map((key) => spans[key]).find((span) => span !== undefined);
  return printed ?? spans.flags ?? whole;
}

function origin(local: boolean, against: number): readonly string[] {
  return local
    ? [`path ${against} comes from no neighbor: it is a route of another protocol that BGP took in`]
    : [];
}

/** The printed reason compares with the path just ahead: said wherever it differs from the cause. */
export function misleading(lost: readonly Lost[]): readonly string[] {
  const other = lost.filter(
    ({ path, cause }) => path.tieBreakReason !== null && path.tieBreakReason !== cause.step,
  );
  if (other.length === 0) return [];
  const words = [...new Set(other.map(({ path }) => `\`${path.tieBreakReason}\``))];
  const numbers = other.map(({ path }) => path.number);
  return [
    `the router prints ${list(words)} on ${paths(numbers)}: that compares with the path sorted just ahead, not with the best path`,
  ];
}

function assumed(lost: readonly Lost[]): readonly string[] {
  const steps = [...new Set(lost.flatMap(({ cause }) => cause.assuming))];
  return steps.length === 0
    ? []
    : [
        `the report says nothing about ${list(steps.map((step) => `\`${step}\``))}, which ${verb(steps.length, 'is', 'are')} compared before: taken for ${verb(steps.length, 'a tie', 'ties')}`,
      ];
}
