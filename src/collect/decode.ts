import { isAscii } from 'node:buffer';

/** Decodes the chunks of one file in their order; `last` says that none comes behind. */
export type Decode = (bytes: Uint8Array, last: boolean) => string;

/**
 * Finds out in which encoding an editor or terminal saved a file: UTF-16 by its byte order mark or by
 * its zero bytes, else UTF-8, and Latin-1 where the bytes are no UTF-8. A byte order mark stays, as a
 * character like any other, so that places count as editors count them.
 *
 * @param first the beginning of the file
 */
export function decoderFor(first: Uint8Array): Decode {
  const encoding = utf16Of(first) ?? (isUtf8(first) ? 'utf-8' : null);
  if (encoding === null) return latin1;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  // ASCII, the usual case, is the same in both and faster this way; no character is half read before it.
  return (bytes, last) =>
    encoding === 'utf-8' && isAscii(bytes)
      ? latin1(bytes, last)
      : decoder.decode(bytes, { stream: !last });
}

const latin1: Decode = (bytes) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** A character that the end of the bytes cuts in two is no objection. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
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
