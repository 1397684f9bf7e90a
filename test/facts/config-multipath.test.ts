import { describe, expect, it } from 'vitest';
import { multipathOf } from '#facts/config-multipath.js';
import { configIn, fixtureText, rootConfig } from '../support/config.js';

const within = (body: string) =>
  rootConfig(
    `    network-instance red {\n        protocols {\n            bgp {\n${body}\n            }\n        }\n    }`,
  ).data;

describe('the multipath settings', () => {
  it.each([
    [
      'up to 22.11',
      'ipv4-unicast {\nmultipath {\nallow-multiple-as true\nmax-paths-level-1 64\nmax-paths-level-2 8\n}\n}',
      64,
      64,
      8,
    ],
    [
      'from 23.3 to 24.3',
      'afi-safi ipv4-unicast {\nmultipath {\nallow-multiple-as true\nmax-paths-level-1 64\nmax-paths-level-2 8\n}\n}',
      64,
      64,
      8,
    ],
    [
      'of 24.7',
      'afi-safi ipv4-unicast {\nmultipath {\nallow-multiple-as true\nmaximum-paths 16\n}\n}',
      16,
      16,
      null,
    ],
    [
      'since 24.10',
      'afi-safi ipv4-unicast {\nmultipath {\nallow-multiple-as true\nebgp {\nmaximum-paths 32\n}\nibgp {\nmaximum-paths 4\n}\n}\n}',
      32,
      4,
      null,
    ],
  ] as const)('%s are told under one name', (_, body, ebgp, ibgp, perNextHop) => {
    const told = multipathOf(within(body), 'red', 'ipv4-unicast');
    expect([told?.ebgp?.value, told?.ibgp?.value, told?.perNextHop?.value ?? null]).toEqual([
      ebgp,
      ibgp,
      perNextHop,
    ]);
    expect(told?.allowMultipleAs?.value).toBe(true);
    expect(multipathOf(within(body), 'red', 'ipv6-unicast')).toMatchObject({
      ebgp: null,
      allowMultipleAs: null,
    });
  });

  it('point at their values', () => {
    const text = fixtureText('info-21.6-context');
    const told = multipathOf(configIn(text).data, 'red', 'ipv4-unicast');
    expect(told?.ebgp?.path).toBe(
      'network-instance red protocols bgp ipv4-unicast multipath max-paths-level-1',
    );
    expect(text.slice(...(told?.ebgp?.span ?? [0, 0]))).toBe('64');
  });

  it('are told from lines and from JSON as well', () => {
    const flat = multipathOf(configIn(fixtureText('flat-23.10')).data, 'red', 'ipv4-unicast');
    expect([flat?.ebgp?.value, flat?.perNextHop?.value]).toEqual([64, 8]);
    const json = multipathOf(configIn(fixtureText('json-24.10')).data, 'red', 'ipv4-unicast');
    expect([json?.ebgp?.value, json?.ibgp]).toEqual([32, null]);
    const prefixed = multipathOf(
      configIn(fixtureText('json-yang-prefixed')).data,
      'red',
      'ipv4-unicast',
    );
    expect([prefixed?.ebgp?.value, prefixed?.allowMultipleAs?.value]).toEqual([16, false]);
  });

  it('of a network-instance that is not printed are none', () => {
    expect(multipathOf(within('autonomous-system 65010'), 'blue', 'ipv4-unicast')).toBeNull();
    expect(multipathOf(within('autonomous-system 65010'), 'red', 'ipv4-unicast')).toMatchObject({
      ebgp: null,
    });
  });
});
