import { routerIdShared } from '#rules/router-id-shared.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const state = (ids: Readonly<Record<string, string>>) => ({
  'info from state network-instance ip-vrf1 protocols bgp neighbor * peer-router-id':
    Object.entries(ids)
      .map(([peer, id]) => `    neighbor ${peer} {\n        peer-router-id ${id}\n    }\n`)
      .join(''),
});

describeRule(routerIdShared, {
  passes: [
    [
      'every neighbor has its own',
      {
        paths: [best(), sharing()],
        beside: state({ '192.0.2.21': '192.0.2.21', '192.0.2.22': '192.0.2.22' }),
      },
    ],
    [
      'one of the two sends no valid path',
      {
        paths: [best(), invalid(['as-loop'])],
        beside: state({ '192.0.2.21': '203.0.113.1', '192.0.2.22': '203.0.113.1' }),
      },
    ],
    [
      'paths are sorted by router ID, and the configuration is without BGP',
      {
        paths: [best(), sharing(), path()],
        beside: { 'info from running network-instance ip-vrf1': '    type ip-vrf' },
      },
    ],
    [
      'a local copy, or a path that is not valid, is sorted by address',
      {
        paths: [
          best(),
          local({ flags: ['valid'], tieBreakReason: 'peer-ip' }),
          invalid(['as-loop'], { tieBreakReason: 'peer-ip' }),
        ],
      },
    ],
    [
      'a path sorted by address has the next hop of another: a node that peers twice',
      { paths: [best(), sharing({ nextHop: '192.0.2.21', tieBreakReason: 'peer-ip' })] },
    ],
    [
      'a path sorted by address comes from a reflector',
      {
        paths: [best(), sharing({ originatorId: '192.0.2.9', tieBreakReason: 'peer-ip' })],
      },
    ],
  ],
  finds: [
    [
      'two neighbors with one router ID in the state',
      {
        paths: [best(), sharing(), sharing()],
        beside: state({
          '192.0.2.21': '203.0.113.1',
          '192.0.2.22': '203.0.113.2',
          '192.0.2.23': '203.0.113.1',
        }),
      },
      [
        {
          message: 'neighbors 192.0.2.21 and 192.0.2.23 have one router ID, 203.0.113.1',
          severity: 'note',
          quotes: ['203.0.113.1', '203.0.113.1'],
          labels: ['192.0.2.21', '192.0.2.23'].map(
            (peer) => `\`network-instance ip-vrf1 protocols bgp neighbor ${peer} peer-router-id\``,
          ),
          notes: ['keeps no path from sharing', 'one node with two sessions'],
          onlyLines: ['info from state network-instance ip-vrf1 protocols bgp neighbor *'],
        },
      ],
    ],
    [
      'a path sorted by the address of its neighbor',
      { paths: [best(), sharing({ tieBreakReason: 'peer-ip' }), path()] },
      [
        {
          message: 'path 2 is sorted by `peer-ip`, a step that only paths with one router ID reach',
          quotes: ['peer-ip'],
          labels: ['path 2'],
        },
      ],
    ],
    [
      'two paths sorted by address',
      {
        paths: [
          best(),
          sharing({ tieBreakReason: 'peer-ip' }),
          path({ tieBreakReason: 'peer-ip' }),
        ],
      },
      [
        {
          message:
            'paths 2 and 3 are sorted by `peer-ip`, a step that only paths with one router ID reach',
          labels: ['path 2', 'path 3'],
        },
      ],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
