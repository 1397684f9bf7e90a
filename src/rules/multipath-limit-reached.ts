import { SEE_MULTIPATH, WIDEN_MULTIPATH } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';
import { paths, verb } from './words.js';

/** Equal paths beyond the configured width. */
export const multipathLimitReached: LeafRule = {
  id: 'multipath-limit-reached',
  title: 'Multipath limit reached',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F03'],
  docs: {
    what: 'Finds valid paths that tie with several Used ones and are left out.',
    why: 'BGP uses as many paths as it is allowed; further nodes get no traffic until the limit is raised.',
    limits:
      'The limit itself is not in these reports; that as many paths as it allows are Used follows from their number.',
    references: ['SR Linux YANG srl_nokia-bgp, multipath'],
    examples: ['multipath-limit-reached'],
  },
  needs: ['bgpRoutes'],
  remedies: [...WIDEN_MULTIPATH, SEE_MULTIPATH],
  evaluate: ({ facts, judgement }) => {
    const told = facts.bgpRoutes;
    const cut = judgement?.paths.filter(({ multipath }) => multipath === 'cut-by-maximum') ?? [];
    const used = judgement?.paths.filter(({ path }) => path.flags.includes('used')) ?? [];
    const [first] = cut;
    if (told === undefined || first === undefined) return [];
    const numbers = cut.map(({ path }) => path.number);
    return [
      {
        path: null,
        message: `${used.length} paths are Used and ${paths(numbers)}, equal to them, ${verb(numbers.length, 'is', 'are')} left out: the limit of multipath is ${used.length}`,
        evidence: [
          quote(told, first.path.spans.flags, 'valid, not Used'),
          ...used.map(({ path }) => quote(told, path.spans.flags, `path ${path.number} is Used`)),
        ],
        notes: [],
        remedies: filledFor(facts, [...WIDEN_MULTIPATH, SEE_MULTIPATH], { width: 64 }),
      },
    ];
  },
};
