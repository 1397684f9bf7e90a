import { describe, expect, it } from 'vitest';
import { bgpOf, policiesFor } from '#facts/config-bgp.js';
import { configIn, fixtureText, rootConfig } from '../support/config.js';

describe('BGP of a network-instance', () => {
  const text = fixtureText('info-24.10-root');
  const bgp = bgpOf(configIn(text).data, 'red services');

  it('tells its preferences, groups and neighbors, each with its place', () => {
    expect(bgp).toMatchObject({
      autonomousSystem: { value: 65020 },
      preference: { ebgp: { value: 169 }, ibgp: { value: 170 } },
      groups: [
        {
          name: { value: 'nodes' },
          peerAs: { value: 65201 },
          exports: { value: ['export-nodes'] },
        },
      ],
      neighbors: [
        { address: { value: '198.51.100.21' }, group: { value: 'nodes' }, exports: null },
        { address: { value: 'fe80::1%ethernet-1/1.0' }, exports: { value: ['export-none'] } },
      ],
    });
    expect(text.slice(...(bgp?.groups[0]?.name.span ?? [0, 0]))).toBe('group nodes');
  });

  it('tells who may become a neighbor without a name', () => {
    const told = bgpOf(configIn(fixtureText('info-21.6-context')).data, 'red');
    expect(told?.dynamic).toMatchObject([
      { prefix: { value: '198.51.100.0/26' }, group: { value: 'nodes' } },
    ]);
    expect(told?.preference).toEqual({ ebgp: null, ibgp: null });
  });

  it('is read once, however often it is asked for', () => {
    const report = configIn(text).data;
    expect(bgpOf(report, 'red services')).toBe(bgpOf(report, 'red services'));
  });

  it('is none where another network-instance is printed', () => {
    expect(bgpOf(configIn(text).data, 'default')).toBeNull();
  });
});

describe('the policies in force', () => {
  const { data } = rootConfig(
    `    network-instance red {
        protocols {
            bgp {
                export-policy export-all
                group nodes {
                    import-policy import-nodes
                }
                neighbor 198.51.100.1 {
                    peer-group nodes
                    export-policy export-none
                }
                neighbor 198.51.100.2 {
                    peer-group nodes
                }
            }
        }
    }`,
  );

  it.each([
    ['198.51.100.1', null, ['export-none'], ['import-nodes']],
    ['198.51.100.2', null, ['export-all'], ['import-nodes']],
    ['198.51.100.9', 'nodes', ['export-all'], ['import-nodes']],
    ['198.51.100.9', null, ['export-all'], undefined],
  ] as const)(
    'for %s in group %s are the most specific ones',
    (address, group, exported, imported) => {
      const bgp = bgpOf(data, 'red');
      const told = bgp === null ? null : policiesFor(bgp, address, group);
      expect([told?.exports?.value, told?.imports?.value]).toEqual([exported, imported]);
    },
  );
});
