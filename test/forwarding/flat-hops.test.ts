import { expect, test } from 'vitest';
import { hopsIn } from '#hops.js';
import { parse } from '#parse.js';
import { linesOf, session, table, tableRow, told } from '../support/hop-text.js';

const RULE = '-'.repeat(120);

/** The 26.x report of one route; each next hop stands on a line of its own. */
const flat = (type: string, flags: string, hops: readonly string[]) => ({
  'show network-instance red ipv4 route 203.0.113.10': `${'='.repeat(120)}
IPv4-unicast route table for ip-vrf network-instance: red
${RULE}
Flags: > (best), * (unviable), ! (failed)
     : L (leaked route from another network-instance)
     : B (backup NHG active and displayed)
     : S (statistics supported)
     : D (dynamic LB), R (resilient LB)
${RULE}
Prefix               Route Type   Metric   Pref    Flags    Next-Hop(s)
${RULE}
${[
  `${'203.0.113.10/32'.padEnd(21)}${type.padEnd(13)}${'0'.padEnd(9)}${'170'.padEnd(8)}${flags.padEnd(9)}`,
]
  .flatMap((lead) => hops.map((hop, at) => (at === 0 ? lead : ' '.repeat(lead.length)) + hop))
  .join('\n')}
`,
});

function hops(answers: Readonly<Record<string, string>>): readonly string[] {
  const find = hopsIn([parse(session(answers), 'leaf1.txt')], {
    prefixes: ['203.0.113.10/32'],
    networkInstance: null,
  });
  return told(linesOf(find('203.0.113.10/32', 'red', 'leaf1')));
}

test('a next hop prints what resolves it, or the interface that it is behind', () => {
  expect(hops(flat('bgp', '>', ['192.0.2.21(route:local)', '192.0.2.1(irb1.0)']))).toEqual([
    '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed',
    '  + next hop 192.0.2.21, resolved by a route (local)',
    '  + next hop 192.0.2.1',
    '    ? interface irb1.0',
  ]);
});

test('a tunnel goes on in the underlay', () => {
  const underlay = tableRow(
    '198.51.100.2/32',
    'bgp',
    ['192.0.2.130 (direct)'],
    ['ethernet-1/49.0'],
  );
  expect(
    hops({
      ...flat('bgp-evpn', '>', ['198.51.100.2(tunnel:vxlan, vni:10000)']),
      ...table('default', [underlay]),
    }),
  ).toEqual([
    '+ route 203.0.113.10/32 (bgp-evpn), active; its FIB status is not printed',
    '  + next hop 198.51.100.2, vni 10000',
    '    + tunnel to 198.51.100.2/32 (vxlan)',
    '      + route 198.51.100.2/32 (bgp)',
    '        + next hop 192.0.2.130, direct',
    '          ? interface ethernet-1/49.0',
  ]);
});

test('a route that the FIB did not take is broken', () => {
  const [first] = hops(flat('bgp', '>!', ['192.0.2.21(route:local)']));
  expect(first).toBe('! route 203.0.113.10/32 (bgp), the FIB failed to take it');
});
