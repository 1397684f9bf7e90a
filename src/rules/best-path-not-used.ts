import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';
import { paths, verb } from './words.js';

const SEE_TABLE = inspect('which route is in use', [
  'show network-instance {network-instance} route-table {family} prefix {prefix} detail',
]);

/** BGP chose, and something else forwards. */
export const bestPathNotUsed: LeafRule = {
  id: 'best-path-not-used',
  title: 'Best path not used',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F15', 'F20'],
  docs: {
    what: 'Finds paths that are Best and Valid but not Used.',
    why: 'The decision of BGP is done; the route table or the FIB did not take its result: another owner has a better route, or programming failed.',
    limits: 'The BGP report alone does not say which; the route table does.',
    references: ['SR Linux YANG srl_nokia-rib-bgp, used-route'],
    examples: ['static-route-in-front'],
  },
  needs: ['bgpRoutes'],
  remedies: [SEE_TABLE],
  evaluate: ({ facts }) => {
    const told = facts.bgpRoutes;
    const idle =
      told?.report.paths.filter(
        ({ flags }) => flags.includes('best') && flags.includes('valid') && !flags.includes('used'),
      ) ?? [];
    const [first, ...others] = idle;
    if (told === undefined || first === undefined) return [];
    const numbers = idle.map(({ number }) => number);
    return [
      {
        path: numbers.length === 1 ? first.number : null,
        message: `${paths(numbers)} ${verb(numbers.length, 'is', 'are')} Best and not Used: the route table did not take what BGP chose`,
        evidence: [
          quote(told, first.spans.flags, `path ${first.number}`),
          ...others.map((path) => quote(told, path.spans.flags, `path ${path.number}`)),
        ],
        notes: [],
        remedies: filledFor(facts, [SEE_TABLE]),
      },
    ];
  },
};
