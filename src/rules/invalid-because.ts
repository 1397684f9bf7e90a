import type { BgpPath } from '#facts/bgp-route.js';
import { type Draft, filledFor, type LeafRule, type LeafView, quote } from './rule.js';

/** What tells one invalid reason from another; the rest is the same for all. */
export type InvalidBecause = Omit<LeafRule, 'scope' | 'needs' | 'evaluate'> & {
  /** A leaf of YANG's `invalid-reason`. */
  readonly reason: string;
};

/** A rule for paths that are invalid for one reason. */
export function invalidBecause({ reason, ...rule }: InvalidBecause): LeafRule {
  return {
    ...rule,
    scope: 'leaf',
    needs: ['bgpRoutes'],
    evaluate: (view) => {
      const told = view.facts.bgpRoutes;
      const paths =
        told?.report.paths.filter(({ invalidReasons }) => invalidReasons.includes(reason)) ?? [];
      return paths.map((path) => draft(view, path, reason, rule.remedies));
    },
  };
}

function draft(
  { facts }: LeafView,
  path: BgpPath,
  reason: string,
  remedies: LeafRule['remedies'],
): Draft {
  const told = facts.bgpRoutes ?? { file: '', span: [0, 0] as const };
  const { number, neighbor, nextHop, spans } = path;
  return {
    path: number,
    message: `path ${number} from ${neighbor ?? 'an unknown neighbor'} is invalid: \`${reason}\``,
    evidence: [
      quote(told, spans.invalidReasons, 'the router says why'),
      reason === 'as-loop'
        ? quote(told, spans.asPath, 'its AS path')
        : quote(told, spans.flags, 'no Valid flag'),
    ],
    notes: [
      'an invalid path takes no part in the decision; the `none` printed as its tie-break reason means nothing',
    ],
    remedies: filledFor(facts, remedies, { neighbor, 'next-hop': nextHop }),
  };
}
