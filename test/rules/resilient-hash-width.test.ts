import { resilientHashWidth } from '#rules/resilient-hash-width.js';
import { best, local, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const hops = ['192.0.2.21', '192.0.2.22'];
const three = [...hops, '192.0.2.23'];
/** Another prefix has a width of its own. */
const width = (...settings: readonly string[]) => ({
  'info from running network-instance ip-vrf1': `    ip-load-balancing {
        resilient-hash-prefix 203.0.113.0/24 {
            hash-buckets-per-path 4
${settings.map((one) => `            ${one}\n`).join('')}        }
        resilient-hash-prefix 198.51.100.0/24 {
            max-paths 64
        }
    }`,
});
const HASHED = { resilientHash: true };

describeRule(resilientHashWidth, {
  passes: [
    [
      'the width is configured, and large enough',
      {
        paths: [best(), sharing()],
        routes: [bgpRoute(hops, HASHED)],
        beside: width('max-paths 2'),
      },
    ],
    [
      'a table of the newest kind says that none applies',
      { paths: [best(), sharing()], routes: [{ nextHops: hops, resilientHash: false }] },
    ],
    ['no resilient hash applies', { paths: [best(), sharing()], routes: [bgpRoute(hops)] }],
    [
      'one next hop is in use',
      { paths: [best(), sharing({ nextHop: '192.0.2.21' })], routes: [bgpRoute(hops, HASHED)] },
    ],
    ['BGP does not own the route', { paths: [local()], routes: [evpnRoute(HASHED)] }],
  ],
  finds: [
    [
      'a hash whose configured width is one unless configured',
      { paths: [best(), sharing(), sharing()], routes: [bgpRoute(three, HASHED)], beside: width() },
      [
        {
          message:
            'a resilient hash of width 1 applies to the route, so 2 of the 3 next hops that BGP uses carry no traffic',
          severity: 'warning',
          quotes: [null, 'true', '<best,valid,used>', '<best,valid,used>', '<best,valid,used>'],
          onlyLines: [
            'set / network-instance ip-vrf1 ip-load-balancing resilient-hash-prefix 203.0.113.0/24 max-paths 3',
          ],
        },
      ],
    ],
    [
      'a hash whose configured width is too small',
      {
        paths: [best(), sharing(), sharing()],
        routes: [bgpRoute(three, HASHED)],
        beside: width('max-paths 2'),
      },
      [
        {
          message:
            'a resilient hash of width 2 applies to the route, so 1 of the 3 next hops that BGP uses carries no traffic',
          quotes: ['2', 'true', '<best,valid,used>', '<best,valid,used>', '<best,valid,used>'],
        },
      ],
    ],
    [
      'a hash over a route of two next hops',
      { paths: [best(), sharing()], routes: [bgpRoute(hops, HASHED)] },
      [
        {
          message:
            'the route is under a resilient hash, whose own width says how many of the 2 next hops that BGP uses carry traffic',
          severity: 'note',
          quotes: ['true', '<best,valid,used>', '<best,valid,used>'],
          notes: ['one unless configured', 'where it is as large as that, all is well'],
          lines: [
            'info from running network-instance ip-vrf1 ip-load-balancing',
            'set / network-instance ip-vrf1 ip-load-balancing resilient-hash-prefix {resilient-hash-prefix} max-paths 2',
          ],
        },
      ],
    ],
    [
      'a hash over a route that is narrower than BGP wants it',
      { paths: [best(), sharing(), sharing()], routes: [bgpRoute(['192.0.2.21'], HASHED)] },
      [
        {
          message:
            'the route is under a resilient hash, whose own width says how many of the 3 next hops that BGP uses carry traffic',
          severity: 'warning',
        },
      ],
    ],
  ],
  unknown: [
    ['no route table was given', { paths: [best(), sharing()] }, ['routeTable']],
    [
      'a table as a whole, which does not print it',
      { paths: [best(), sharing()], routes: [{ nextHops: hops, resilientHash: null }] },
      ['routeTable'],
    ],
    [
      'the table does not print whether a resilient hash applies',
      { paths: [best(), sharing()], routes: [bgpRoute(hops, { resilientHash: null })] },
      [],
    ],
  ],
});
