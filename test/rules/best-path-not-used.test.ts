import { bestPathNotUsed } from '#rules/best-path-not-used.js';
import { best, local, path, sharing } from '../support/path.js';
import { staticRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const UNUSED = { flags: ['best', 'valid'] };

describeRule(bestPathNotUsed, {
  passes: [
    ['the best paths are Used', { paths: [best(), sharing(), path()] }],
    ['a local copy is Best and not Used', { paths: [local(UNUSED)] }],
    ['the path is not valid', { paths: [best({ flags: ['best'] })] }],
  ],
  finds: [
    [
      'the best path alone',
      { paths: [best(UNUSED), path()] },
      [
        {
          message: 'path 1 is Best and not Used: the route table did not take what BGP chose',
          path: 1,
          severity: 'warning',
          quotes: ['<best,valid>'],
          onlyLines: [
            'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail',
          ],
        },
      ],
    ],
    [
      'two best paths, none of them Used, with what owns the route as the root',
      { paths: [best(UNUSED), path(UNUSED)], routes: [staticRoute()] },
      [
        {
          message:
            'paths 1 and 2 are Best and not Used: the route table did not take what BGP chose',
          path: null,
          roots: ['other-owner-active'],
          onlyLines: [
            'info from state network-instance ip-vrf1 route-table ipv4-unicast statistics',
          ],
        },
      ],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
