import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, NotAllowed } from '#collect/wire/guard.js';

const BGP = 'show network-instance ip-vrf1 protocols bgp routes';
const EVPN = 'show network-instance default protocols bgp routes evpn route-type 5 prefix';
const TABLE = 'show network-instance ip-vrf1 route-table';

const allowed = [
  'show version',
  'show network-instance summary',
  `${BGP} ipv4 prefix 192.0.2.1/32 detail`,
  `${BGP} ipv6 prefix 2001:db8::/32 detail`,
  `${TABLE} ipv4-unicast prefix 0.0.0.0/0 detail`,
  `${TABLE} ipv6-unicast prefix ::/0 detail`,
  'show network-instance ip-vrf1 ipv4 route 192.0.2.1',
  'show network-instance ip-vrf1 ipv6 route 2001:db8::1',
  'show network-instance ip-vrf1 protocols bgp neighbor',
  'show network-instance ip-vrf1 protocols bgp summary',
  'info from running network-instance ip-vrf1',
  'info from running routing-policy',
  `${EVPN} 192.0.2.1/32 detail`,
  `${EVPN} 2001:db8::/32 detail`,
  'show network-instance default protocols bgp neighbor',
  `show network-instance ${'n'.repeat(247)} protocols bgp routes ipv4 prefix 192.0.2.1/32 detail`,
];

describe('what may be sent', () => {
  it.each(allowed)('lets `%s` pass, plain and through the shell of Linux', (command) => {
    expect(guard(command)).toBe(command);
    expect(guard(`sr_cli -d '${command}'`)).toBe(`sr_cli -d '${command}'`);
  });

  it.each(['environment cli-engine type basic', 'environment complete-on-space false'])(
    'lets `%s` pass, for a session that is typed into',
    (command) => {
      expect(guard(command)).toBe(command);
      expect(() => guard(`sr_cli -d '${command}'`)).toThrow(NotAllowed);
    },
  );
});

describe('what is never sent', () => {
  const tails = [
    ...[';', '|', '`', '$', '\n', '\r', '!', '?', '\t', '\0', '&', '>', '<', "'", '"', '\\', 'ä'],
    ...[
      ' ',
      ' detail',
      ' | as json',
      ' | as json > /tmp/x',
      '; info',
      '\nquit',
      '\u2028',
      '\ufeff',
    ],
  ];

  it.each(tails)('refuses every command with %j behind, in front or inside', (mark) => {
    for (const command of allowed) {
      const places = [0, command.indexOf(' '), command.indexOf(' ') + 1, command.length];
      for (const at of places) {
        const bytes = command.slice(0, at) + mark + command.slice(at);
        expect(() => guard(bytes), bytes).toThrow(NotAllowed);
        expect(() => guard(`sr_cli -d '${bytes}'`), bytes).toThrow(NotAllowed);
      }
    }
  });

  it.each([
    ['', 'nothing'],
    ['info', 'another verb'],
    ['info from state /', 'all that there is'],
    ['info from running', 'all that there is'],
    ['info from running /', 'all that there is'],
    ['info from running system', 'what nobody asks for'],
    ['info from running network-instance', 'all network-instances'],
    ['info from running network-instance *', 'a wildcard'],
    ['info from running network-instance summary', 'a keyword as name'],
    ['info from running network-instance ip-vrf1 protocols', 'more words'],
    ['info from running network-instance ip-vrf1 | as json', 'a pipe'],
    ['info from candidate network-instance ip-vrf1', 'what is not in use'],
    ['info network-instance ip-vrf1', 'from nowhere'],
    ['info from running routing-policy policy x', 'more words'],
    ['set / network-instance ip-vrf1', 'a way to configure'],
    ['show network-instance ip-vrf1 protocols bgp neighbor 192.0.2.1', 'one neighbor'],
    ['show network-instance ip-vrf1 protocols bgp neighbor detail', 'more words'],
    ['show network-instance * protocols bgp neighbor', 'a wildcard'],
    ['show network-instance * protocols bgp summary', 'a wildcard'],
    [`${EVPN.replace('default', 'ip-vrf1')} 192.0.2.1/32 detail`, 'another network-instance'],
    [`${EVPN} 192.0.2.1/33 detail`, 'a length too long'],
    [`${EVPN} 192.0.2.1 detail`, 'no length'],
    [`${EVPN} * detail`, 'a wildcard'],
    [`${EVPN.replace('5', '2')} 192.0.2.1/32 detail`, 'another type of route'],
    ['enter candidate', 'a way to configure'],
    ['tools system reboot', 'an action'],
    ['bash', 'a shell'],
    ['environment cli-engine type advanced', 'another environment'],
    ['show', 'a verb alone'],
    ['show version detail', 'more words'],
    ['/show version', 'a slash in front'],
    ['show  version', 'two blanks'],
    ['show\u00a0version', 'another blank'],
    ['Show version', 'capitals'],
    ['show network-instance * protocols bgp routes ipv4 prefix 192.0.2.1/32 detail', 'a wildcard'],
    ['show network-instance -x route-table ipv4-unicast prefix ::/0 detail', 'a leading dash'],
    ['show network-instance a/b route-table ipv6-unicast prefix ::/0 detail', 'a path'],
    [
      'show network-instance summary route-table ipv6-unicast prefix ::/0 detail',
      'a keyword as name',
    ],
    [
      `show network-instance ${'n'.repeat(248)} route-table ipv6-unicast prefix ::/0 detail`,
      'a name too long',
    ],
    [`${BGP} ipv4 prefix 192.0.2.1/33 detail`, 'a length too long'],
    [`${BGP} ipv4 prefix 192.0.2.1/032 detail`, 'a length with a zero in front'],
    [`${BGP} ipv4 prefix 192.0.2.256/32 detail`, 'a byte too large'],
    [`${BGP} ipv4 prefix 192.0.2.1 detail`, 'no length'],
    [`${BGP} ipv4 prefix 192.0.2.1/32/32 detail`, 'two lengths'],
    [`${BGP} ipv4 prefix 192.0.2.*/32 detail`, 'a wildcard'],
    [`${BGP} ipv4 prefix 2001:db8::/32 detail`, 'the wrong family'],
    [`${BGP} ipv6 prefix 192.0.2.1/32 detail`, 'the wrong family'],
    [`${BGP} ipv6 prefix fe80::1%mgmt0/128 detail`, 'a zone'],
    [`${BGP} ipv6 prefix 2001:db8::/129 detail`, 'a length too long'],
    ['show network-instance ip-vrf1 ipv4 route', 'a whole table'],
    ['show network-instance ip-vrf1 ipv4 route 192.0.2.1/32', 'a length where none belongs'],
    ['show network-instance ip-vrf1 ipv4 route 2001:db8::1', 'the wrong family'],
    [`${BGP} evpn prefix 192.0.2.1/32 detail`, 'a family never asked for'],
    ["sr_cli -d 'sr_cli -d 'show version''", 'a shell in a shell'],
    ["sr_cli -d 'show version' 'bash'", 'another argument'],
    ["sr_cli -ed 'show version'", 'a flag that configures'],
    ['sr_cli -d "show version"', 'quotes in which a shell substitutes'],
    [`show version${' '.repeat(600)}`, 'an endless line'],
  ])('refuses %j: %s', (bytes) => {
    expect(() => guard(bytes)).toThrow(NotAllowed);
  });

  it('says what was refused, in characters that a terminal only shows', () => {
    expect(() => guard('bash\n\u001b[2J')).toThrow(
      '`bash\\n\\x1b[2J` is none of the commands that bgpwhy sends, and it was not sent',
    );
    expect(() => guard('x'.repeat(1_000))).toThrow(`\`${'x'.repeat(120)}...\``);
  });

  it('refuses whatever is one character away from a command, and never changes what it lets pass', () => {
    const anyEdit = fc.record({
      command: fc.constantFrom(...allowed),
      at: fc.nat(80),
      length: fc.constantFrom(0, 1),
      by: fc.string({ unit: 'binary', maxLength: 1 }),
    });
    fc.assert(
      fc.property(anyEdit, ({ command, at, length, by }) => {
        const bytes = command.slice(0, at) + by + command.slice(at + length);
        if (!passes(bytes)) return;
        expect(bytes).toMatch(/^[A-Za-z0-9 ._:/-]+$/);
        expect(bytes).toMatch(
          /^(?:show (?:version$|network-instance )|info from running (?:routing-policy$|network-instance [^ ]+$))/,
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('refuses any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (bytes) => {
        expect(() => guard(bytes)).toThrow(NotAllowed);
      }),
      { numRuns: 2_000 },
    );
  });
});

function passes(bytes: string): boolean {
  try {
    return guard(bytes) === bytes;
  } catch {
    return false;
  }
}
