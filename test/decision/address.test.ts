import { describe, expect, it } from 'vitest';
import { addressRank } from '#decision/address.js';

const lower = (one: string, other: string): boolean =>
  (addressRank(one) ?? 0n) < (addressRank(other) ?? 0n);

describe('addresses', () => {
  it.for([
    ['192.0.2.9', '192.0.2.10'],
    ['9.0.0.0', '10.0.0.0'],
    ['127.255.255.255', '128.0.0.0'],
    ['255.255.255.255', '::'],
    ['192.0.2.1', '2001:db8::1'],
    ['2001:db8::9', '2001:db8::10'],
    ['2001:db8::ffff', '2001:db8:0:1::'],
    ['2001:db8::', '2001:db8::1'],
    ['fe80::1%ethernet-1/2.0', 'fe80::2%ethernet-1/1.0'],
  ] as const)('compare as numbers: %s before %s', ([one, other]) => {
    expect(lower(one, other)).toBe(true);
    expect(lower(other, one)).toBe(false);
  });

  it.for([
    ['2001:DB8::1', '2001:db8:0:0:0:0:0:1'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['1:2:3:4::6:7:8', '1:2:3:4:0:6:7:8'],
    ['fe80::1%ethernet-1/2.0', 'fe80::1'],
  ] as const)('are the same however they are written: %s and %s', ([one, other]) => {
    expect(addressRank(one)).toBe(addressRank(other));
  });

  it.for([
    null,
    undefined,
    '',
    'leaf1',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.1.1',
    '2001:db8::1::2',
    '1:2:3',
    '1:2:3:4:5:6:7',
    '1:2:3:4::5:6:7:8', // `::` stands for one group of zeros at least, RFC 4291
    'g::1',
  ])('are not made of %s', (text) => {
    expect(addressRank(text)).toBeUndefined();
  });
});
