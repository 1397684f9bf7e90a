/**
 * The characters of a file, whichever encoding an editor or terminal saved it in: UTF-16 by its byte
 * order mark or by its zero bytes, else UTF-8, and Latin-1 where the bytes are no UTF-8. A byte order
 * mark stays, as a character like any other, so that places count as editors count them.
 */
export function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) return new TextDecoder(utf16, { ignoreBOM: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [even, odd] = zerosIn(bytes.subarray(0, SAMPLE));
  const half = Math.min(bytes.length, SAMPLE) / 2;
  // What a leaf prints is nearly all ASCII: every other byte of its UTF-16 form is zero.
  if (odd > half * MOSTLY && even === 0) return 'utf-16le';
  return even > half * MOSTLY && odd === 0 ? 'utf-16be' : null;
}

const SAMPLE = 4_096;
const MOSTLY = 0.8;

function zerosIn(bytes: Uint8Array): readonly [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  return zeros;
}
