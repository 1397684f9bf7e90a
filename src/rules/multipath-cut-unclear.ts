import { ALLOW_MULTIPLE_AS, SEE_MULTIPATH } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';
import { paths, verb } from './words.js';

/** Equal paths left out, and the reports do not tell the limit from the AS condition. */
export const multipathCutUnclear: LeafRule = {
  id: 'multipath-cut-unclear',
  title: 'Left out of multipath for a reason not shown',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F03', 'F06'],
  docs: {
    what: 'Finds valid paths that tie with several Used ones, are left out, and have another neighbor AS.',
    why: 'Either the limit is reached or `allow-multiple-as` is false: the two look alike in the reports.',
    limits: 'Only the configuration tells the two apart.',
    references: ['SR Linux YANG srl_nokia-bgp, multipath allow-multiple-as'],
    examples: ['several-neighbor-as'],
  },
  needs: ['bgpRoutes'],
  remedies: [SEE_MULTIPATH, ...ALLOW_MULTIPLE_AS],
  evaluate: ({ facts, judgement }) => {
    const told = facts.bgpRoutes;
    const used = judgement?.paths.filter(({ path }) => path.flags.includes('used')) ?? [];
    const hops = new Set(used.map(({ path }) => path.nextHop));
    const cut =
      judgement?.paths.filter(
        ({ multipath, path, cause }) =>
          multipath === 'undetermined' && cause?.step !== 'undetermined' && !hops.has(path.nextHop),
      ) ?? [];
    const [first] = cut;
    if (told === undefined || first === undefined || used.length < 2) return [];
    const numbers = cut.map(({ path }) => path.number);
    return [
      {
        path: null,
        message: `${paths(numbers)} ${verb(numbers.length, 'ties', 'tie')} with ${used.length} Used paths and ${verb(numbers.length, 'is', 'are')} left out: by the limit of multipath or by \`allow-multiple-as\``,
        evidence: [
          quote(told, first.path.spans.asPath, `the neighbor AS of path ${first.path.number}`),
          quote(told, used[0]?.path.spans.asPath, 'the neighbor AS of a Used path'),
        ],
        notes: ['the two causes look alike in these reports; the configuration tells them apart'],
        remedies: filledFor(facts, [SEE_MULTIPATH, ...ALLOW_MULTIPLE_AS]),
      },
    ];
  },
};
