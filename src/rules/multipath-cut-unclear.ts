import type { JudgedPath } from '#decision/judgement.js';
import { isUsed } from '#facts/leaf-selectors.js';
import { paths, verb } from '#text/words.js';
import { cutUnclearly } from './left-out.js';
import { LATE_STEPS_SHARE, ONE_AS_OR_ANY, WIDTH_IS_ONE } from './references.js';
import { ALLOW_MULTIPLE_AS, SEE_MULTIPATH, WIDEN_MULTIPATH, WIDTH } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

/** Equal paths left out, and the reports do not tell the limit from the AS condition. */
export const multipathCutUnclear = leafRule({
  id: 'multipath-cut-unclear',
  title: 'Left out of multipath for a reason not shown',
  severity: 'warning',
  catalogue: [],
  symptomOf: ['F03', 'F06'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that tie with several Used ones, are left out, and have another neighbor AS.',
    why: 'Either the limit is reached or `allow-multiple-as` is false: the two look alike in the reports.',
    limits:
      'Only the configuration or the BGP summary of the leaf tells the two apart; where either is given, `neighbor-as-kept-out` or `multipath-limit-reached` speaks instead.',
    references: [WIDTH_IS_ONE, ONE_AS_OR_ANY, LATE_STEPS_SHARE],
    examples: ['several-neighbor-as'],
  },
  needs: ['bgpRoutes'],
  needsDetail: true,
  explainedBy: ['multipath-set-elsewhere', 'neighbor-as-kept-out'],
  remedies: [...SEE_MULTIPATH, ...ALLOW_MULTIPLE_AS, ...WIDEN_MULTIPATH],
  evaluate: (view) => {
    const used = view.judgement.paths.filter(({ path }) => isUsed(path));
    const cut = cutUnclearly(view);
    const [[first], [one]] = [cut, used];
    return first === undefined || one === undefined ? [] : [draft(view, { cut, first, used, one })];
  },
});

interface Found {
  readonly cut: readonly JudgedPath[];
  readonly first: JudgedPath;
  readonly used: readonly JudgedPath[];
  readonly one: JudgedPath;
}

function draft({ facts }: ViewWith<'bgpRoutes'>, { cut, first, used, one }: Found): Draft {
  const numbers = cut.map(({ path }) => path.number);
  const { bgpRoutes } = facts;
  return {
    path: null,
    message: `${paths(numbers)} ${verb(numbers.length, 'ties', 'tie')} with the ${used.length} Used paths and ${verb(numbers.length, 'is', 'are')} left out: by the limit of multipath or by \`allow-multiple-as\``,
    evidence: [
      quote(bgpRoutes, first.path.spans.asPath, `path ${first.path.number}: its neighbor AS`),
      quote(bgpRoutes, one.path.spans.asPath, `path ${one.path.number}, Used: its neighbor AS`),
      ...cut.map(({ path }) =>
        quote(bgpRoutes, path.spans.flags, `path ${path.number}: valid, not Used`),
      ),
    ],
    notes: ['the two causes look alike in these reports: the configuration tells them apart'],
    remedies: filledFor(facts, [...SEE_MULTIPATH, ...ALLOW_MULTIPLE_AS, ...WIDEN_MULTIPATH], {
      width: WIDTH,
    }),
  };
}
