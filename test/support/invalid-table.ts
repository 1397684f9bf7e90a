import type { Rule } from '#rules/rule.js';
import { best, invalid, path } from './path.js';
import { describeRule, type RuleTable } from './rule-table.js';

/** The table that all rules about an invalid reason share, and what one rule adds to it. */
export function describeInvalid(
  rule: Rule,
  reason: string,
  quotes: readonly string[],
  more: Partial<RuleTable> = {},
): void {
  const other = reason === 'as-loop' ? 'rejected-route' : 'as-loop';
  const about = {
    neighbor: '192.0.2.22',
    nextHop: '198.51.100.22',
    asPath: [65001],
    clusterList: ['198.51.100.1'],
  };
  describeRule(rule, {
    passes: [
      ['all paths are valid', { paths: [best(), path()] }],
      ['a path is invalid for another reason', { paths: [best(), invalid([other])] }],
      ...(more.passes ?? []),
    ],
    finds: [
      [
        'an invalid path beside a valid one',
        { paths: [best(), invalid([reason], about)] },
        [
          {
            message: `path 2 from 192.0.2.22 is invalid: \`${reason}\``,
            path: 2,
            quotes,
            notes: ['the `none` printed as its tie-break reason says nothing'],
          },
        ],
      ],
      [
        'every path that is invalid for it, also among other reasons',
        { paths: [invalid([reason]), invalid([other, reason], { neighbor: null, nextHop: null })] },
        [
          { message: `path 1 from 192.0.2.21 is invalid: \`${reason}\``, path: 1 },
          { message: `path 2 from an unknown neighbor is invalid: \`${reason}\``, path: 2 },
        ],
      ],
      ...(more.finds ?? []),
    ],
    unknown: [
      ['no BGP report was given', { routes: [] }, ['bgpRoutes']],
      [
        'the report has no detail, so no reason is printed',
        { detail: false, paths: [invalid([], { tieBreakReason: null })] },
        ['bgpRoutes'],
      ],
      ...(more.unknown ?? []),
    ],
  });
}
