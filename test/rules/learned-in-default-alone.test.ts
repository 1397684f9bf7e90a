import type { Print } from '#lab/print/bgp-route.js';
import { printBgpRoute } from '#lab/print/bgp-route.js';
import { learnedInDefaultAlone } from '#rules/learned-in-default-alone.js';
import { best, invalid, local, type PathSpec, pathValues, sharing } from '../support/path.js';
import { evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const PREFIX = '203.0.113.10/32';
const IN_DEFAULT = `show network-instance default protocols bgp routes ipv4 prefix ${PREFIX} detail`;
const print: Print = {
  ...{ networkInstance: 'default', width: 120, asked: PREFIX, lastComma: true, ruled: false },
  ...{ damping: false, domainPath: false },
};
const inDefault = (...paths: readonly PathSpec[]) => ({
  [IN_DEFAULT]: printBgpRoute(
    [
      {
        routeDistinguisher: null,
        prefix: PREFIX,
        receivedPaths: paths.length,
        detail: true,
        paths: paths.map((path, at) => pathValues(path, at + 1)),
        advertised: [],
      },
    ],
    print,
  ),
});

describeRule(learnedInDefaultAlone, {
  passes: [
    [
      'the network-instance has a path',
      { paths: [best()], routes: [], beside: inDefault(best(), sharing()) },
    ],
    ['the network-instance has a path, and nobody asked default', { paths: [best()] }],
    [
      'the path in default was cut before its neighbor',
      {
        paths: [],
        routes: [],
        beside: {
          [IN_DEFAULT]: inDefault(best())[IN_DEFAULT]?.replace(/^.*\bneighbor 192.*\n/m, '') ?? '',
        },
      },
    ],
    [
      'a route of EVPN leads there',
      { paths: [], routes: [evpnRoute()], beside: inDefault(best()) },
    ],
    ['there is no path in default either', { paths: [], routes: [], beside: inDefault() }],
    [
      'what is in default is invalid, or of no neighbor',
      { paths: [], routes: [], beside: inDefault(local(), invalid(['as-loop'])) },
    ],
    ['the question is about default itself', { networkInstance: 'default', paths: [], routes: [] }],
  ],
  finds: [
    [
      'two paths in default and none here',
      { paths: [], routes: [], beside: inDefault(best(), sharing()) },
      [
        {
          message:
            'the leaf holds 2 valid paths of 192.0.2.21 and 192.0.2.22 in network-instance `default`, and none in `ip-vrf1`',
          severity: 'error',
          quotes: ['0', '192.0.2.21', '192.0.2.22'],
          onlyLines: ['show network-instance default protocols bgp neighbor'],
        },
      ],
    ],
    [
      'one path in default, and no route table at hand',
      { paths: [], beside: inDefault(best()) },
      [
        {
          message:
            'the leaf holds 1 valid path of 192.0.2.21 in network-instance `default`, and none in `ip-vrf1`',
          severity: 'warning',
          notes: ['told by the route table, which is not here'],
        },
      ],
    ],
  ],
  unknown: [
    ['no report of BGP was given', { routes: [] }, ['bgpRoutes', 'fabricBgpRoutes']],
    [
      'the report here was cut, so that it may have held a path',
      { paths: [], bgpProblems: [], routes: [], beside: inDefault(best()) },
      ['bgpRoutes'],
    ],
    [
      'the report here counts paths that it does not print',
      { paths: [], receivedPaths: 2, routes: [], beside: inDefault(best()) },
      ['bgpRoutes'],
    ],
    ['nobody asked default', { paths: [], routes: [] }, ['fabricBgpRoutes']],
    [
      'the report is not whole',
      {
        paths: [],
        bgpProblems: [{ code: 'cut-off', severity: 'warning', expected: [], message: '' }],
      },
      ['fabricBgpRoutes'],
    ],
  ],
});
