import { expect, test } from 'vitest';
import type { LeafFacts } from '#facts/leaf.js';
import { remediesTold } from '#rules/case/remedies-told.js';
import { elsewhere, IMPORT_POLICY, inspect, WIDEN_MULTIPATH } from '#rules/remedies.js';

const ABOUT = { networkInstance: 'ip-vrf1', prefix: '203.0.113.10/32' };

/** A leaf that told its release, or null: one that did not. */
const leafOf = (release: string | null): Pick<LeafFacts, 'version'> => {
  const told = { file: 'leaf1.txt', span: [0, 1] as const, complete: true, problems: [] };
  const report = {
    release,
    fields: {},
    spans: { release: [0, 1] as const },
    span: [0, 1] as const,
  };
  return release === null ? {} : { version: { ...told, report } };
};

const rangesFor = (...releases: readonly (string | null)[]): readonly string[] =>
  remediesTold(WIDEN_MULTIPATH, ABOUT, releases.map(leafOf)).map(({ releases: range }) => range);

test.for([
  ['22.11.2', '>=21.3 <23.3'],
  ['23.10.1', '>=23.3 <24.7'],
  ['24.7.1', '>=24.7 <25.3'],
  ['25.3.1', '>=25.3'],
] as const)('a leaf that runs %s is told the spelling for %s alone', ([release, range]) => {
  expect(rangesFor(release)).toEqual([range]);
});

test('a leaf whose release is not known is told every spelling with its range', () => {
  expect(rangesFor(null)).toHaveLength(WIDEN_MULTIPATH.length);
});

test('several leaves are told what any of them has', () => {
  expect(rangesFor('22.11.2', '25.3.1')).toEqual(['>=21.3 <23.3', '>=25.3']);
  expect(rangesFor('22.11.2', null)).toHaveLength(WIDEN_MULTIPATH.length);
});

test('a name that nothing told is left to be filled in, with the command for this very prefix', () => {
  const [told] = remediesTold(IMPORT_POLICY, ABOUT, [leafOf('23.10.1')]);
  expect(told?.fill).toEqual([
    {
      name: 'group',
      what: 'the group of the nodes',
      shownBy: 'info from running network-instance ip-vrf1 protocols bgp',
    },
    {
      name: 'policy',
      what: 'the policy to use or to change',
      shownBy: 'info from running routing-policy',
    },
  ]);
});

test('what changes something is told with the commands that show whether it helped', () => {
  const [told] = remediesTold([elsewhere('mend the node')], ABOUT, [leafOf(null)]);
  expect(told?.verify).toEqual([
    'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 203.0.113.10/32 detail',
    'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail',
    'info from state network-instance ip-vrf1 route-table next-hop-group *',
    'show network-instance default protocols bgp routes evpn route-type 5 prefix 203.0.113.10/32 detail',
  ]);
});

test('EVPN is not looked at for a prefix of the network-instance `default`', () => {
  const about = { ...ABOUT, networkInstance: 'default' };
  const [told] = remediesTold([elsewhere('mend the node')], about, [leafOf(null)]);
  expect(told?.verify.filter((line) => line.includes('evpn'))).toEqual([]);
  expect(told?.verify).toHaveLength(3);
});

test('looking changes nothing, so there is nothing to verify', () => {
  const look = inspect('look', ['show network-instance {network-instance} protocols bgp neighbor']);
  const [told] = remediesTold([look], ABOUT, [leafOf(null)]);
  expect(told?.verify).toEqual([]);
  expect(told?.fill).toEqual([]);
});
