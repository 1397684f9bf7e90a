import { routeTargetMismatch } from '#rules/route-target-mismatch.js';
import { evpnAnswer, evpnConfigured, imports } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { best } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const IMPORTS = evpnConfigured({ instance: imports('target:65500:4') });
const FOREIGN = { flags: '<Best,Valid,>', communities: 'target:65500:5' };
const without = (beside: NonNullable<LeafSpec['beside']>): LeafSpec => ({ routes: [], beside });

describeRule(routeTargetMismatch, {
  passes: [
    ['the targets meet', without({ ...evpnAnswer({}), ...IMPORTS })],
    [
      'one of several targets meets',
      without({
        ...evpnAnswer({ communities: 'target:65500:5, target:65500:4' }),
        ...IMPORTS,
      }),
    ],
    [
      'another leaf has the right one',
      without({ ...evpnAnswer(FOREIGN, { nextHop: '198.51.100.3' }), ...IMPORTS }),
    ],
    [
      'another network-instance of this leaf uses it',
      without({ ...evpnAnswer({ communities: 'target:65500:5' }), ...IMPORTS }),
    ],
    [
      'an import policy decides',
      without({
        ...evpnAnswer(FOREIGN),
        ...evpnConfigured({ instance: `import-policy in\n${imports('target:65500:4')}` }),
      }),
    ],
    [
      'it carries no targets at all',
      without({ ...evpnAnswer({ ...FOREIGN, communities: 'bgp-tunnel-encap:VXLAN' }), ...IMPORTS }),
    ],
    [
      'it is not valid in any case',
      without({ ...evpnAnswer({ ...FOREIGN, flags: '<>' }), ...IMPORTS }),
    ],
    [
      'a route of EVPN is there',
      { routes: [evpnRoute()], beside: { ...evpnAnswer(FOREIGN), ...IMPORTS } },
    ],
  ],
  finds: [
    [
      'a prefix that nothing else forwards',
      without({ ...evpnAnswer(FOREIGN), ...IMPORTS }),
      [
        {
          message:
            'the EVPN route of 198.51.100.2 carries `target:65500:5`, and ip-vrf1 imports `target:65500:4` alone',
          severity: 'error',
          path: null,
          quotes: ['[target:65500:5, bgp-tunnel-encap:VXLAN]', 'target:65500:4'],
          labels: [
            'the targets of 198.51.100.2:4, which is not in use',
            '`network-instance ip-vrf1 protocols bgp-vpn bgp-instance 1 route-target import-rt`',
          ],
          notes: ['another network-instance'],
          onlyLines: [
            'set / network-instance ip-vrf1 protocols bgp-vpn bgp-instance 1 route-target import-rt target:65500:5',
          ],
        },
      ],
    ],
    [
      'routes of two leaves beside one of BGP',
      {
        paths: [best()],
        routes: [bgpRoute(['192.0.2.21'])],
        beside: {
          ...evpnAnswer(FOREIGN, {
            ...FOREIGN,
            nextHop: '198.51.100.3',
            communities: 'target:65500:6',
          }),
          ...IMPORTS,
        },
      },
      [
        {
          message:
            'the EVPN routes of 198.51.100.2 and 198.51.100.3 carry `target:65500:5` and `target:65500:6`, and ip-vrf1 imports `target:65500:4` alone',
          severity: 'warning',
          lines: [
            'set / network-instance ip-vrf1 protocols bgp-vpn bgp-instance 1 route-target import-rt {route-target}',
          ],
        },
      ],
    ],
  ],
  unknown: [
    [
      'what is imported is not configured',
      without({ ...evpnAnswer(FOREIGN), ...evpnConfigured({}) }),
      ['evpnState'],
    ],
    [
      'no route table was given',
      { beside: { ...evpnAnswer(FOREIGN), ...IMPORTS } },
      ['routeTable'],
    ],
    ['the configuration was not given', without(evpnAnswer(FOREIGN)), ['evpnConfig']],
    [
      'whose route it is is not printed',
      without({
        ...Object.fromEntries(
          Object.entries(evpnAnswer(FOREIGN)).map(([command, text]) => [
            command,
            text.replace(/ +BGP next-hop .*\n/, ''),
          ]),
        ),
        ...IMPORTS,
      }),
      [],
    ],
    [
      'the table was cut',
      { ...without({ ...evpnAnswer(FOREIGN), ...IMPORTS }), tableProblems: [] },
      [],
    ],
  ],
});
