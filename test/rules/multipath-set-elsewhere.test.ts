import { multipathSetElsewhere } from '#rules/multipath-set-elsewhere.js';
import { best, local, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const OWN = 'info from running network-instance ip-vrf1';
const FABRIC = 'info from running network-instance default';
const bgp = (family: string, ...settings: readonly string[]): string =>
  `    protocols {
        bgp {
            autonomous-system 65010
            afi-safi ${family} {
                multipath {
${settings.map((one) => `                    ${one}`).join('\n')}
                }
            }
        }
    }`;
const NONE =
  '    protocols {\n        bgp {\n            autonomous-system 65010\n        }\n    }';
const EVPN = `${NONE.slice(0, -6)}        bgp-evpn {
            bgp-instance 1 {
                ecmp 4
            }
        }
    }`;
/** A part of the configuration, which does not tell the width. */
const PART = {
  'info from running network-instance ip-vrf1 protocols bgp group nodes': '    peer-as 65001',
};
const WHERE = 'network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath';

describeRule(multipathSetElsewhere, {
  passes: [
    [
      'multipath is set nowhere',
      { paths: [best(), path()], beside: { [OWN]: NONE, [FABRIC]: NONE } },
    ],
    ['every valid path is in use', { paths: [best(), sharing()] }],
    [
      'it is set here alone, and the limit is reached',
      {
        paths: [best(), sharing(), path()],
        beside: { [OWN]: bgp('ipv4-unicast', 'maximum-paths 2'), [FABRIC]: NONE },
      },
    ],
    [
      'what is set elsewhere is no wider',
      {
        paths: [best(), sharing(), path()],
        beside: {
          [OWN]: bgp('ipv4-unicast', 'maximum-paths 2'),
          [FABRIC]: bgp('ipv4-unicast', 'maximum-paths 2'),
        },
      },
    ],
    [
      'the width leaves nothing out: the other path is longer',
      {
        paths: [best(), path({ asPath: [65001, 65002], tieBreakReason: 'as-path-length' })],
        beside: { [OWN]: NONE, [FABRIC]: bgp('ipv4-unicast', 'maximum-paths 8') },
      },
    ],
    [
      'an equal path is left out, though the width here has room for it',
      {
        paths: [best(), path()],
        beside: {
          [OWN]: bgp('ipv4-unicast', 'maximum-paths 8'),
          [FABRIC]: bgp('ipv4-unicast', 'maximum-paths 64'),
        },
      },
    ],
    [
      'a path of another AS is left out, and no report tells whether several may share',
      {
        paths: [best(), path({ asPath: [65002] })],
        beside: {
          [`info depth 1 from running ${WHERE}`]: '    maximum-paths 8',
          [FABRIC]: bgp('ipv4-unicast', 'maximum-paths 64'),
        },
      },
    ],
    [
      'nothing is left out, whatever `default` has',
      {
        paths: [best(), path({ asPath: [65001, 65002], tieBreakReason: 'as-path-length' })],
        beside: { [OWN]: NONE },
      },
    ],
    [
      'a local copy is the best path, for which no width counts',
      { paths: [local(), path({ tieBreakReason: 'as-path-length' })], beside: PART },
    ],
    [
      'the prefix is in `default` itself',
      { networkInstance: 'default', paths: [best(), path()], beside: { [FABRIC]: NONE } },
    ],
    [
      'all paths are Used',
      {
        paths: [best(), sharing()],
        beside: { [OWN]: NONE, [FABRIC]: bgp('ipv4-unicast', 'maximum-paths 8') },
      },
    ],
  ],
  finds: [
    [
      'a width in the network-instance default',
      {
        paths: [best(), path(), path()],
        beside: { [OWN]: NONE, [FABRIC]: bgp('ipv4-unicast', 'max-paths-level-1 64') },
      },
      [
        {
          message:
            'paths 2 and 3 are left out by a width of 1, and the 64 in `network-instance default protocols bgp afi-safi ipv4-unicast multipath max-paths-level-1` does not count for this prefix',
          path: null,
          severity: 'error',
          quotes: [null, '64', '<best,valid,used>', '<valid>', '<valid>'],
          notes: ['its own network-instance, family and kind of session'],
          lines: [`set / ${WHERE} max-paths-level-1 64`, `set / ${WHERE} ebgp maximum-paths 64`],
        },
      ],
    ],
    [
      'a width of the other family',
      {
        paths: [best(), sharing(), path()],
        beside: {
          [OWN]: `${bgp('ipv4-unicast', 'maximum-paths 2')}\n${bgp('ipv6-unicast', 'maximum-paths 8')}`,
        },
      },
      [
        {
          message:
            'path 3 is left out by a width of 2, and the 8 in `network-instance ip-vrf1 protocols bgp afi-safi ipv6-unicast multipath maximum-paths` does not count for this prefix',
          severity: 'warning',
          quotes: ['2', '8', '<best,valid,used>', '<valid>'],
        },
      ],
    ],
    [
      'a width of EVPN routes',
      { paths: [best(), path()], beside: { [OWN]: EVPN } },
      [
        {
          message:
            'path 2 is left out by a width of 1, and the 4 in `network-instance ip-vrf1 protocols bgp-evpn bgp-instance 1 ecmp` does not count for this prefix',
        },
      ],
    ],
    [
      'a width for eBGP, where the best path comes from the own AS',
      {
        prefix: '2001:db8::10/128',
        paths: [best({ asPath: [] }), path({ asPath: [] })],
        beside: { [OWN]: bgp('ipv6-unicast', 'ebgp {', '  maximum-paths 8', '}') },
      },
      [
        {
          message:
            'path 2 is left out by a width of 1, and the 8 in `network-instance ip-vrf1 protocols bgp afi-safi ipv6-unicast multipath ebgp maximum-paths` does not count for this prefix',
          quotes: [null, '8', '<best,valid,used>', '<valid>'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'the configuration of `default` was not given',
      { paths: [best(), path()], beside: { [OWN]: NONE } },
      ['fabricConfig'],
    ],
    [
      'a part of the configuration does not tell the width',
      { paths: [best(), path()], beside: { ...PART, [FABRIC]: NONE } },
      ['bgpConfig'],
    ],
    [
      'the BGP report has no detail',
      {
        detail: false,
        paths: [best(), path()],
        beside: { [OWN]: NONE, [FABRIC]: bgp('ipv4-unicast', 'maximum-paths 8') },
      },
      ['bgpRoutes'],
    ],
    ['no configuration was given', { paths: [best(), path()] }, ['bgpConfig']],
    [
      'the configuration at hand is that of another network-instance',
      { paths: [best(), path()], beside: { [FABRIC]: bgp('ipv4-unicast', 'maximum-paths 8') } },
      ['bgpConfig'],
    ],
  ],
});
