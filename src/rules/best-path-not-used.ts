import { isLocal } from '#decision/printed.js';
import { isUsed, isValid } from '#facts/leaf-selectors.js';
import { paths, verb } from '#text/words.js';
import { SEE_FIB } from './forwarding-remedies.js';
import { LOWER_PREFERENCE_WINS, model, observed } from './references.js';
import { SEE_ROUTES } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

/** BGP chose, and something else forwards. */
export const bestPathNotUsed = leafRule({
  id: 'best-path-not-used',
  title: 'Best path not used',
  severity: 'warning',
  catalogue: [],
  symptomOf: ['F15', 'F20', 'F21'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths of neighbors that are Best and Valid but not Used.',
    why: 'The decision of BGP is done; the route table or the FIB did not take its result: another owner has a better route, a policy keeps the path out, or programming failed.',
    limits: 'The BGP report alone does not say which; the route table does.',
    references: [
      model('srl_nokia-rib-bgp, used-route', 'the flag says that the route is used to forward'),
      LOWER_PREFERENCE_WINS,
      observed(
        'output of SR Linux 21.6',
        'where a route of another owner is active, no path of a neighbor is Used',
      ),
    ],
    examples: ['best-paths-carry-nothing', 'static-route-in-front'],
  },
  needs: ['bgpRoutes'],
  explainedBy: ['other-owner-active', 'fib-operation-failed', 'fib-operation-pending'],
  remedies: [SEE_ROUTES, SEE_FIB],
  evaluate: ({ facts }) => {
    const { bgpRoutes } = facts;
    const idle = bgpRoutes.report.paths.filter(
      (path) => path.flags.includes('best') && isValid(path) && !isUsed(path) && !isLocal(path),
    );
    const [first, ...others] = idle;
    if (first === undefined) return [];
    const numbers = idle.map(({ number }) => number);
    return [
      {
        path: others.length === 0 ? first.number : null,
        message: `${paths(numbers)} ${verb(numbers.length, 'is', 'are')} Best and not Used: the route table did not take what BGP chose`,
        evidence: [
          quote(bgpRoutes, first.spans.flags, `path ${first.number}`),
          ...others.map((path) => quote(bgpRoutes, path.spans.flags, `path ${path.number}`)),
        ],
        notes: [],
        remedies: filledFor(facts, facts.routeTable === undefined ? [SEE_ROUTES] : [SEE_FIB]),
      },
    ];
  },
});
