import { hasNoRoute } from './next-hop-count.js';
import { LOWER_PREFERENCE_WINS } from './references.js';
import { inspect } from './remedies.js';
import { type Draft, filledFor, leafRule, type ViewWith } from './rule.js';

/** `route` asks for the longest match. */
const SEE_LONGEST_MATCH = inspect('see which shorter prefix forwards instead, if any', [
  'show network-instance {network-instance} route-table {family} route {address}',
]);

/** The prefix is in the route table no more, or never was. */
export const noActiveRoute = leafRule({
  id: 'no-active-route',
  title: 'No active route',
  severity: 'error',
  catalogue: [],
  symptomOf: ['F16', 'F34', 'F35', 'F40', 'F46'],
  certainty: 'certain',
  docs: {
    what: 'Finds prefixes for which a whole route table holds no active route.',
    why: 'The leaf forwards to the prefix by a shorter one, such as a default route, or not at all.',
    limits:
      'Only a report about the prefix, or a whole table with its totals, shows that a route is missing. A shorter prefix is not looked for.',
    references: [LOWER_PREFERENCE_WINS],
    examples: ['missing-in-the-whole-table', 'nobody-announces'],
  },
  needs: ['routeTable'],
  explainedBy: [
    'no-evpn-session',
    'evpn-route-not-announced',
    'vtep-unreachable',
    'route-target-mismatch',
    'no-path',
    'next-hop-unresolved',
    'label-allocation-failed',
    'fib-programming-failed',
    'rejected-route',
    'cluster-loop',
    'as-loop',
  ],
  remedies: [SEE_LONGEST_MATCH],
  evaluate: ({ facts }) => (hasNoRoute(facts) ? [draft(facts)] : []),
});

function draft(facts: ViewWith<'routeTable'>['facts']): Draft {
  const { file, report } = facts.routeTable;
  const [first, ...others] = report.map(({ spans, span }) => ({
    file,
    span: spans.active ?? span,
    label: 'a route that is not active',
  }));
  const absence = { file, span: null, label: `no route for ${facts.prefix} in the route table` };
  const none = report.length === 0 ? 'no route' : 'no active route';
  return {
    path: null,
    message: `the route table holds ${none} for ${facts.prefix}`,
    evidence: [first ?? absence, ...others],
    notes: ['a route for a shorter prefix may forward all the same'],
    remedies: filledFor(facts, [SEE_LONGEST_MATCH], {
      address: facts.prefix.replace(/\/\d+$/, ''),
    }),
  };
}
