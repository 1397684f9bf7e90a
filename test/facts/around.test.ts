import { expect, test } from 'vitest';
import { bgpOf } from '#facts/config-bgp.js';
import { printsAll } from '#facts/config-scope.js';
import { type LeafSpec, leaf } from '../support/leaf.js';

const CONFIGURATION = `    protocols {
        bgp {
            admin-state enable
            autonomous-system 65010
        }
    }`;
const OF_IT = 'info from running network-instance ip-vrf1';

const around = (beside: LeafSpec['beside'], spec: LeafSpec = {}) =>
  leaf({ paths: [], ...spec, ...(beside !== undefined && { beside }) }).facts;

test('a leaf that answered nothing else has nothing beside its routes', () => {
  expect(Object.keys(around({})).sort()).toEqual([
    'bgpRoutes',
    'device',
    'name',
    'networkInstance',
    'prefix',
  ]);
});

test('a configuration is there for what it prints, and for what it would print', () => {
  const { bgpConfig, evpnConfig, instanceConfig, policies, fabricConfig } = around({
    [OF_IT]: CONFIGURATION,
  });
  const [tree] = bgpConfig ?? [];
  expect(tree && bgpOf(tree.report, 'ip-vrf1')?.autonomousSystem?.value).toBe(65010);
  expect(tree && printsAll(tree, ['network-instance', 'ip-vrf1', 'protocols', 'bgp'])).toBe(true);
  expect(evpnConfig, 'it prints all, and no EVPN').toHaveLength(1);
  expect(instanceConfig).toHaveLength(1);
  expect([policies, fabricConfig], 'it is about something else').toEqual([undefined, undefined]);
});

test('a configuration of another network-instance says nothing about this one', () => {
  const { bgpConfig } = around({ [OF_IT]: CONFIGURATION }, { networkInstance: 'ip-vrf2' });
  expect(bgpConfig).toBeUndefined();
});

test('of several configurations the newest comes first', () => {
  const { bgpConfig } = around({
    [OF_IT]: CONFIGURATION,
    [`${OF_IT} protocols bgp`]: '    autonomous-system 65099',
  });
  const numbers = bgpConfig?.map(({ report }) => bgpOf(report, 'ip-vrf1')?.autonomousSystem?.value);
  expect(numbers).toEqual([65099, 65010]);
});

test('a configuration may hang below what is looked for', () => {
  const { bgpConfig, evpnConfig } = around({
    [`${OF_IT} protocols bgp afi-safi ipv4-unicast multipath`]: '    maximum-paths 4',
  });
  expect([bgpConfig?.length, evpnConfig]).toEqual([1, undefined]);
});

test('state is no configuration where it prints nothing of it', () => {
  const { tableState, ribState, instanceConfig } = around({
    'info from state network-instance ip-vrf1 route-table next-hop-group *': `    route-table {
        next-hop-group 1001 {
            backup-next-hop-group 0
        }
    }`,
  });
  expect(tableState).toHaveLength(1);
  expect([ribState, instanceConfig?.length]).toEqual([undefined, undefined]);
});

test('a release counts unless several hosts told theirs under one name', () => {
  const version = (host: string, release: string): string =>
    `${'-'.repeat(50)}\nHostname             : ${host}\nChassis Type         : 7220 IXR-D3L\nSoftware Version     : ${release}\n${'-'.repeat(50)}`;
  const told = (...hosts: readonly [string, string]) =>
    around({
      'show version': version(hosts[0], 'v24.3.1'),
      'show  version': version(hosts[1], 'v25.7.1'),
    }).version?.report.release;
  expect(told('leaf1', 'leaf1'), 'it was upgraded').toBe('25.7.1');
  expect(told('leaf1', 'leaf2'), 'nobody tells whose release it is').toBeUndefined();
});
