import { elsewhere } from './remedies.js';
import { type LeafRule, quote } from './rule.js';

const REPORT = elsewhere(
  'report it with the capture: either the reports were taken at different moments, or our reading of the decision is wrong',
);

/** The print contradicts itself, or our ladder is wrong. */
export const replayContradictsRouter: LeafRule = {
  id: 'replay-contradicts-router',
  title: 'Replay contradicts the router',
  severity: 'error',
  scope: 'leaf',
  catalogue: [],
  docs: {
    what: 'Finds printed flags and tie-break reasons that the printed attributes contradict.',
    why: 'Every verdict rests on the decision process as we know it. Where recomputing gives another result than the router printed, the verdict cannot be trusted, and the exit code is 2.',
    limits:
      'Checks only what printed attributes can contradict; steps that the report is silent about are not checked.',
    references: ['docs/decision.md'],
    examples: ['contradictory-report'],
  },
  needs: ['bgpRoutes'],
  remedies: [REPORT],
  evaluate: ({ facts, judgement }) => {
    const told = facts.bgpRoutes;
    return (judgement?.replay.conflicts ?? []).flatMap(
      ({ path: number, what, printed, expected }) => {
        const path = told?.report.paths.find((one) => one.number === number);
        if (told === undefined || path === undefined) return [];
        const span = what === 'flag' ? path.spans.flags : path.spans.tieBreakReason;
        return [
          {
            path: number,
            message: `the router prints ${what === 'flag' ? 'the flag' : 'the reason'} \`${printed}\` on path ${number}, and the printed attributes say: ${expected}`,
            evidence: [quote(told, span, 'what is printed')] as const,
            notes: [],
            remedies: [REPORT],
          },
        ];
      },
    );
  },
};
