import { inspect } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';

const LOOK_AGAIN = inspect('look again', [
  'show network-instance {network-instance} route-table {family} prefix {prefix} detail',
]);

/** The datapath has not taken the route yet, or may not. */
export const fibOperationPending: LeafRule = {
  id: 'fib-operation-pending',
  title: 'FIB operation pending or suppressed',
  severity: 'warning',
  scope: 'leaf',
  catalogue: ['F21'],
  docs: {
    what: 'Finds routes that wait for the FIB, or that are kept out of it.',
    why: 'Until the operation is done the old next hops forward. A suppressed route is kept out on purpose, for instance by a policy with `disable-ip-route-install` (24.7 on).',
    limits: 'One look does not tell a slow linecard from one that hangs: look again.',
    references: ['SR Linux YANG srl_nokia-ip-route-tables, fib-programming'],
    examples: ['fib-operation-pending'],
  },
  needs: ['routeTable'],
  remedies: [LOOK_AGAIN],
  evaluate: ({ facts }) => {
    const told = facts.routeTable;
    return (told?.report ?? []).flatMap((route) => {
      const status = route.programming;
      const pending = status?.pendingOperation ?? 'none';
      const suppressed = status?.suppressed === true;
      if (told === undefined || status === null || (pending === 'none' && !suppressed)) return [];
      return [
        {
          path: null,
          message: suppressed
            ? 'the route is suppressed: it is kept out of the FIB'
            : `the FIB operation \`${pending}\` is still pending`,
          evidence: [
            quote(
              told,
              suppressed ? status.spans.suppressed : status.spans.pendingOperation,
              'what the router says',
            ),
          ],
          notes: [],
          remedies: filledFor(facts, [LOOK_AGAIN]),
        },
      ];
    });
  },
};
