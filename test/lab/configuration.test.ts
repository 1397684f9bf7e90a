import { describe, expect, test } from 'vitest';
import { configurationAt } from '#lab/configuration.js';

const BGP = `    admin-state enable
    group nodes {
        export-policy [
            one
            two
        ]
    }
`;
const EVPN = '    bgp-instance 1 {\n        ecmp 8\n    }\n';
const PATH = ['network-instance', 'ip-vrf1'];

describe('configuration that a leaf of the lab printed in parts', () => {
  test('stands where it belongs in the whole', () => {
    const parts = [
      { context: 'network-instance ip-vrf1 protocols bgp', text: BGP },
      { context: 'network-instance ip-vrf1 protocols bgp-evpn', text: EVPN },
      { context: 'network-instance default', text: '    type default\n' },
    ];
    expect(configurationAt(PATH, parts)).toBe(`    protocols {
        bgp {
            admin-state enable
            group nodes {
                export-policy [
                    one
                    two
                ]
            }
        }
        bgp-evpn {
            bgp-instance 1 {
                ecmp 8
            }
        }
    }
`);
    expect(configurationAt(['network-instance', 'default'], parts)).toBe('    type default\n');
    expect(configurationAt(['routing-policy'], parts)).toBe('');
  });

  test('is taken out of the whole, and given once where it was printed twice', () => {
    const text = `    network-instance ip-vrf1 {\n        type ip-vrf\n    }\n    routing-policy {\n        policy a {\n        }\n    }\n`;
    const parts = [
      { context: '', text },
      { context: 'network-instance ip-vrf1', text: '    type ip-vrf\n' },
    ];
    expect(configurationAt(PATH, parts)).toBe('    type ip-vrf\n');
    expect(configurationAt(['routing-policy'], parts)).toBe('    policy a {\n    }\n');
  });

  test('is nothing where none was printed', () => {
    expect(configurationAt(PATH, [])).toBe('');
  });
});
