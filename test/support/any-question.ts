import fc from 'fast-check';

/** Whatever a leaf may be asked about. */

export const anyNetworkInstanceName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('default', 'mgmt', 'ip-vrf1', 'Tenant_1', 'blue.vrf', 'a:b', 'x'.repeat(247)),
  fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,246}$/).filter((name) => name !== 'summary'),
);

/** IPv4 and IPv6 prefixes and addresses, as people write them. */
export const anyPrefixWord: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, length]) => `${address}/${length}`),
  fc.tuple(fc.ipV6(), fc.nat(128)).map(([address, length]) => `${address}/${length}`),
  fc.ipV4(),
  fc.ipV6().map((address) => address.toUpperCase()),
);

export const anyReleaseWord: fc.Arbitrary<string | null> = fc.option(
  fc
    .tuple(fc.integer({ min: 20, max: 30 }), fc.constantFrom(3, 6, 7, 10, 11), fc.nat(9))
    .map((numbers) => numbers.join('.')),
);
