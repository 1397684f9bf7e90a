import type { JudgedPath } from '#decision/judgement.js';
import { isUsed } from '#facts/leaf-selectors.js';
import { widthFor } from '#facts/multipath.js';
import { paths, verb } from '#text/words.js';
import { beyondLimit } from './left-out.js';
import { quoteSetting } from './quote-setting.js';
import { inferred, WIDTH_IS_ONE } from './references.js';
import { SEE_MULTIPATH, WIDEN_MULTIPATH, WIDTH } from './remedies.js';
import { filledFor, leafRule, type Quote, quote } from './rule.js';

/** Equal paths beyond the configured width. */
export const multipathLimitReached = leafRule({
  id: 'multipath-limit-reached',
  title: 'Multipath limit reached',
  severity: 'warning',
  catalogue: ['F03'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that tie with several Used ones of their neighbor AS and are left out.',
    why: 'BGP uses as many paths as it is allowed; further nodes get no traffic until the limit is raised.',
    limits:
      'Without the configuration or the BGP summary of the leaf, the limit follows from the number of paths in use, beside which an equal one is not.',
    references: [
      WIDTH_IS_ONE,
      inferred(
        'the order of the ladder',
        'where more paths tie than may share, those sorted first are taken',
      ),
    ],
    examples: ['multipath-limit-reached'],
  },
  needs: ['bgpRoutes'],
  needsDetail: true,
  explainedBy: ['multipath-set-elsewhere'],
  remedies: [...SEE_MULTIPATH, ...WIDEN_MULTIPATH],
  evaluate: ({ facts, judgement }) => {
    const { bgpRoutes } = facts;
    const used = judgement.paths.filter(({ path }) => isUsed(path));
    const hops = new Set(used.map(({ path }) => path.nextHop)).size;
    const width = judgement.best === null ? null : widthFor(facts, judgement.best);
    const [first, ...others] = beyondLimit(judgement);
    if (first === undefined) return [];
    const numbers = [first, ...others].map(({ path }) => path.number);
    const quoted = ({ path }: JudgedPath): Quote =>
      quote(bgpRoutes, path.spans.flags, `path ${path.number}: valid, not Used`);
    return [
      {
        path: null,
        message: `${paths(numbers)} ${verb(numbers.length, 'ties', 'tie')} with the ${used.length} Used paths and ${verb(numbers.length, 'is', 'are')} left out: multipath stops at ${hops}`,
        evidence: [
          quoted(first),
          ...others.map(quoted),
          ...used.map(({ path }) =>
            quote(bgpRoutes, path.spans.flags, `path ${path.number}: Used`),
          ),
          ...(width === null ? [] : [quoteSetting(width)]),
        ],
        notes: width === null ? [UNPROVEN] : [],
        remedies: filledFor(facts, [...SEE_MULTIPATH, ...WIDEN_MULTIPATH], { width: WIDTH }),
      },
    ];
  },
});

const UNPROVEN =
  'the configured limit is not in these reports: the configuration would prove that it is reached';
