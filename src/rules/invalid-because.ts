import type { BgpPath, BgpRoute } from '#facts/bgp-route.js';
import type { LeafFacts } from '#facts/leaf.js';
import { sessionWith } from '#facts/sessions.js';
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

/** What tells one invalid reason from another; the rest is the same for all. */
export type InvalidBecause = Omit<
  WrittenForLeaf<'bgpRoutes'>,
  'needs' | 'needsDetail' | 'evaluate'
> & {
  /** A leaf of YANG's `invalid-reason`. */
  readonly reason: string;
  /** Printed values of the path that show the reason at work. */
  readonly shownBy?: {
    readonly key: 'asPath' | 'clusterList' | 'nextHop';
    readonly label: string;
  };
  /** Why the path may well be as it should, in one sentence; null: nothing says so. */
  readonly usual?: (path: BgpPath, route: BgpRoute) => string | null;
  /** What the leaf told beside its routes about the reason. */
  readonly told?: (facts: LeafFacts, path: BgpPath) => Beside;
};

/** More words that show the reason, and what they mean. */
export type Beside = Pick<Draft, 'notes'> & { readonly quotes: readonly Quote[] };

const NOTHING: Beside = { quotes: [], notes: [] };

/** A rule for paths that are invalid for one reason. */
export function invalidBecause({
  reason,
  shownBy,
  usual = () => null,
  told = () => NOTHING,
  ...rule
}: InvalidBecause): LeafRule {
  return leafRule({
    ...rule,
    needs: ['bgpRoutes'],
    needsDetail: true,
    evaluate: (view) => {
      const { report } = view.facts.bgpRoutes;
      return report.paths
        .filter(({ invalidReasons }) => invalidReasons.includes(reason))
        .map((path) => {
          const plain = draft(view, path, { reason, shownBy, remedies: rule.remedies });
          const { quotes, notes } = told(view.facts, path);
          const [first, ...others] = plain.evidence;
          const full = {
            ...plain,
            evidence: [first, ...others, ...quotes] as const,
            notes: [...notes, ...plain.notes],
          };
          const word = usual(path, report);
          return word === null ? full : { ...full, severity: 'note', notes: [word, ...full.notes] };
        });
    },
  });
}

function draft(
  { facts }: ViewWith<'bgpRoutes'>,
  path: BgpPath,
  {
    reason,
    shownBy,
    remedies,
  }: Pick<LeafRule, 'remedies'> & { reason: string; shownBy: InvalidBecause['shownBy'] },
): Draft {
  const { bgpRoutes } = facts;
  const { number, neighbor, nextHop, spans } = path;
  const shown = shownBy === undefined ? undefined : spans[shownBy.key];
  return {
    path: number,
    message: `path ${number} from ${neighbor ?? 'an unknown neighbor'} is invalid: \`${reason}\``,
    evidence: [
      quote(bgpRoutes, spans.invalidReasons, 'the router says why'),
      ...(shownBy === undefined || shown === undefined
        ? []
        : [quote(bgpRoutes, shown, shownBy.label)]),
      quote(bgpRoutes, spans.flags, 'no Valid flag'),
    ],
    notes:
      path.tieBreakReason === 'none'
        ? [
            'an invalid path takes no part in the decision: the `none` printed as its tie-break reason says nothing',
          ]
        : [],
    remedies: filledFor(facts, remedies, {
      neighbor,
      group: groupOf(facts, neighbor),
      'next-hop': nextHop,
      'next-hop-prefix': hostPrefix(nextHop),
    }),
  };
}

/** The group of a neighbor, where a report about its session tells. */
const groupOf = (facts: LeafFacts, neighbor: string | null): string | undefined =>
  neighbor === null ? undefined : sessionWith(facts, neighbor)?.group?.value;

/** The next hop alone as a prefix; null for one that no static route can lead to. */
function hostPrefix(nextHop: string | null): string | null {
  if (nextHop === null || nextHop.includes('%')) return null;
  return `${nextHop}/${nextHop.includes(':') ? 128 : 32}`;
}
