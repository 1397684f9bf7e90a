import type { JudgedPath } from '#decision/judgement.js';
import { STEPS } from '#decision/steps.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { Cause } from '#findings/diagnosis.js';
import type { Span } from '#text/span.js';
import { type Draft, filledFor, type LeafRule, type LeafView, type Quote, quote } from './rule.js';
import { paths, verb } from './words.js';

/** What tells one lost step from another; the rest is the same for all. */
export type LostAtStep = Omit<LeafRule, 'scope' | 'needs' | 'evaluate' | 'severity'> & {
  /** The words of tie-break-reason that this rule speaks for. */
  readonly steps: readonly string[];
};

/** A rule for paths that are shut out of multipath because they lose at one step. */
export function lostAtStep({ steps, ...rule }: LostAtStep): LeafRule {
  return {
    ...rule,
    severity: 'warning',
    scope: 'leaf',
    needs: ['bgpRoutes'],
    evaluate: (view) => {
      const lost = (view.judgement?.paths ?? []).filter(
        ({ cause }) => cause !== null && steps.includes(cause.step),
      );
      return lost.length === 0 ? [] : [draft(view, lost, rule.remedies)];
    },
  };
}

function draft(view: LeafView, lost: readonly JudgedPath[], remedies: LeafRule['remedies']): Draft {
  const [first] = lost;
  const cause = first?.cause ?? null;
  const numbers = lost.map(({ path }) => path.number);
  const against = cause?.against ?? 0;
  const step = cause?.step ?? '';
  return {
    path: numbers.length === 1 ? (numbers[0] ?? null) : null,
    message: `${paths(numbers)} ${verb(numbers.length, 'loses', 'lose')} to path ${against} at step \`${step}\`${values(lost)}, so multipath cannot take ${verb(numbers.length, 'it', 'them')} in`,
    evidence: evidenceOf(view, lost, against),
    notes: [...misleading(lost), ...assumed(lost)],
    remedies: filledFor(view.facts, remedies),
  };
}

function values(lost: readonly JudgedPath[]): string {
  const causes = lost.flatMap(({ cause }) => (cause === null ? [] : [cause]));
  const [first] = causes;
  if (first === undefined || first.mine === null || first.best === null) return '';
  const same = causes.every(({ mine }) => mine === first.mine);
  return same
    ? ` (${first.mine} against ${first.best})`
    : ` (${causes.map(({ mine }) => mine).join(', ')} against ${first.best})`;
}

function evidenceOf(
  view: LeafView,
  lost: readonly JudgedPath[],
  against: number,
): Draft['evidence'] {
  const told = view.facts.bgpRoutes;
  const best = view.judgement?.paths.find(({ path }) => path.number === against)?.path;
  const quotes = lost.flatMap(({ path, cause }): Quote[] => {
    if (told === undefined || cause === null) return [];
    return [
      quote(
        told,
        placeOf(path, cause),
        `path ${path.number}${cause.mine === null ? '' : `: ${cause.mine}`}`,
      ),
    ];
  });
  const [first = { file: '', span: null, label: '' }, ...rest] = quotes;
  const winner =
    told === undefined || best === undefined || lost[0]?.cause == null
      ? []
      : [
          quote(
            told,
            bestPlace(best, lost[0].cause),
            `path ${against}, the best: ${lost[0].cause.best ?? STEP_PREFERS(lost[0].cause.step)}`,
          ),
        ];
  return [first, ...winner, ...rest];
}

const STEP_PREFERS = (step: string): string =>
  STEPS.find(({ id }) => id === step)?.prefers ?? 'preferred';

/** The printed value that lost; for a step whose values are not printed, the router's own word. */
function placeOf(path: BgpPath, cause: Cause): Span | undefined {
  return cause.mine === null
    ? path.spans.tieBreakReason
    : (bestPlace(path, cause) ?? path.spans.tieBreakReason);
}

function bestPlace(path: BgpPath, cause: Cause): Span | undefined {
  const keys = STEPS.find(({ id }) => id === cause.step)?.quotes ?? [];
  return keys.map((key) => path.spans[key]).find((span) => span !== undefined) ?? path.span;
}

/** The printed reason compares with the path just ahead: said wherever it differs from the cause. */
function misleading(lost: readonly JudgedPath[]): readonly string[] {
  const other = lost.filter(
    ({ path, cause }) => path.tieBreakReason !== null && path.tieBreakReason !== cause?.step,
  );
  if (other.length === 0) return [];
  const words = [...new Set(other.map(({ path }) => `\`${path.tieBreakReason}\``))].join(' and ');
  const numbers = other.map(({ path }) => path.number);
  return [
    `the router prints ${words} on ${paths(numbers)}: that compares with the path sorted just ahead, not with the best path`,
  ];
}

function assumed(lost: readonly JudgedPath[]): readonly string[] {
  const steps = [...new Set(lost.flatMap(({ cause }) => cause?.assuming ?? []))];
  return steps.length === 0
    ? []
    : [
        `the report says nothing about ${steps.map((step) => `\`${step}\``).join(', ')}; they are taken for ties`,
      ];
}
