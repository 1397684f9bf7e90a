import { isLocal } from '#decision/printed.js';
import type { InstalledRoute } from '#facts/leaf.js';
import { activeRoute, isFromTable, isUsed } from '#facts/leaf-selectors.js';
import type { Span } from '#text/span.js';
import {
  hasRoute,
  NO_ROUTE,
  NONE_IN_USE,
  ROUTE_NOT_FROM_BGP,
  SOMEBODY_TOLD,
} from './exemptions.js';
import { LOOK_AGAIN } from './forwarding-remedies.js';
import { model } from './references.js';
import { filledFor, leafRule, quote } from './rule.js';

/** A path is in use, and nobody is told as long as the datapath does not have the route. */
export const heldUntilInstalled = leafRule({
  id: 'held-until-installed',
  title: 'Held until installed',
  severity: 'warning',
  catalogue: ['F62'],
  certainty: 'likely',
  docs: {
    what: 'Finds prefixes in use that are advertised to nobody, while BGP waits for the FIB before it advertises and the FIB is not done with the route.',
    why: 'With `wait-for-fib-install` a route that the datapath has not taken is not advertised, so that no traffic comes before it can be forwarded. A FIB that is full, or slow, so keeps the prefix from all peers.',
    limits:
      'An export policy may keep the prefix from the peers as well: that it is advertised to nobody has this reason only by the state of the FIB. What leaves tell each other by EVPN does not wait.',
    references: [
      model(
        'srl_nokia-bgp, route-advertisement',
        'with `wait-for-fib-install` a route is advertised only when the FIB has it',
      ),
    ],
    examples: ['held-until-installed'],
  },
  needs: ['bgpRoutes', 'routeTable', 'bgpSummary'],
  needsDetail: true,
  exempt: [
    NO_ROUTE,
    ROUTE_NOT_FROM_BGP,
    NONE_IN_USE,
    SOMEBODY_TOLD,
    {
      because: 'the FIB has the route in use',
      when: (facts) => hasRoute(facts, isInFib),
    },
    {
      because: 'BGP does not wait for the FIB, as its summary says',
      when: ({ bgpSummary }) => bgpSummary?.report.waitForFibInstall === false,
    },
  ],
  lacks: ({ facts }) => (isFromTable(facts) ? ['routeTable'] : []),
  explainedBy: ['fib-operation-pending', 'fib-operation-failed'],
  remedies: [LOOK_AGAIN],
  evaluate: ({ facts }) => {
    const { bgpRoutes, bgpSummary, routeTable } = facts;
    const route = activeRoute(facts);
    const state = route === null ? null : fibState(route);
    const waits = bgpSummary.report.waitForFibInstall === true;
    const shared = bgpRoutes.report.paths.some((path) => isUsed(path) && !isLocal(path));
    if (!waits || state === null || !bgpRoutes.complete || !shared) return [];
    return [
      {
        path: null,
        message: `the prefix is in use and advertised to nobody: BGP waits for the FIB, which ${state.words}`,
        evidence: [
          quote(bgpSummary, bgpSummary.report.spans.waitForFibInstall, 'BGP waits for the FIB'),
          quote(routeTable, state.span, `the FIB ${state.words}`),
          { file: bgpRoutes.file, span: null, label: 'no `was advertised to` in this BGP report' },
        ],
        notes: [],
        remedies: filledFor(facts, [LOOK_AGAIN]),
      },
    ];
  },
});

interface FibState {
  readonly words: string;
  readonly span: Span | undefined;
}

/** The FIB says that it has the route. */
const isInFib = (route: InstalledRoute): boolean =>
  fibState(route) === null &&
  (route.fibStatus === 'success' || route.programming?.pendingOperation === 'none');

/** Null: the FIB has the route, or does not tell. */
function fibState({ programming, fibStatus, spans }: InstalledRoute): FibState | null {
  if (fibStatus === 'failed') return { words: 'failed to take the route', span: spans.fibStatus };
  if (programming === null) return null;
  const { pendingOperation, lastFailedOperation, suppressed, spans: places } = programming;
  if (suppressed === true) return { words: 'is not given the route', span: places.suppressed };
  if ((lastFailedOperation ?? 'none') !== 'none')
    return { words: 'failed to take the route', span: places.lastFailedOperation };
  return (pendingOperation ?? 'none') === 'none'
    ? null
    : { words: 'is not done with the route', span: places.pendingOperation };
}
