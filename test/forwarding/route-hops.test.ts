import { describe, expect, test } from 'vitest';
import { hopsIn } from '#hops.js';
import { parse } from '#parse.js';
import { linesOf, session, table, tableRow, told, tunnels } from '../support/hop-text.js';

const LOCAL = tableRow('192.0.2.0/24', 'local', ['192.0.2.1 (direct)'], ['irb1.0']);

/** The trees of a prefix that only tables tell. */
function hops(answers: Readonly<Record<string, string>>): readonly string[] {
  const files = [parse(session(answers), 'leaf1.txt')];
  const find = hopsIn(files, { prefixes: [], networkInstance: null });
  return linesOf(find('203.0.113.10/32', 'red', 'leaf1'));
}

describe('a row of a table', () => {
  test('with one next hop has all its interfaces behind it', () => {
    const route = tableRow('203.0.113.10/32', 'bgp', ['192.0.2.21 (indirect)'], ['irb1.0']);
    expect(told(hops(table('red', [route])))).toEqual([
      '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed',
      '  + next hop 192.0.2.21, indirect',
      '    ? interface irb1.0',
    ]);
    expect(told(hops(table('red', [route, LOCAL])))).toEqual([
      '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed',
      '  + next hop 192.0.2.21, indirect',
      '    + route 192.0.2.0/24 (local), the longest match',
      '      + next hop 192.0.2.1, direct',
      '        ? interface irb1.0',
    ]);
  });

  test('with several next hops pairs none of them with an interface', () => {
    const route = tableRow(
      '203.0.113.10/32',
      'bgp',
      ['192.0.2.0/24 (indirect/local)', '198.51.100.0/24 (indirect/local)'],
      ['irb1.0', 'irb2.0'],
    );
    expect(told(hops(table('red', [route])))).toEqual([
      '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed',
      '  ? next hop behind 192.0.2.0/24, indirect/local',
      '  ? next hop behind 198.51.100.0/24, indirect/local',
      '  ? interfaces, which next hop uses which is not printed',
      '    ? interface irb1.0',
      '    ? interface irb2.0',
    ]);
  });

  test('keeps two next hops that look alike, since a cell names what resolves them', () => {
    const twice = ['192.0.2.0/24 (indirect/local)', '192.0.2.0/24 (indirect/local)'];
    const route = tableRow('203.0.113.10/32', 'bgp', twice, ['irb1.0']);
    const lines = told(hops(table('red', [route, LOCAL])));
    expect(
      lines.filter((line) => line.startsWith('  + next hop behind 192.0.2.0/24')),
    ).toHaveLength(2);
  });

  test('that leads back to itself ends there', () => {
    const route = tableRow('203.0.113.10/32', 'bgp', ['203.0.113.10/32 (indirect/bgp)'], []);
    expect(told(hops(table('red', [route])))).toEqual([
      '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed',
      '  ? next hop behind 203.0.113.10/32, indirect/bgp',
    ]);
  });
});

describe('a tunnel', () => {
  const route = tableRow('203.0.113.10/32', 'bgp-evpn', ['198.51.100.2/32 (indirect/vxlan)'], []);
  const underlay = [
    tableRow('198.51.100.2/32', 'bgp', ['192.0.2.130 (direct)'], ['ethernet-1/49.0']),
  ];

  test('goes on in the network-instance default', () => {
    expect(told(hops({ ...table('red', [route]), ...table('default', underlay) }))).toEqual([
      '+ route 203.0.113.10/32 (bgp-evpn), active; its FIB status is not printed',
      '  + next hop behind 198.51.100.2/32, indirect/vxlan',
      '    + tunnel to 198.51.100.2/32 (vxlan)',
      '      + route 198.51.100.2/32 (bgp)',
      '        + next hop 192.0.2.130, direct',
      '          ? interface ethernet-1/49.0',
    ]);
  });

  test('is broken where the whole table of the underlay has no route for it', () => {
    const lines = hops({ ...table('red', [route]), ...table('default', [LOCAL]) });
    expect([told(lines)[2], lines[3]]).toEqual([
      '    ! tunnel to 198.51.100.2/32 (vxlan), its way is broken',
      '      ! no route to 198.51.100.2 in default [no route for 198.51.100.2 in the whole route table of default]',
    ]);
  });

  test.for([
    ['programmed', { '198.51.100.2/32': true }, '+ tunnel to 198.51.100.2/32 (vxlan), programmed'],
    [
      'not programmed',
      { '198.51.100.2/32': false },
      '! tunnel to 198.51.100.2/32 (vxlan), not programmed',
    ],
    [
      'missing',
      { '198.51.100.3/32': true },
      '! tunnel to 198.51.100.2/32 (vxlan), not in the tunnel table',
    ],
  ] as const)('%s', ([, fib, line]) => {
    const lines = hops({ ...table('red', [route]), ...tunnels(fib) });
    expect(lines[2]?.trim().startsWith(line)).toBe(true);
  });
});

test('an EVPN next hop is not looked for among the routes of its own network-instance', () => {
  const route = tableRow('203.0.113.10/32', 'bgp-evpn', ['198.51.100.2 (indirect)'], []);
  const default0 = tableRow('0.0.0.0/0', 'static', ['192.0.2.254 (direct)'], ['irb1.0']);
  expect(told(hops(table('red', [route, default0])))).toEqual([
    '+ route 203.0.113.10/32 (bgp-evpn), active; its FIB status is not printed',
    '  ? next hop 198.51.100.2, indirect',
  ]);
});

test('a next hop that no row of the table holds is not broken for that', () => {
  const route = tableRow('203.0.113.10/32', 'bgp', ['198.51.100.2 (indirect)'], []);
  expect(told(hops(table('red', [route, LOCAL]))).at(-1)).toBe(
    '  ? next hop 198.51.100.2, indirect',
  );
});

test('without an active route the longest match of the table is what forwards', () => {
  const default0 = tableRow('0.0.0.0/0', 'static', ['192.0.2.254 (direct)'], ['irb1.0']);
  const idle = tableRow('203.0.113.10/32', 'bgp', ['192.0.2.21 (indirect)'], [], false);
  expect(told(hops(table('red', [idle, default0]))).slice(0, 2)).toEqual([
    '! no active route for 203.0.113.10/32, a shorter prefix forwards',
    '  + route 0.0.0.0/0 (static), the longest match',
  ]);
  expect(told(hops(table('red', [idle, LOCAL]))).slice(0, 2)).toEqual([
    '! no active route for 203.0.113.10/32',
    '  ! no route to 203.0.113.10/32 in red',
  ]);
});
