import { expect, test } from 'vitest';
import { detail, hopsOf, session, told } from '../support/hop-text.js';

const hops = (...lines: readonly string[]): readonly string[] => hopsOf(session(detail(lines)));

test('every line of a chain resolves the one above it, down to the interface', () => {
  expect(
    hops(
      '198.51.100.21 (indirect) resolved by route to 198.51.100.21/32 (static)',
      '  via 192.0.2.21 (indirect) resolved by route to 192.0.2.0/24 (local)',
      '  via 192.0.2.1 (direct) via [irb1.0]',
    ),
  ).toEqual([
    '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed <true>',
    '  + next hop 198.51.100.21, indirect <198.51.100.21 (indirect) resolved by route to 198.51.100.21/32 (static)>',
    '    + route 198.51.100.21/32 (static) <route to 198.51.100.21/32 (static)>',
    '      + next hop 192.0.2.21, indirect <192.0.2.21 (indirect) resolved by route to 192.0.2.0/24 (local)>',
    '        + route 192.0.2.0/24 (local) <route to 192.0.2.0/24 (local)>',
    '          + next hop 192.0.2.1, direct <192.0.2.1 (direct) via [irb1.0]>',
    '            ? interface irb1.0 <irb1.0>',
  ]);
});

test('two ways of the only route of a chain stand beside each other', () => {
  expect(
    told(
      hops(
        '198.51.100.21 (indirect) resolved by route to 198.51.100.21/32 (isis)',
        '  via 192.0.2.101 (direct) via [ethernet-1/49.0]',
        '  via 192.0.2.103 (direct) via [ethernet-1/50.0]',
      ),
    ),
  ).toEqual([
    '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed',
    '  + next hop 198.51.100.21, indirect',
    '    + route 198.51.100.21/32 (isis)',
    '      + next hop 192.0.2.101, direct',
    '        ? interface ethernet-1/49.0',
    '      + next hop 192.0.2.103, direct',
    '        ? interface ethernet-1/50.0',
  ]);
});

test('a second way is not hung below one of two routes above, since the print does not tell which', () => {
  expect(
    told(
      hops(
        '198.51.100.21 (indirect) resolved by route to 198.51.100.21/32 (static)',
        '  via 192.0.2.21 (indirect) resolved by route to 192.0.2.0/24 (local)',
        '  via 192.0.2.1 (direct) via [irb1.0]',
        '  via 192.0.2.129 (direct) via [irb2.0]',
      ),
    ).slice(-2),
  ).toEqual([
    '    + next hop 192.0.2.129, direct, its place in the chain is not printed',
    '      ? interface irb2.0',
  ]);
});

test('weights and MPLS labels are told of their next hop', () => {
  expect(
    told(
      hops(
        '192.0.2.21 (indirect) resolved by route to 192.0.2.0/24 (local) with ECMP weight 3',
        '  via 192.0.2.1 (direct) via [irb1.0]',
        '198.51.100.9 (indirect) resolved by tunnel to 198.51.100.9/32 (ldp)',
        '  via 192.0.2.130 (mpls) via [ethernet-1/1.0]',
        '      pushed MPLS labels : [205, 24]',
      ),
    ).filter((line) => line.includes('next hop')),
  ).toEqual([
    '  + next hop 192.0.2.21, indirect, weight 3',
    '      + next hop 192.0.2.1, direct',
    '  + next hop 198.51.100.9, indirect',
    '      + next hop 192.0.2.130, mpls, MPLS labels 205 24',
  ]);
});

test('an indirect next hop without a word on what resolves it stays open', () => {
  expect(told(hops('192.0.2.21 (indirect)')).at(-1)).toBe(
    '  ? next hop 192.0.2.21, indirect, what resolves it is not printed',
  );
});

test('a route that drops what it gets is broken', () => {
  expect(told(hops('None (discard)'))).toEqual([
    '! route 203.0.113.10/32 (bgp), active; its FIB status is not printed, its way is broken',
    '  ! discard: packets are dropped, discard',
  ]);
});
