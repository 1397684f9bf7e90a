import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalPrefix, familyOf, isPrefix } from '#facts/prefix.js';

describe('isPrefix', () => {
  it.each([
    '10.0.0.0/8',
    '0.0.0.0/0',
    '192.0.2.1',
    '::/0',
    '2001:db8::1',
    '2001:db8::/32',
    '::ffff:192.0.2.1',
  ])('takes %s', (text) => {
    expect(isPrefix(text)).toBe(true);
  });

  it.each([
    '',
    'leaf1.txt',
    '10.0.0.0/33',
    '10.0.0.256',
    '10.0.0',
    '2001:db8::/129',
    '2001:::1',
    '1/2/3',
    '10.0.0.0/',
    '::g',
  ])('refuses %j', (text) => {
    expect(isPrefix(text)).toBe(false);
  });
});

describe('canonicalPrefix', () => {
  it.each([
    ['10.254.254.241', '10.254.254.241/32'],
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['2001:DB8:0:0::1', '2001:db8::1/128'],
    ['2001:db8:0:1:0:0:0:0/64', '2001:db8:0:1::/64'],
    ['::', '::/128'],
    ['0:0:0:0:0:ffff:192.0.2.1', '::ffff:c000:201/128'],
    ['1:0:0:2:0:0:0:3/128', '1:0:0:2::3/128'],
    ['1.2*', '1.2*'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalPrefix(text)).toBe(canonical);
  });

  it('is the same when done twice, and the same for every way to write an address', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const short = canonicalPrefix(groups.map((one) => one.toString(16)).join(':'));
        const long = groups.map((one) => one.toString(16).padStart(4, '0').toUpperCase()).join(':');
        expect(canonicalPrefix(long)).toBe(short);
        expect(canonicalPrefix(short)).toBe(short);
        expect(familyOf(short)).toBe('ipv6');
      }),
    );
  });
});
