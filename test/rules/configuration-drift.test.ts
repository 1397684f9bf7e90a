import { configurationDrift } from '#rules/configuration-drift.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, local, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const INSTANCE = 'info from running network-instance ip-vrf1';
const POLICIES = 'info from running routing-policy';

interface Lines {
  readonly bgp?: string;
  readonly evpn?: string;
  readonly vpn?: string;
  readonly policies?: string;
}

const leafWith = (name: string, { bgp = '', evpn = '', vpn = '', policies }: Lines): LeafSpec => ({
  name,
  paths: [best(), sharing()],
  beside: {
    [INSTANCE]: `    protocols {
        bgp-evpn {
            bgp-instance 1 {
                evi 4
                ${evpn}
            }
        }
        bgp {
            autonomous-system 65010
            router-id 198.51.100.1
            ${bgp}
        }
        bgp-vpn {
            ${vpn}
            bgp-instance 1 {
                route-target {
                    export-rt target:65500:4
                    import-rt target:65500:4
                }
            }
        }
    }`,
    ...(policies !== undefined && { [POLICIES]: policies }),
  },
});

const WIDE = 'afi-safi ipv4-unicast {\n multipath {\n maximum-paths 64\n }\n }';
const SPLIT = 'afi-safi ipv4-unicast {\n multipath {\n ebgp {\n maximum-paths 64\n }\n }\n }';
const NODES = 'group nodes {\n export-policy out\n }';
const TWO = 'group nodes {\n export-policy [\n out\n more\n ]\n }';
const OTHERS = 'group nodes {\n export-policy [\n others\n ]\n }';

const policy = (name: string, action: string, match = 'protocol bgp-evpn'): string =>
  `    policy ${name} {
        default-action {
            policy-result accept
        }
        statement 10 {
            match {
                ${match}
            }
            action {
                ${action}
            }
        }
    }`;

describeRule(configurationDrift, {
  passes: [
    [
      'one of them has no width, and hears the prefix from no neighbor',
      [leafWith('leaf1', { bgp: WIDE }), { ...leafWith('leaf2', {}), paths: [local()] }],
    ],
    ['both say the same', [leafWith('leaf1', { bgp: WIDE }), leafWith('leaf2', { bgp: WIDE })]],
    [
      'both say the same as two releases spell it, of widths and of policies',
      [
        leafWith('leaf1', { bgp: `${WIDE}\n${NODES}`, policies: policy('out', 'reject {\n }') }),
        leafWith('leaf2', {
          bgp: `${SPLIT}\n${NODES}`,
          policies: policy('out', 'policy-result reject'),
        }),
      ],
    ],
    [
      'what is configured on one is the default on the other',
      [
        leafWith('leaf1', { evpn: 'ecmp 1' }),
        leafWith('leaf2', { bgp: 'preference {\n ebgp 170\n }' }),
      ],
    ],
    [
      'policies of other names do the same',
      [
        leafWith('leaf1', { bgp: NODES, policies: policy('out', 'policy-result reject') }),
        leafWith('leaf2', { bgp: OTHERS, policies: policy('others', 'policy-result reject') }),
      ],
    ],
    [
      'lines that were saved do not tell what is missing between them',
      [
        leafWith('leaf1', { bgp: WIDE }),
        {
          name: 'leaf2',
          paths: [best(), sharing()],
          beside: { '': 'set / network-instance ip-vrf1 protocols bgp autonomous-system 65020' },
        },
      ],
    ],
  ],
  finds: [
    [
      'a width on one leaf alone',
      [leafWith('leaf1', {}), leafWith('leaf2', { bgp: WIDE })],
      [
        {
          message:
            'the leaves differ in the width of multipath: leaf1 has 1 by default and leaf2 has 64',
          severity: 'warning',
          path: null,
          quotes: [null, '64'],
          lines: ['info from running network-instance ip-vrf1', 'info from running routing-policy'],
          roots: [],
        },
      ],
    ],
    [
      'a value that is configured on one leaf and the default of another, as what both have',
      [
        leafWith('leaf1', { evpn: 'ecmp 1' }),
        leafWith('leaf2', {}),
        leafWith('leaf3', { evpn: 'ecmp 8' }),
      ],
      [
        {
          message:
            'the leaves differ in `ecmp` of `bgp-evpn`: leaf1 and leaf2 have 1 and leaf3 has 8',
        },
      ],
    ],
    [
      'several settings of three leaves, each once',
      [
        leafWith('leaf1', { bgp: 'preference {\n ebgp 169\n }', evpn: 'ecmp 8' }),
        leafWith('leaf2', { vpn: 'combined-ecmp {\n }' }),
        leafWith('leaf3', { evpn: 'ecmp 8' }),
      ],
      [
        {
          message:
            'the leaves differ in `preference ebgp` of BGP: leaf1 has 169 and leaf2 and leaf3 have 170 by default',
          quotes: ['169', null, null],
        },
        {
          message:
            'the leaves differ in `ecmp` of `bgp-evpn`: leaf1 and leaf3 have 8 and leaf2 has 1 by default',
          quotes: ['8', null, '8'],
        },
        {
          message:
            'the leaves differ in `combined-ecmp`: leaf1 and leaf3 have it not by default and leaf2 has it',
          quotes: [null, 'combined-ecmp', null],
        },
      ],
    ],
    [
      'lines of a policy with the same name',
      [
        leafWith('leaf1', { bgp: NODES, policies: policy('out', 'policy-result accept') }),
        leafWith('leaf2', {
          bgp: NODES,
          policies: policy(
            'out',
            'policy-result reject',
            'protocol bgp-evpn\n family ipv4-unicast',
          ),
        }),
      ],
      [
        {
          message: 'leaf1 and leaf2 differ in the lines of `out`, `export-policy` of group `nodes`',
          quotes: ['accept', 'reject', 'ipv4-unicast'],
          onlyNotes: ['leaf2 alone has `statement 10 match family ipv4-unicast`'],
        },
      ],
    ],
    [
      'lines that each of them has alone',
      [
        leafWith('leaf1', {
          bgp: NODES,
          policies: policy('out', 'policy-result accept', 'protocol bgp-evpn'),
        }),
        leafWith('leaf2', {
          bgp: NODES,
          policies: policy('out', 'policy-result accept', 'family ipv4-unicast'),
        }),
      ],
      [
        {
          message: 'leaf1 and leaf2 differ in the lines of `out`, `export-policy` of group `nodes`',
          quotes: ['bgp-evpn', 'ipv4-unicast'],
          labels: ['leaf1: `statement 10 match protocol`', 'leaf2: `statement 10 match family`'],
          onlyNotes: [
            'leaf1 alone has `statement 10 match protocol bgp-evpn`',
            'leaf2 alone has `statement 10 match family ipv4-unicast`',
          ],
        },
      ],
    ],
    [
      'a policy whose lines are known, and none at all',
      [
        leafWith('leaf1', { bgp: NODES, policies: policy('out', 'policy-result accept') }),
        leafWith('leaf2', {
          bgp: 'group nodes {\n peer-as 65001\n }',
          policies: policy('out', 'policy-result accept'),
        }),
      ],
      [
        {
          message:
            'the leaves differ in `export-policy` of group `nodes`: leaf1 has `out` and leaf2 has none',
        },
      ],
    ],
    [
      'prefixes of a set that the same policy asks for',
      [
        leafWith('leaf1', {
          bgp: NODES,
          policies: `    prefix-set vips {\n        prefix 203.0.113.0/24 mask-length-range 32..32 {\n        }\n    }\n${policy('out', 'policy-result accept', 'prefix-set vips')}`,
        }),
        leafWith('leaf2', {
          bgp: NODES,
          policies: `    prefix-set vips {\n        prefix 203.0.113.0/25 mask-length-range 32..32 {\n        }\n    }\n${policy('out', 'policy-result accept', 'prefix {\n prefix-set vips\n }')}`,
        }),
      ],
      [
        {
          message: 'leaf1 and leaf2 differ in the lines of `out`, `export-policy` of group `nodes`',
        },
      ],
    ],
    [
      'other policies whose lines were not given, and none at all',
      [
        leafWith('leaf1', { bgp: NODES }),
        leafWith('leaf2', { bgp: 'group nodes {\n peer-as 65001\n }' }),
      ],
      [
        {
          message:
            'the leaves differ in `export-policy` of group `nodes`: leaf1 has `out` and leaf2 has none',
          quotes: ['out', null],
          labels: [
            'leaf1: `export-policy` of group `nodes`',
            'leaf2: no `network-instance ip-vrf1 protocols bgp group nodes export-policy` in this configuration',
          ],
          notes: ['`routing-policy` of both leaves would tell'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'both use a policy of one name, and one did not tell its lines',
      [
        leafWith('leaf1', { bgp: NODES }),
        leafWith('leaf2', { bgp: NODES, policies: policy('out', 'policy-result reject') }),
      ],
      ['policies'],
    ],
    [
      'both use two policies of the same names, and did not tell the lines of the second one',
      [
        leafWith('leaf1', { bgp: TWO, policies: policy('out', 'policy-result accept') }),
        leafWith('leaf2', { bgp: TWO, policies: policy('out', 'policy-result reject') }),
      ],
      ['policies'],
    ],
    ['one leaf alone', leafWith('leaf1', {}), []],
    [
      'a leaf without its configuration',
      [{ name: 'leaf1', paths: [best(), sharing()] }, leafWith('leaf2', { bgp: WIDE })],
      ['bgpConfig'],
    ],
  ],
});
