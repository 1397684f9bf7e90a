import { heldUntilInstalled } from '#rules/held-until-installed.js';
import { best, local, path, sharing } from '../support/path.js';
import { summaryPrinted } from '../support/printed.js';
import { bgpRoute, type RouteSpec, staticRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const summary = (waitForFibInstall: boolean | null) => ({
  'show network-instance ip-vrf1 protocols bgp summary': summaryPrinted([64, 64], {
    waitForFibInstall,
  }),
});
const route = (programming: RouteSpec['programming']) =>
  bgpRoute(['192.0.2.21', '192.0.2.22'], programming === undefined ? {} : { programming });
const pending = route({ pendingOperation: 'modify' });
const two = [best(), sharing()];
const waits = summary(true);

describeRule(heldUntilInstalled, {
  passes: [
    ['the FIB has the route, and no summary is needed', { paths: two, routes: [route({})] }],
    [
      'a table says that the FIB has the route, and neither summary nor report is needed',
      {
        paths: two,
        routes: [bgpRoute(['192.0.2.21'], { fibStatus: 'success', declaredNextHops: null })],
      },
    ],
    ['BGP does not wait for the FIB', { paths: two, routes: [pending], beside: summary(false) }],
    [
      'peers are told',
      {
        paths: two,
        routes: [pending],
        advertised: [{ neighbors: ['192.0.2.30'], attributes: null }],
        beside: waits,
      },
    ],
    [
      'what is in use is no path of a neighbor',
      {
        paths: [local(), path({ tieBreakReason: 'as-path-length' })],
        routes: [pending],
        beside: waits,
      },
    ],
    ['no path is in use', { paths: [path()], routes: [pending], beside: waits }],
    [
      'the route is not that of BGP',
      {
        paths: two,
        routes: [staticRoute({ programming: { pendingOperation: 'add' } })],
        beside: waits,
      },
    ],
  ],
  finds: [
    [
      'an operation that is pending, whether or not all paths are in use',
      { paths: [...two, path()], routes: [pending], beside: waits },
      [
        {
          message:
            'the prefix is in use and advertised to nobody: BGP waits for the FIB, which is not done with the route',
          severity: 'warning',
          quotes: ['True', 'modify', null],
          roots: ['fib-operation-pending'],
        },
      ],
    ],
    [
      'an operation that failed',
      { paths: two, routes: [route({ lastFailedOperation: 'add' })], beside: waits },
      [
        {
          message:
            'the prefix is in use and advertised to nobody: BGP waits for the FIB, which failed to take the route',
          quotes: ['True', 'add', null],
          roots: ['fib-operation-failed'],
        },
      ],
    ],
    [
      'a route that is kept out, and one whose state a table prints',
      { paths: two, routes: [route({ suppressed: true })], beside: waits },
      [
        {
          message:
            'the prefix is in use and advertised to nobody: BGP waits for the FIB, which is not given the route',
        },
      ],
    ],
    [
      'a route that a table calls failed',
      {
        paths: two,
        routes: [bgpRoute(['192.0.2.21'], { fibStatus: 'failed' })],
        beside: waits,
      },
      [
        {
          message:
            'the prefix is in use and advertised to nobody: BGP waits for the FIB, which failed to take the route',
        },
      ],
    ],
  ],
  unknown: [
    [
      'the print has no state of the FIB',
      { paths: two, routes: [route(undefined)] },
      ['bgpSummary'],
    ],
    [
      'the report of the route was cut before its operations, so that nothing says the FIB has it',
      { paths: two, routes: [route({ pendingOperation: null, lastFailedOperation: null })] },
      ['bgpSummary'],
    ],
    [
      'the same beside a summary, where nothing is to be asked again',
      {
        paths: two,
        routes: [route({ pendingOperation: null, lastFailedOperation: null })],
        beside: waits,
      },
      [],
    ],
    [
      'a table without the state of the FIB',
      {
        paths: two,
        routes: [bgpRoute(['192.0.2.21'], { declaredNextHops: null })],
        beside: waits,
      },
      ['routeTable'],
    ],
    [
      'the BGP report was cut, so that it may have told of peers',
      { paths: two, routes: [pending], bgpProblems: [], beside: waits },
      [],
    ],
    [
      'without `detail` the report tells of nobody to whom the prefix is advertised',
      { paths: two, routes: [pending], detail: false, beside: summary(true) },
      ['bgpRoutes'],
    ],
    ['no BGP summary was given', { paths: two, routes: [pending] }, ['bgpSummary']],
    [
      'the summary does not say whether BGP waits',
      { paths: two, routes: [pending], beside: summary(null) },
      [],
    ],
  ],
});
