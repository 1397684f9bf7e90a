import { nodeWithoutTraffic } from '#rules/node-without-traffic.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const from = (neighbor: string) => ({ neighbor });
const shutOutPaths = [
  local(),
  path({ ...from('192.0.2.20'), tieBreakReason: 'as-path-length' }),
  path(from('192.0.2.22')),
];
const shutOut: LeafSpec = { name: 'leaf1', paths: shutOutPaths, routes: [evpnRoute()] };
const balanced: LeafSpec = {
  name: 'leaf2',
  paths: [best(from('192.0.2.21')), sharing(from('192.0.2.23'))],
  routes: [bgpRoute(['192.0.2.21', '192.0.2.23'])],
};

describeRule(nodeWithoutTraffic, {
  passes: [
    ['every node is a next hop', [balanced, { ...balanced, name: 'leaf1' }]],
    [
      'another leaf forwards to the node that this one leaves out',
      [
        balanced,
        {
          name: 'leaf1',
          paths: [best(from('192.0.2.23')), path(from('192.0.2.21'))],
          routes: [bgpRoute(['192.0.2.23'])],
        },
      ],
    ],
    [
      'the path of the node is invalid, which is told elsewhere',
      [
        balanced,
        {
          name: 'leaf1',
          paths: [best(from('192.0.2.21')), invalid(['as-loop'], from('192.0.2.29'))],
          routes: [bgpRoute(['192.0.2.21'])],
        },
      ],
    ],
  ],
  finds: [
    [
      'nodes behind a copy of EVPN',
      [shutOut, balanced],
      [
        {
          message:
            '192.0.2.20 and 192.0.2.22 announce the prefix and get no traffic from leaf1 or leaf2',
          path: null,
          severity: 'warning',
          quotes: ['192.0.2.20', '192.0.2.22'],
          notes: ['leaf1 forwards to 198.51.100.2', 'leaf2 forwards to 192.0.2.21 and 192.0.2.23'],
          roots: ['evpn-copy-shuts-out-bgp-paths'],
        },
      ],
    ],
    [
      'a node whose path is Used while the route leads to another one, which a change in between explains, too',
      [
        {
          name: 'leaf1',
          paths: [best(from('192.0.2.24')), sharing(from('192.0.2.25'))],
          routes: [bgpRoute(['192.0.2.24', '192.0.2.26'])],
        },
        balanced,
      ],
      [
        {
          message: '192.0.2.25 announces the prefix and gets no traffic from leaf1 or leaf2',
          notes: [
            'leaf1 forwards to 192.0.2.24 and 192.0.2.26',
            'leaf2 forwards to 192.0.2.21 and 192.0.2.23',
            'the two reports are taken one after the other: a change in between looks the same',
          ],
          roots: [],
        },
      ],
    ],
    [
      'nodes of which one is Used, which a change in between explains, and one is cut',
      [
        {
          name: 'leaf1',
          paths: [best(from('192.0.2.24')), sharing(from('192.0.2.25')), path(from('192.0.2.27'))],
          routes: [bgpRoute(['192.0.2.24', '192.0.2.26'])],
        },
        balanced,
      ],
      [
        {
          message:
            '192.0.2.25 and 192.0.2.27 announce the prefix and get no traffic from leaf1 or leaf2',
          notes: [
            'the two reports are taken one after the other: a change in between looks the same',
          ],
          roots: ['multipath-limit-reached'],
        },
      ],
    ],
    [
      'a node that two leaves leave out, one of them without any route',
      [
        {
          name: 'leaf1',
          paths: [best(from('192.0.2.21')), path(from('192.0.2.29'))],
          routes: [bgpRoute(['192.0.2.21'])],
        },
        {
          name: 'leaf2',
          paths: [path({ ...from('192.0.2.29'), flags: ['best', 'valid'] })],
          routes: [],
        },
      ],
      [
        {
          message: '192.0.2.29 announces the prefix and gets no traffic from leaf1 or leaf2',
          quotes: ['192.0.2.29', '192.0.2.29'],
          notes: ['leaf2 forwards to nobody'],
          roots: ['multipath-left-at-one', 'best-path-not-used'],
        },
      ],
    ],
  ],
  unknown: [
    ['one leaf alone', shutOut, []],
    [
      'a leaf without a route table',
      [{ name: 'leaf1', paths: shutOutPaths }, balanced],
      ['routeTable'],
    ],
    [
      'a table that prints what resolves the next hops',
      [shutOut, { ...balanced, routes: [bgpRoute([{ text: '192.0.2.0/24' }])] }],
      ['routeTable'],
    ],
    ['a report that was cut', [{ ...shutOut, bgpProblems: [] }, balanced], ['bgpRoutes']],
    [
      'a table that does not say which of two routes is active',
      [
        shutOut,
        {
          ...balanced,
          routes: [bgpRoute(['192.0.2.21'], { active: null }), evpnRoute({ active: null })],
        },
      ],
      ['routeTable'],
    ],
  ],
});
