import type { ReplayConflict } from '#findings/diagnosis.js';
import { inferred, PAIRWISE } from './references.js';
import { elsewhere } from './remedies.js';
import { type Draft, leafRule, quote, type ViewWith } from './rule.js';

const REPORT = elsewhere(
  'save the report again; if the contradiction stays, report it with the capture: our reading of the decision is wrong',
);

/** The print contradicts itself, or our ladder is wrong. */
export const replayContradictsRouter = leafRule({
  id: 'replay-contradicts-router',
  title: 'Replay contradicts the router',
  severity: 'error',
  catalogue: [],
  certainty: 'certain',
  docs: {
    what: 'Finds printed flags and tie-break reasons that the printed attributes contradict.',
    why: 'Every verdict rests on the decision process as we know it. Where recomputing gives another result than the router printed, the verdict cannot be trusted, and the exit code is 2.',
    limits:
      'Checks only what printed attributes can contradict; steps that the report is silent about are not checked.',
    references: [
      PAIRWISE,
      inferred(
        'docs/decision.md',
        'a printed flag or reason that no order of the printed attributes gives is one that we, or the print, have wrong',
      ),
    ],
    examples: ['contradictory-report'],
  },
  needs: ['bgpRoutes'],
  remedies: [REPORT],
  evaluate: (view) => view.judgement.replay.conflicts.map((conflict) => draft(view, conflict)),
});

function draft(
  { facts: { bgpRoutes } }: ViewWith<'bgpRoutes'>,
  { path: number, what, printed, expected }: ReplayConflict,
): Draft {
  const spans = bgpRoutes.report.paths.find((one) => one.number === number)?.spans;
  const words =
    what === 'flag'
      ? `the flag \`${printed}\` on path ${number}, and the printed attributes say: ${expected}`
      : `the reason \`${printed}\` on path ${number}, and no printed path can stand just ahead and win there`;
  return {
    path: number,
    message: `the router prints ${words}`,
    evidence: [
      quote(bgpRoutes, what === 'flag' ? spans?.flags : spans?.tieBreakReason, 'what is printed'),
    ],
    notes: [],
    remedies: [REPORT],
  };
}
