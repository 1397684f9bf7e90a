import type { Rule } from '#rules/rule.js';
import { best, local, type PathSpec, path, sharing } from './path.js';
import { describeRule, type RuleTable } from './rule-table.js';

/** How a path loses at the step of a rule. */
export interface Losing {
  readonly step: string;
  /** What the losing path has and the best one does not. */
  readonly loser: PathSpec;
  /** What the best path needs for that, beside a plain one. */
  readonly winner?: PathSpec;
  /** Both values as the message shows them; null: the report does not print them. */
  readonly values: string | null;
  /** The words quoted for one loser: its own, then those of the best path. */
  readonly quotes: readonly string[];
  /** The step shows in its reason alone, which only the report with `detail` prints. */
  readonly byReasonAlone?: true;
}

/** The table that all rules about a lost step share, and what one rule adds to it. */
export function describeLost(
  rule: Rule,
  { step, loser, winner = {}, values, quotes, byReasonAlone }: Losing,
  more: Partial<RuleTable> = {},
): void {
  const first = best(winner);
  const behind = path({ ...loser, tieBreakReason: step });
  const shown = values === null ? '' : ` (${values})`;
  describeRule(rule, {
    passes: [
      ['the paths tie on every step that must tie', { paths: [first, path(winner)] }],
      ['all paths share the load', { paths: [first, sharing(winner)] }],
      ['the best path stands alone', { paths: [first] }],
      [
        'the path is Used all the same, which is a contradiction and no loss',
        { paths: [first, sharing({ ...loser, tieBreakReason: step })] },
      ],
      [
        'what loses is a local copy',
        {
          paths: [first, local({ ...loser, flags: ['valid'], tieBreakReason: step })],
        },
      ],
      ...(more.passes ?? []),
    ],
    finds: [
      [
        'one path that loses',
        { paths: [first, behind] },
        [
          {
            message: `path 2 loses to path 1 at step \`${step}\`${shown}, so multipath cannot take it in`,
            path: 2,
            severity: 'warning',
            quotes,
          },
        ],
      ],
      [
        'two paths that lose, in one finding',
        { paths: [behind, first, behind] },
        [
          {
            message: `paths 1 and 3 lose to path 2 at step \`${step}\`${shown}, so multipath cannot take them in`,
            path: null,
          },
        ],
      ],
      ...(more.finds ?? []),
    ],
    unknown: [
      ['no BGP report was given', { routes: [] }, ['bgpRoutes']],
      ['no path is called the best', { paths: [path(), behind] }, []],
      ...(byReasonAlone
        ? [
            [
              'the report has no detail, so no reason is printed',
              {
                detail: false,
                paths: [best({ tieBreakReason: null }), path({ tieBreakReason: null })],
              },
              ['bgpRoutes'],
            ] as const,
          ]
        : []),
      ...(more.unknown ?? []),
    ],
  });
}
