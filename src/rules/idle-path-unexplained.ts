import type { JudgedPath, Judgement } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import { mayDiffer } from '#decision/reason-word.js';
import { COMMANDS } from '#facts/commands.js';
import { isUsed, isValid } from '#facts/leaf-selectors.js';
import type { Remedy } from '#findings/finding.js';
import { list, paths, verb } from '#text/words.js';
import { besideLoneBest, beyondLimit, cutUnclearly, ofAnotherAs } from './left-out.js';
import { inferred, PAIRWISE } from './references.js';
import {
  inspect,
  SEE_BGP_CONFIGURATION,
  SEE_MULTIPATH,
  SEE_NEIGHBORS,
  SEE_ROUTES,
} from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const ASK_DETAIL = inspect('save the report with `detail`, which prints the reasons', [
  COMMANDS.bgpRoutes,
]);
const SEE_RESOLVING = inspect('see how the next hops resolve, and at what cost', [
  'show network-instance {network-instance} route-table {family} summary',
]);

/** A path that has no share, and nothing in the reports says why. */
export const idlePathUnexplained = leafRule({
  id: 'idle-path-unexplained',
  title: 'Idle path unexplained',
  severity: 'warning',
  catalogue: [],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths of neighbors that are not Used and whose reason these reports do not show.',
    why: 'The leaf leaves them out, so it does not balance, and whatever the reason is, it stands in a report that is not here. Without `detail` no tie-break reasons are printed; with it several steps can still be open.',
    limits:
      'A path whose next hop another Used path has is not idle: its node gets traffic. Says what is open, not which of it is true.',
    references: [
      PAIRWISE,
      inferred(
        'docs/decision.md',
        'a path that loses at no step that is known, and is not Used, has a cause that these reports do not print',
      ),
    ],
    examples: ['without-detail'],
  },
  needs: ['bgpRoutes'],
  explainedBy: ['other-owner-active', 'incomplete-report', 'replay-contradicts-router'],
  remedies: [
    ASK_DETAIL,
    SEE_ROUTES,
    SEE_RESOLVING,
    SEE_NEIGHBORS,
    SEE_BGP_CONFIGURATION,
    ...SEE_MULTIPATH,
  ],
  evaluate: (view) => {
    const idle = unexplained(view);
    const [first, ...others] = idle;
    return first === undefined ? [] : [draft(view, [first, ...others])];
  },
});

type View = ViewWith<'bgpRoutes'>;

/** Idle paths that no step, no flag and no line of the report speaks about. */
function unexplained(view: View): readonly JudgedPath[] {
  const { judgement } = view;
  const heard = judgement.paths.filter(({ path }) => isValid(path) && !isLocal(path));
  const used = heard.filter(({ path }) => isUsed(path));
  const reached = new Set(used.map(({ path }) => path.nextHop));
  const limited = [
    ...[besideLoneBest, beyondLimit, ofAnotherAs].flatMap((of) => of(judgement)),
    ...cutUnclearly(view),
  ];
  return heard.filter(
    (one) =>
      !isUsed(one.path) &&
      !reached.has(one.path.nextHop) &&
      !one.path.flags.includes('best') &&
      one.path.routeFlapDamping === null &&
      !limited.includes(one) &&
      !isLost(one),
  );
}

/** It loses at a step that keeps it out of multipath. */
const isLost = ({ cause }: JudgedPath): boolean =>
  cause !== null && cause.step !== 'undetermined' && !mayDiffer(cause.step);

function draft({ facts, judgement }: View, idle: readonly [JudgedPath, ...JudgedPath[]]): Draft {
  const { bgpRoutes, routeTable } = facts;
  const numbers = idle.map(({ path }) => path.number);
  const quoted = ({ path: { number, spans } }: JudgedPath) =>
    quote(bgpRoutes, spans.flags, `path ${number}: valid, not Used`);
  const [first, ...others] = idle;
  const open = [...new Set(idle.flatMap((one) => one.open))];
  const table = routeTable === undefined ? [SEE_ROUTES] : [];
  const rest = bgpRoutes.report.detail ? wanted(open) : [ASK_DETAIL];
  return {
    path: others.length === 0 ? first.path.number : null,
    message: `${paths(numbers)} ${verb(numbers.length, 'is', 'are')} valid and not Used, and these reports do not show why`,
    evidence: [quoted(first), ...others.map(quoted)],
    notes: [openNote(judgement, open), ...terseNote(bgpRoutes.report.detail)],
    remedies: filledFor(facts, [...rest, ...table]),
    explainedBy: [
      'other-owner-active',
      'replay-contradicts-router',
      ...(bgpRoutes.complete ? [] : ['incomplete-report']),
    ],
  };
}

function openNote({ best }: Judgement, open: readonly string[]): string {
  if (best === null) return 'no one path is called the best, so there is none to compare with';
  const steps = open.map((step) => `\`${step}\``);
  return open.length === 0
    ? `no step of the decision against path ${best.number} accounts for it`
    : `open ${verb(open.length, 'is the step', 'are the steps')} ${list(steps)} against path ${best.number}`;
}

const terseNote = (detail: boolean): readonly string[] =>
  detail ? [] : ['the report is one without `detail`, which prints no tie-break reasons'];

/** Where the values of open steps are to be seen. */
function wanted(open: readonly string[]): readonly Remedy[] {
  const resolving = open.some((step) => step.startsWith('next-hop-')) ? [SEE_RESOLVING] : [];
  const sessions = open.some((step) => SESSION_STEPS.includes(step)) ? [SEE_NEIGHBORS] : [];
  return [...resolving, ...sessions, SEE_BGP_CONFIGURATION, ...SEE_MULTIPATH];
}

const SESSION_STEPS = ['ebgp-route', 'peer-router-id', 'peer-ip'];
