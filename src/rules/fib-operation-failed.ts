import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';

const SEE_FAILED = inspect('how many routes failed', [
  'info from state network-instance {network-instance} route-table {family} statistics',
]);

/** The datapath refused the route. */
export const fibOperationFailed: LeafRule = {
  id: 'fib-operation-failed',
  title: 'FIB operation failed',
  severity: 'error',
  scope: 'leaf',
  catalogue: ['F20'],
  docs: {
    what: 'Finds routes whose last FIB operation failed.',
    why: 'The route table is what the leaf wants; the FIB is what forwards. When ECMP groups, members or entries run out, the two differ.',
    limits: 'Releases before 24 do not print the programming status in this report.',
    references: ['SR Linux YANG srl_nokia-ip-route-tables, fib-programming'],
    examples: ['fib-operation-failed'],
  },
  needs: ['routeTable'],
  remedies: [SEE_FAILED],
  evaluate: ({ facts }) => {
    const told = facts.routeTable;
    return (told?.report ?? []).flatMap((route) => {
      const failed = route.programming?.lastFailedOperation ?? 'none';
      if (told === undefined || failed === 'none') return [];
      const complexes = route.programming?.lastFailedComplexes ?? null;
      return [
        {
          path: null,
          message: `the FIB operation \`${failed}\` failed for the route of \`${route.routeOwner ?? route.routeType}\``,
          evidence: [quote(told, route.programming?.spans.lastFailedOperation, 'what failed last')],
          notes: complexes === null ? [] : [`it failed on forwarding complex ${complexes}`],
          remedies: filledFor(facts, [SEE_FAILED]),
        },
      ];
    });
  },
};
