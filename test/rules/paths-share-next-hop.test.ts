import { pathsShareNextHop } from '#rules/paths-share-next-hop.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const SAME = { nextHop: '192.0.2.21' };

describeRule(pathsShareNextHop, {
  passes: [
    ['every path has a next hop of its own', { paths: [best(), sharing(), path()] }],
    ['the other path is invalid', { paths: [best(), invalid(['as-loop'], SAME)] }],
    [
      'the paths without a neighbor are local copies',
      { paths: [local(), local({ flags: ['valid'] })] },
    ],
    [
      'the line with the next hop is missing',
      { paths: [best({ nextHop: null }), path({ nextHop: null })] },
    ],
  ],
  finds: [
    [
      'two paths to one node',
      { paths: [best(), sharing({ ...SAME, neighbor: '192.0.2.121' }), sharing()] },
      [
        {
          message: 'paths 1 and 2 lead to one next hop, 192.0.2.21',
          path: null,
          severity: 'note',
          quotes: ['192.0.2.21', '192.0.2.21'],
        },
      ],
    ],
    [
      'every group of them',
      {
        paths: [best(), path({ nextHop: '192.0.2.24' }), path(SAME), path()],
      },
      [
        { message: 'paths 1 and 3 lead to one next hop, 192.0.2.21' },
        { message: 'paths 2 and 4 lead to one next hop, 192.0.2.24' },
      ],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
