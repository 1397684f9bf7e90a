import type { InstalledRoute } from '#facts/leaf.js';
import { isFromTable, ownerOf } from '#facts/leaf-selectors.js';
import { ALLOW_INSTALL, LOOK_AGAIN, RELIEVE_FIB, SEE_FIB } from './forwarding-remedies.js';
import { model } from './references.js';
import { SEE_BGP_CONFIGURATION } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const WAITING = [LOOK_AGAIN, SEE_FIB, RELIEVE_FIB];
const KEPT_OUT = [SEE_BGP_CONFIGURATION, ALLOW_INSTALL];

/** The datapath has not taken the route yet, or may not. */
export const fibOperationPending = leafRule({
  id: 'fib-operation-pending',
  title: 'FIB operation pending or suppressed',
  severity: 'warning',
  catalogue: ['F21'],
  symptomOf: ['F62'],
  certainty: 'certain',
  docs: {
    what: 'Finds routes that wait for the FIB, or that are kept out of it.',
    why: 'Until the operation is done the old next hops forward. A suppressed route is kept out on purpose, for instance by a policy with `disable-ip-route-install` (24.7 on).',
    limits: 'One look does not tell a slow linecard from one that hangs: look again.',
    references: [
      model(
        'srl_nokia-ip-route-tables, fib-programming',
        'an operation that is pending has not been answered by all of the datapath',
      ),
    ],
    examples: ['fib-operation-pending'],
  },
  needs: ['routeTable'],
  lacks: ({ facts }) => (isFromTable(facts) ? ['routeTable'] : []),
  remedies: [...WAITING, ...KEPT_OUT],
  evaluate: ({ facts }) =>
    facts.routeTable.report.flatMap((route) => [
      ...suppressed(facts, route),
      ...pending(facts, route),
    ]),
});

type Facts = ViewWith<'routeTable'>['facts'];

/** `Suppressed                        : true` */
function suppressed(facts: Facts, route: InstalledRoute): readonly Draft[] {
  const { programming } = route;
  if (programming === null || programming.suppressed !== true) return [];
  return [
    {
      path: null,
      message: `the route of \`${ownerOf(route)}\` is suppressed: it is kept out of the FIB`,
      evidence: [quote(facts.routeTable, programming.spans.suppressed, 'the router says so')],
      notes: [],
      remedies: filledFor(facts, KEPT_OUT),
    },
  ];
}

/** `Current FIB operation pending     : modify` */
function pending(facts: Facts, route: InstalledRoute): readonly Draft[] {
  const { programming } = route;
  const waits = programming?.pendingOperation ?? 'none';
  if (programming === null || waits === 'none') return [];
  return [
    {
      path: null,
      message: `the FIB operation \`${waits}\` for the route of \`${ownerOf(route)}\` is pending`,
      evidence: [quote(facts.routeTable, programming.spans.pendingOperation, 'the router says so')],
      notes: [],
      remedies: filledFor(facts, WAITING),
    },
  ];
}
