import { nextHopUnresolved } from '#rules/next-hop-unresolved.js';
import { describeInvalid } from '../support/invalid-table.js';
import { best, invalid } from '../support/path.js';

const unresolved = (nextHop: string) =>
  invalid(['next-hop-unresolved'], { neighbor: '192.0.2.22', nextHop });
const message = 'path 2 from 192.0.2.22 is invalid: `next-hop-unresolved`';

describeInvalid(
  nextHopUnresolved,
  'next-hop-unresolved',
  ['[next-hop-unresolved]', '198.51.100.22', '<>'],
  {
    finds: [
      [
        'the next hop, and routes it',
        { paths: [best(), unresolved('198.51.100.22')] },
        [
          {
            message,
            severity: 'error',
            lines: [
              'show network-instance ip-vrf1 route-table ipv4-unicast route 198.51.100.22',
              'set / network-instance ip-vrf1 static-routes route 198.51.100.22/32 next-hop-group {next-hop-group}',
            ],
          },
        ],
      ],
      [
        'a next hop of IPv6, and routes it alone',
        { paths: [best(), unresolved('2001:db8::22')] },
        [
          {
            message,
            lines: [
              'set / network-instance ip-vrf1 static-routes route 2001:db8::22/128 next-hop-group {next-hop-group}',
            ],
          },
        ],
      ],
      [
        'a link-local next hop, which no static route leads to',
        { paths: [best(), unresolved('fe80::1%ethernet-1/1.0')] },
        [
          {
            message,
            lines: [
              'set / network-instance ip-vrf1 static-routes route {next-hop-prefix} next-hop-group {next-hop-group}',
            ],
          },
        ],
      ],
    ],
  },
);
