import { describe, expect, test } from 'vitest';
import { detail, hopsOf, session, told } from '../support/hop-text.js';

const HOP = [
  '192.0.2.21 (indirect) resolved by route to 192.0.2.0/24 (local)',
  '  via 192.0.2.1 (direct) via [irb1.0]',
];

const status = (rows: Readonly<Record<string, string>>): string =>
  Object.entries({
    Suppressed: 'false',
    'Last successful FIB operation': 'add',
    'Last successful FIB operation time': '2024-05-17T13:02:44.870Z',
    'Current FIB operation pending': 'none',
    'Last failed FIB operation': 'none',
    ...rows,
  })
    .map(([label, value]) => `${label.padEnd(34)}: ${value}`)
    .join('\n');

describe('what the route itself is', () => {
  test.for([
    ['sound', {}, '+ route 203.0.113.10/32 (bgp), active, in the FIB <add>'],
    [
      'refused',
      { 'Last failed FIB operation': 'modify' },
      '! route 203.0.113.10/32 (bgp), the FIB failed to modify it <modify>',
    ],
    [
      'suppressed',
      { Suppressed: 'true' },
      '! route 203.0.113.10/32 (bgp), kept out of the FIB <true>',
    ],
    [
      'pending',
      { 'Current FIB operation pending': 'modify' },
      '? route 203.0.113.10/32 (bgp), the FIB has still to modify it <modify>',
    ],
    [
      'deleted',
      { 'Last successful FIB operation': 'delete' },
      '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed <true>',
    ],
  ] as const)('%s', ([, rows, line]) => {
    const [first] = hopsOf(session(detail(HOP, { after: status(rows) })));
    expect(first).toBe(line);
  });

  test('not active: nothing goes through it, and that no route is active stands first', () => {
    const lines = hopsOf(session(detail(HOP, { active: 'false' })));
    expect(lines.slice(0, 2)).toEqual([
      '! no active route for 203.0.113.10/32 <false>',
      '? route 203.0.113.10/32 (bgp), not active: takes no traffic <false>',
    ]);
  });
});

const BRIEF = (state: string): Readonly<Record<string, string>> => ({
  'show interface brief': `+---------------------+----------------------------+----------------------------+---------------+------+
|        Port         |        Admin State         |         Oper State         |     Speed     | Type |
+=====================+============================+============================+===============+======+
| irb1                | enable                     | ${state.padEnd(27)}|               |      |
+---------------------+----------------------------+----------------------------+---------------+------+`,
});

const ARP = (mac: string, neighbor = '192.0.2.21'): Readonly<Record<string, string>> => ({
  'show arpnd arp-entries': `+-----------+--------------+------------+---------+--------------------+------------------+
| Interface | Subinterface |  Neighbor  | Origin  | Link layer address |      Expiry      |
+===========+==============+============+=========+====================+==================+
| irb1      |            0 | ${neighbor.padStart(10)} | dynamic | ${mac}  | 3 hours from now |
+-----------+--------------+------------+---------+--------------------+------------------+
------------------------------------------------------------------------------------------
  Total entries : 1 (0 static, 1 dynamic)
------------------------------------------------------------------------------------------`,
});

describe('what lies below a next hop', () => {
  test('an interface that is down breaks all that goes out by it', () => {
    expect(told(hopsOf(session({ ...detail(HOP), ...BRIEF('down') })))).toEqual([
      '! route 203.0.113.10/32 (bgp), active; its FIB status is not printed, its way is broken',
      '  ! next hop 192.0.2.21, indirect, its way is broken',
      '    ! route 192.0.2.0/24 (local), its way is broken',
      '      ! next hop 192.0.2.1, direct, its way is broken',
      '        ! interface irb1.0, irb1 is down',
    ]);
  });

  test('an interface that is up works, as far as its port is concerned', () => {
    expect(hopsOf(session({ ...detail(HOP), ...BRIEF('up') })).at(-1)).toBe(
      '        + interface irb1.0, irb1 is up <up>',
    );
  });

  test('one broken way of two leaves the route as it is, with a word', () => {
    const other = [
      '192.0.2.129 (indirect) resolved by route to 192.0.2.128/25 (local)',
      '  via 192.0.2.130 (direct) via [irb2.0]',
    ];
    const lines = told(hopsOf(session({ ...detail([...HOP, ...other]), ...BRIEF('down') })));
    expect(lines[0]).toBe(
      '+ route 203.0.113.10/32 (bgp), active; its FIB status is not printed, 1 of 2 ways broken',
    );
  });

  test('a neighbor that answered is told with its link-layer address', () => {
    expect(hopsOf(session({ ...detail(HOP), ...ARP('00:00:5E:00:53:15') })).at(-1)).toBe(
      '    + neighbor 192.0.2.21 on irb1.0, at 00:00:5E:00:53:15, dynamic <00:00:5E:00:53:15>',
    );
  });

  test('a neighbor that did not answer breaks its next hop', () => {
    expect(told(hopsOf(session({ ...detail(HOP), ...ARP('00:00:00:00:00:00') })))).toEqual([
      '! route 203.0.113.10/32 (bgp), active; its FIB status is not printed, its way is broken',
      '  ! next hop 192.0.2.21, indirect, lacks something below it',
      '    + route 192.0.2.0/24 (local)',
      '      + next hop 192.0.2.1, direct',
      '        ? interface irb1.0',
      '    ! neighbor 192.0.2.21 on irb1.0, dynamic, nobody answered',
    ]);
  });

  test('a neighbor that a whole list does not hold is a stated absence, and proves nothing', () => {
    const lines = hopsOf(session({ ...detail(HOP), ...ARP('00:00:5E:00:53:15', '192.0.2.99') }));
    expect(lines.at(-1)).toBe(
      '    ? neighbor 192.0.2.21, no link-layer address known [no entry for 192.0.2.21 in `show arpnd arp-entries`]',
    );
    expect(lines[0]?.startsWith('+ ')).toBe(true);
  });
});
