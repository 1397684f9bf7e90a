import { noEvpnSession } from '#rules/no-evpn-session.js';
import { evpnConfigured } from '../support/evpn.js';
import { fabricSessions } from '../support/fabric.js';
import { describeRule } from '../support/rule-table.js';

const SPINE = { peer: '198.51.100.101' };
const OTHER = { peer: '198.51.100.102' };
const WITHOUT = { families: { 'ipv4-unicast': '[9/9/3]' } };
const EVPN = evpnConfigured({});

describeRule(noEvpnSession, {
  passes: [
    ['one session brings routes', { beside: { ...EVPN, ...fabricSessions(SPINE) } }],
    [
      'one of two is down, and one of two brings nothing',
      {
        beside: {
          ...EVPN,
          ...fabricSessions(
            SPINE,
            { ...OTHER, state: 'active' },
            {
              peer: '198.51.100.103',
              families: { evpn: '[0/0/4]' },
            },
          ),
        },
      },
    ],
    [
      'EVPN is disabled in the network-instance',
      {
        beside: {
          ...evpnConfigured({ evpn: 'admin-state disable' }),
          ...fabricSessions({ ...SPINE, state: 'idle' }),
        },
      },
    ],
    [
      'the network-instance has no EVPN',
      {
        beside: {
          'info from running network-instance ip-vrf1': '    type ip-vrf',
          ...fabricSessions({ ...SPINE, state: 'idle' }),
        },
      },
    ],
    [
      'the prefix is in default itself',
      { networkInstance: 'default', beside: { ...EVPN, ...fabricSessions() } },
    ],
  ],
  finds: [
    [
      'sessions that are down, or up without it',
      {
        beside: {
          ...EVPN,
          ...fabricSessions({ ...SPINE, ...WITHOUT }, { ...OTHER, state: 'active' }),
          'info from running network-instance default':
            '    protocols {\n bgp {\n afi-safi evpn {\n admin-state disable\n }\n }\n }',
          'info from running network-instance default protocols bgp':
            '    afi-safi evpn {\n        admin-state disable\n    }',
        },
      },
      [
        {
          message:
            'no session of the network-instance `default` carries EVPN: 1 session is up without it and 1 session is down',
          severity: 'error',
          path: null,
          quotes: ['ipv4-unicast', 'active', 'disable'],
          labels: [
            '198.51.100.101: the families of the session',
            '198.51.100.102: the state of the session',
            '`network-instance default protocols bgp afi-safi evpn admin-state`',
          ],
          lines: ['show network-instance default protocols bgp neighbor * detail'],
        },
      ],
    ],
    [
      'a session that is down, where a configuration of the older kind disables the family',
      {
        beside: {
          ...EVPN,
          ...fabricSessions({ ...SPINE, state: 'active' }),
          'info from running network-instance default protocols bgp':
            '    evpn {\n        admin-state disable\n    }',
        },
      },
      [
        {
          message: 'no session of the network-instance `default` carries EVPN: 1 session is down',
          quotes: ['active', 'disable'],
        },
      ],
    ],
    [
      'a session that is up without any family',
      { beside: { ...EVPN, ...fabricSessions({ ...SPINE, families: {} }) } },
      [
        {
          message:
            'no session of the network-instance `default` carries EVPN: 1 session is up without it',
          quotes: ['established'],
        },
      ],
    ],
    [
      'no session at all',
      { beside: { ...EVPN, ...fabricSessions() } },
      [
        {
          message: 'no session of the network-instance `default` carries EVPN: there is none',
          quotes: [null],
        },
      ],
    ],
    [
      'sessions that bring nothing',
      {
        beside: {
          ...EVPN,
          ...fabricSessions(
            { ...SPINE, families: { evpn: '[0/0/4]', 'ipv4-unicast': '[9/9/3]' } },
            { ...OTHER, families: { evpn: '[0/0/4]' } },
          ),
        },
      },
      [
        {
          message:
            'no EVPN route comes from 198.51.100.101 or 198.51.100.102, with which EVPN is up',
          severity: 'warning',
          quotes: ['0', '0'],
          notes: ['as long as no other leaf announces anything'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'the summary of the sessions is cut',
      {
        beside: Object.fromEntries(
          Object.entries({ ...EVPN, ...fabricSessions({ ...SPINE, state: 'active' }) }).map(
            ([command, answer]) => [command, answer.split('Summary:').slice(0, 1).join('')],
          ),
        ),
      },
      ['fabricSessions'],
    ],
    [
      'the configuration that was given is of targets alone',
      {
        beside: {
          'info from running network-instance ip-vrf1 protocols bgp-vpn':
            '    bgp-instance 1 {\n        export-rt target:65500:4\n    }',
          ...fabricSessions({ ...SPINE, state: 'active' }),
        },
      },
      ['evpnConfig'],
    ],
    ['the sessions were not given', { routes: [], beside: EVPN }, ['fabricSessions']],
    ['the configuration was not given', { beside: fabricSessions(SPINE) }, ['evpnConfig']],
  ],
});
