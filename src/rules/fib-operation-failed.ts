import type { InstalledRoute } from '#facts/leaf.js';
import { isFromTable, ownerOf } from '#facts/leaf-selectors.js';
import { RELIEVE_FIB, SEE_FIB } from './forwarding-remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

type Facts = ViewWith<'routeTable'>['facts'];

import { model } from './references.js';

const REMEDIES = [RELIEVE_FIB, SEE_FIB];

/** The datapath refused the route. */
export const fibOperationFailed = leafRule({
  id: 'fib-operation-failed',
  title: 'FIB operation failed',
  severity: 'error',
  catalogue: ['F20'],
  certainty: 'certain',
  docs: {
    what: 'Finds routes that the FIB did not take.',
    why: 'The route table is what the leaf wants; the FIB is what forwards. When ECMP groups, members or entries run out, the two differ.',
    limits:
      'Printed by tables of 21.x as `True/failed`, by the detail report from 24 on, and by the report of 26.x as `!`; other releases say nothing. The detail report names the operation that failed last, not when.',
    references: [
      model(
        'srl_nokia-ip-route-tables, fib-programming',
        'the last operation that failed is named with its kind and time, from 22.6 on; before, `status` is failed',
      ),
    ],
    examples: ['fib-operation-failed'],
  },
  needs: ['routeTable'],
  lacks: ({ facts }) =>
    isFromTable(facts) && facts.routeTable.report.some(({ fibStatus }) => fibStatus === null)
      ? ['routeTable']
      : [],
  remedies: REMEDIES,
  evaluate: ({ facts }) =>
    facts.routeTable.report.flatMap((route) => [
      ...operation(facts, route),
      ...status(facts, route),
    ]),
});

/** `Last failed FIB operation         : modify` */
function operation(facts: Facts, route: InstalledRoute): readonly Draft[] {
  const { programming } = route;
  const failed = programming?.lastFailedOperation ?? 'none';
  if (programming === null || failed === 'none') return [];
  const { lastFailedComplexes, lastSuccessfulOperation, spans } = programming;
  return [
    {
      path: null,
      message: `the FIB operation \`${failed}\` failed for the route of \`${ownerOf(route)}\``,
      evidence: [
        quote(facts.routeTable, spans.lastFailedOperation, 'what failed last'),
        ...(spans.lastSuccessfulOperation === undefined
          ? []
          : [quote(facts.routeTable, spans.lastSuccessfulOperation, 'what succeeded last')]),
      ],
      notes: [
        ...(lastFailedComplexes === null ? [] : [`it failed on \`${lastFailedComplexes}\``]),
        ...(lastSuccessfulOperation === null
          ? []
          : ['the report does not print when it failed: whether before or after the last success']),
      ],
      remedies: filledFor(facts, REMEDIES),
    },
  ];
}

/** `True/failed` in a table of 21.x, `!` in the report of 26.x. */
function status(facts: Facts, route: InstalledRoute): readonly Draft[] {
  if (route.fibStatus !== 'failed') return [];
  return [
    {
      path: null,
      message: `the FIB did not take the route of \`${ownerOf(route)}\``,
      evidence: [quote(facts.routeTable, route.spans.fibStatus, 'its FIB status')],
      notes: [],
      remedies: filledFor(facts, REMEDIES),
    },
  ];
}
