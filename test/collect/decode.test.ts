import { expect, it } from 'vitest';
import { decoderFor } from '#collect/decode.js';

const text = 'A:leaf1# show version\nPfad : ✓ ä\n';
const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
const ascii16 = Buffer.from('Network: 192.0.2.1/32\n', 'utf16le');

it.each([
  ['UTF-8', Buffer.from(text), text],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), `\ufeff${text}`],
  ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]), `\ufeff${text}`],
  ['UTF-16, the other order', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]), `\ufeff${text}`],
  ['UTF-16 without a mark', ascii16, 'Network: 192.0.2.1/32\n'],
  [
    'UTF-16 without a mark, the other order',
    Buffer.from(ascii16).swap16(),
    'Network: 192.0.2.1/32\n',
  ],
  ['Latin-1', Buffer.from('Gerät', 'latin1'), 'Gerät'],
  ['nothing', Buffer.alloc(0), ''],
])('reads %s', (_, bytes, read) => {
  expect(decoderFor(bytes)(bytes, true)).toBe(read);
});

it('puts characters together that were cut between two chunks', () => {
  for (const bytes of [Buffer.from(text), utf16le.subarray(0), Buffer.from(`😀${text}`)]) {
    const whole = decoderFor(bytes)(bytes, true);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const decode = decoderFor(bytes);
      expect(decode(bytes.subarray(0, cut), false) + decode(bytes.subarray(cut), true)).toBe(whole);
    }
  }
});
