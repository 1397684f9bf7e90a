import { describe, expect, it } from 'vitest';
import { evpnOf } from '#facts/config-evpn.js';
import { configIn, fixtureText, rootConfig } from '../support/config.js';

describe('EVPN of a network-instance', () => {
  it.each([
    ['info-21.6-context', 'red', 4, '192.0.2.11:7', false],
    ['flat-23.10', 'red', 8, '192.0.2.13:7', false],
    ['info-24.10-root', 'red services', 8, '192.0.2.12:7', true],
  ] as const)('is told from %s', (name, instance, ecmp, rd, combined) => {
    const text = fixtureText(name);
    const told = evpnOf(configIn(text).data, instance);
    expect(told?.instances).toMatchObject([
      {
        id: '1',
        ecmp: { value: ecmp },
        evi: { value: 7 },
        vxlanInterface: { value: 'vxlan1.7' },
        routeDistinguisher: { value: rd },
        exportTargets: { value: ['target:65010:7'] },
        importTargets: { value: ['target:65010:7'] },
      },
    ]);
    expect(told?.combinedEcmp !== null).toBe(combined);
    expect(text.slice(...(told?.instances[0]?.ecmp?.span ?? [0, 0]))).toBe(String(ecmp));
  });

  it('is told as far as it is printed', () => {
    const { data } = rootConfig(
      '    network-instance red {\n        protocols {\n            bgp-evpn {\n                bgp-instance 1 {\n                    evi 7\n                }\n            }\n        }\n    }',
    );
    expect(evpnOf(data, 'red')).toMatchObject({
      instances: [{ evi: { value: 7 }, ecmp: null, routeDistinguisher: null }],
      combinedEcmp: null,
    });
    expect(evpnOf(data, 'blue')).toBeNull();
  });
});
