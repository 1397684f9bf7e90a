import { peersToldNothing } from '#rules/peers-told-nothing.js';
import { best, path, sharing } from '../support/path.js';
import { sessionsPrinted } from '../support/printed.js';
import { describeRule } from '../support/rule-table.js';

const sessions = (...peers: Parameters<typeof sessionsPrinted>[0]) => ({
  'show network-instance ip-vrf1 protocols bgp neighbor': sessionsPrinted([
    { peer: '192.0.2.21' },
    ...peers,
  ]),
});
const config = (...lines: readonly string[]) => ({
  'info from running network-instance ip-vrf1 protocols bgp': ['autonomous-system 65010', ...lines]
    .map((line) => `    ${line}\n`)
    .join(''),
});
const ROUTER = { peer: '192.0.2.30', peerAs: 65100 };
const router = sessions(ROUTER);

describeRule(peersToldNothing, {
  passes: [
    ['every peer sends the prefix itself', { paths: [best()], beside: sessions() }],
    [
      'the peer is told',
      {
        paths: [best()],
        advertised: [{ neighbors: ['192.0.2.30'], attributes: null }],
        beside: { ...router, ...config() },
      },
    ],
    [
      'the peer has an export policy',
      {
        paths: [best()],
        beside: { ...router, ...config('group nodes {', '    export-policy all', '}') },
      },
    ],
    [
      'peers without a policy are told everything',
      {
        paths: [best()],
        beside: {
          ...router,
          ...config('ebgp-default-policy {', '    export-reject-all false', '}'),
        },
      },
    ],
    [
      'the peer is one of iBGP, which the setting is not for',
      { paths: [best()], beside: { ...sessions({ ...ROUTER, peerAs: 65010 }), ...config() } },
    ],
    [
      'the session is down',
      { paths: [best()], beside: { ...sessions({ ...ROUTER, state: 'active' }), ...config() } },
    ],
    [
      'the session is not one of the family',
      {
        prefix: '2001:db8::10/128',
        paths: [best()],
        beside: { ...router, ...config() },
      },
    ],
    ['no path is in use', { paths: [path()], beside: { ...router, ...config() } }],
  ],
  finds: [
    [
      'a peer without a policy, by default',
      { paths: [best()], beside: { ...router, ...config() } },
      [
        {
          message:
            '192.0.2.30 is not told the prefix: it has no export policy, and `export-reject-all` is true',
          severity: 'note',
          quotes: [null, '192.0.2.30'],
          notes: ['need to be told nothing'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp ebgp-default-policy export-reject-all false',
          ],
        },
      ],
    ],
    [
      'two peers without a policy, as configured',
      {
        paths: [best(), sharing()],
        beside: {
          ...sessions(ROUTER, { ...ROUTER, peer: '192.0.2.31' }),
          ...config('ebgp-default-policy {', '    export-reject-all true', '}'),
        },
      },
      [
        {
          message:
            '192.0.2.30 and 192.0.2.31 are not told the prefix: they have no export policy, and `export-reject-all` is true',
          quotes: ['true', '192.0.2.30', '192.0.2.31'],
        },
      ],
    ],
  ],
  unknown: [
    ['no configuration was given', { paths: [best()], beside: router }, ['bgpConfig']],
    [
      'the configuration at hand is a part of it',
      {
        paths: [best()],
        beside: {
          ...router,
          'info from running network-instance ip-vrf1 protocols bgp group nodes':
            '    peer-as 65001\n',
        },
      },
      ['bgpConfig'],
    ],
  ],
});
