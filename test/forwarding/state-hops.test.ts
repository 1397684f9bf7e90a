import { expect, test } from 'vitest';
import { detail, hopsOf, session, told } from '../support/hop-text.js';

const ROUTE = `    route 203.0.113.10/32 id 0 route-type bgp route-owner bgp_mgr origin-network-instance red {
        active true
        next-hop-group 37
    }`;

const state = (body: string): string =>
  session({
    ...detail(['192.0.2.21 (indirect)']),
    'info from state network-instance red route-table': `    ipv4-unicast {
    ${ROUTE.replaceAll('\n', '\n    ')}
    }
${body}`,
  });

const group = (body: string): readonly string[] => told(hopsOf(state(body)).slice(2));

test('a group leads by its members to next hops, resolving routes and interfaces', () => {
  expect(
    group(`    next-hop-group 37 {
        fib-programming {
            last-successful-operation-type add
        }
        next-hop 0 {
            next-hop 41
            resolved true
            weight 2
        }
    }
    next-hop 41 {
        type indirect
        ip-address 192.0.2.21
        resolving-route {
            ip-prefix 192.0.2.0/24
            route-type local
            next-hop-group 38
        }
    }
    next-hop-group 38 {
        next-hop 0 {
            next-hop 42
        }
    }
    next-hop 42 {
        type direct
        ip-address 192.0.2.1
        subinterface irb1.0
    }`),
  ).toEqual([
    '  + next-hop-group 37, in the FIB',
    '    + next hop 192.0.2.21, resolved, indirect, weight 2',
    '      + route 192.0.2.0/24 (local)',
    '        ? next-hop-group 38, its FIB status is not printed',
    '          ? next hop 192.0.2.1, direct',
    '            ? interface irb1.0',
  ]);
});

test.for([
  ['resolved false', '!', 'not resolved, its address is not printed'],
  ['active false', '!', 'not active, its address is not printed'],
  [
    'resource-allocation-failed true',
    '!',
    'got no room in the datapath, its address is not printed',
  ],
  ['resolved true', '+', 'resolved, its address is not printed'],
  ['weight 7', '?', 'its address is not printed, weight 7'],
] as const)('a member with `%s`', ([line, mark, words]) => {
  const [, member] = group(`    next-hop-group 37 {
        next-hop 0 {
            next-hop 41
            ${line}
        }
    }`);
  expect(member).toBe(`    ${mark} next hop number 41, ${words}`);
});

test.for([
  ['resolved false', 'not resolved'],
  ['usable false', 'deeper than the platform resolves'],
] as const)('from 25.3 on a next hop says `%s` of itself', ([line, words]) => {
  const [, member] = group(`    next-hop-group 37 {
        next-hop 0 {
            next-hop 41
            resolved true
        }
    }
    next-hop 41 {
        type indirect
        ip-address 192.0.2.21
        indirect {
            ${line}
        }
    }`);
  expect(member).toBe(`    ! next hop 192.0.2.21, indirect, ${words}`);
});

test('a group that the FIB refused is broken, and quotes the word that says so', () => {
  const lines = hopsOf(
    state(`    next-hop-group 37 {
        fib-programming {
            last-failed-operation-type modify
        }
        next-hop 0 {
            next-hop 41
        }
    }`),
  );
  expect(lines[2]).toBe('  ! next-hop-group 37, was refused by the FIB <modify>');
  expect(lines[0]).toContain('lacks something below it');
});

test('groups that lead to each other end', () => {
  const lines = group(`    next-hop-group 37 {
        next-hop 0 {
            next-hop 41
        }
    }
    next-hop 41 {
        ip-address 192.0.2.21
        resolving-route {
            ip-prefix 192.0.2.0/24
            next-hop-group 37
        }
    }`);
  expect(lines.length).toBeLessThan(40);
});
