import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, NotAllowed } from '#collect/wire/guard.js';
import type { NetworkInstanceRow } from '#facts/network-instance.js';
import { networkInstanceNamed } from '#facts/network-instance.js';
import { prefixNamed } from '#facts/prefix.js';
import { type Ask, asksAbout, asksFor, candidatesIn } from '#questions.js';
import { anyNetworkInstanceName, anyPrefixWord, anyReleaseWord } from './support/any-question.js';

const vrf = ['ip-vrf1'].flatMap((name) => networkInstanceNamed(name) ?? []);
const prefixes = ['10.254.254.241/32', '2001:DB8:0::1'].flatMap((word) => prefixNamed(word) ?? []);
const commandsOf = (asks: readonly Ask[]) => asks.map(({ command }) => command);
const everyCommand = (asks: readonly Ask[]) =>
  asks.flatMap(({ command, otherwise }) => [command, ...otherwise.map((one) => one.command)]);

describe('the commands for a leaf', () => {
  it('begin with the release, ask about each prefix in its own family, and then for what explains it', () => {
    expect(commandsOf(asksFor({ networkInstances: vrf, prefixes, release: '23.10.1' }))).toEqual([
      'show version',
      'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 10.254.254.241/32 detail',
      'show network-instance ip-vrf1 route-table ipv4-unicast prefix 10.254.254.241/32 detail',
      'show network-instance ip-vrf1 protocols bgp routes ipv6 prefix 2001:db8::1/128 detail',
      'show network-instance ip-vrf1 route-table ipv6-unicast prefix 2001:db8::1/128 detail',
      'show network-instance ip-vrf1 protocols bgp neighbor',
      'show network-instance ip-vrf1 protocols bgp summary',
      'info from running network-instance ip-vrf1',
      'show network-instance default protocols bgp routes evpn route-type 5 prefix 10.254.254.241/32 detail',
      'show network-instance default protocols bgp routes evpn route-type 5 prefix 2001:db8::1/128 detail',
      'info from running routing-policy',
      'info from running network-instance default',
      'show network-instance default protocols bgp neighbor',
    ]);
  });

  it('ask for nothing twice, though the network-instance is the one of the fabric', () => {
    const fabric = ['default'].flatMap((name) => networkInstanceNamed(name) ?? []);
    const commands = commandsOf(asksFor({ networkInstances: fabric, prefixes, release: null }));
    expect(new Set(commands).size).toBe(commands.length);
    expect(commands.filter((one) => / bgp neighbor$/.test(one))).toHaveLength(1);
    expect(commands.filter((one) => /^info from running network-instance/.test(one))).toHaveLength(
      1,
    );
  });

  it('ask for the rest of no leaf that told no network-instance', () => {
    expect(asksAbout({ networkInstances: [], prefixes, release: null })).toEqual([]);
  });

  it('ask for the network-instances where none is named, and for nothing about prefixes yet', () => {
    expect(commandsOf(asksFor({ networkInstances: [], prefixes, release: null }))).toEqual([
      'show version',
      'show network-instance summary',
    ]);
  });

  it.each([
    ['21.6.4', []],
    ['25.10.1', []],
    ['v26.3.1', ['show network-instance ip-vrf1 ipv4 route 10.254.254.241']],
    [null, ['show network-instance ip-vrf1 ipv4 route 10.254.254.241']],
    ['something', ['show network-instance ip-vrf1 ipv4 route 10.254.254.241']],
  ])(
    'of release %s fall back on %j where the leaf does not know the detailed route table',
    (release, told) => {
      const asks = asksFor({ networkInstances: vrf, prefixes: prefixes.slice(0, 1), release });
      const table = asks.filter(({ kind }) => kind === 'route-table-prefix');
      expect(table).toHaveLength(1);
      expect(table[0]?.otherwise.map(({ command }) => command)).toEqual(told);
      const others = asks.filter(({ kind }) => kind !== 'route-table-prefix');
      expect(others.flatMap(({ otherwise }) => otherwise)).toEqual([]);
    },
  );

  it('say what they are about and which report answers them', () => {
    expect(
      asksFor({ networkInstances: vrf, prefixes: prefixes.slice(0, 1), release: null }),
    ).toMatchObject([
      { kind: 'version', networkInstance: null, prefix: null },
      { kind: 'bgp-route', networkInstance: 'ip-vrf1', prefix: '10.254.254.241/32' },
      { kind: 'route-table-prefix', networkInstance: 'ip-vrf1', prefix: '10.254.254.241/32' },
      { kind: 'bgp-neighbor-summary', networkInstance: 'ip-vrf1', prefix: null },
      { kind: 'bgp-summary', networkInstance: 'ip-vrf1', prefix: null },
      { kind: 'config', networkInstance: 'ip-vrf1', prefix: null },
      { kind: 'evpn-route', networkInstance: 'default', prefix: '10.254.254.241/32' },
      { kind: 'config', networkInstance: null, prefix: null },
      { kind: 'config', networkInstance: 'default', prefix: null },
      { kind: 'bgp-neighbor-summary', networkInstance: 'default', prefix: null },
    ]);
  });

  it('are let pass at the wire, whatever name, prefix and release they are made of', () => {
    fc.assert(
      fc.property(anyNetworkInstanceName, anyPrefixWord, anyReleaseWord, (name, word, release) => {
        const [networkInstance, prefix] = [networkInstanceNamed(name), prefixNamed(word)];
        expect(networkInstance).toBe(name);
        if (networkInstance === null || prefix === null) throw new Error(`${word} is no prefix`);
        const commands = everyCommand(
          asksFor({ networkInstances: [networkInstance], prefixes: [prefix], release }),
        );
        expect(commands.length).toBeGreaterThanOrEqual(8);
        for (const command of commands) {
          expect(guard(command)).toBe(command);
          expect(guard(`sr_cli -d '${command}'`)).toContain(command);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a name or prefix that may not stand in a command', () => {
  it.each(
    [
      [
        '',
        'summary',
        '-x',
        '.hidden',
        '*',
        'a b',
        'a|b',
        'a;b',
        'a\nb',
        "a'b",
        'a/b',
        'ä',
        'a{1,2}',
      ],
      ['x'.repeat(248)],
    ].flat(),
  )('is no name of a network-instance: %j', (word) => {
    expect(networkInstanceNamed(word)).toBeNull();
  });

  it.each([
    '',
    '10.0.0.0/33',
    '10.0.0/8',
    '10.0.0.*/24',
    '::/129',
    'fe80::1%eth0',
    '1.2.3.4/24; info',
  ])('is no prefix: %j', (word) => {
    expect(prefixNamed(word)).toBeNull();
  });

  it.each([
    ['010.001.000.001/032', '10.1.0.1/32'],
    [' 192.0.2.1 ', '192.0.2.1/32'],
    ['2001:DB8:0:0::/32', '2001:db8::/32'],
    ['::ffff:192.0.2.1/128', '::ffff:c000:201/128'],
  ])('is a prefix in its one form: %s', (word, prefix) => {
    expect(prefixNamed(word)).toBe(prefix);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.stringMatching(/^[0-9a-f.:/% ]{1,40}$/),
  );

  it('makes no command that the wire refuses, whatever the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, word) => {
        const networkInstances = [networkInstanceNamed(name) ?? vrf[0]].flatMap((one) => one ?? []);
        const asked = [prefixNamed(word) ?? prefixes[0]].flatMap((prefix) => prefix ?? []);
        const question = { networkInstances, prefixes: asked, release: word };
        for (const command of everyCommand(asksFor(question))) expect(guard(command)).toBe(command);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is refused at the wire, too', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => networkInstanceNamed(text) === null),
        (name) => {
          const forged = `show network-instance ${name} route-table ipv4-unicast prefix ::/0 detail`;
          expect(() => guard(forged)).toThrow(NotAllowed);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('the network-instances of a leaf', () => {
  const row = (name: string, type: string | null): NetworkInstanceRow => ({
    ...{ name, type, adminState: 'enable', operState: 'up', routerId: null, description: null },
    ...{ spans: {}, span: [0, 1] },
  });

  it('are asked where they may hold a route; names that are never sent are told', () => {
    const rows = [
      ...[row('default', 'default'), row('ip-vrf1', 'ip-vrf'), row('bridge', 'mac-vrf')],
      ...[row('mgmt', 'ip-vrf'), row('unheard-of', null), row('two words', 'ip-vrf')],
    ];
    expect(candidatesIn({ rows })).toEqual({
      names: ['default', 'ip-vrf1', 'mgmt', 'unheard-of'],
      left: [{ name: 'two words', why: 'its name holds characters that are never sent to a leaf' }],
    });
  });
});
