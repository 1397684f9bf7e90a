import { closeSync, openSync, readSync } from 'node:fs';
import { decoderFor } from './decode.js';

/** How many bytes are read at once. */
const CHUNK = 2 ** 16;

/**
 * The text of a file in chunks, decoded; a file of usual size is one chunk.
 *
 * @param from a path, or 0 for standard input
 * @throws what node:fs throws
 */
export function* chunksOf(from: string | 0): Generator<string> {
  const descriptor = from === 0 ? 0 : openSync(from, 'r');
  try {
    const room = new Uint8Array(CHUNK);
    const first = filled(descriptor, room);
    const decode = decoderFor(first);
    for (let bytes = first; bytes.length > 0; bytes = filled(descriptor, room)) {
      const last = bytes.length < CHUNK;
      yield decode(bytes, last);
      if (last) return;
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

/** The next chunk, in the same room as the one before; shorter than that at the end alone. */
function filled(descriptor: number, bytes: Uint8Array): Uint8Array {
  let length = 0;
  while (length < CHUNK) {
    const read = readSome(descriptor, bytes.subarray(length));
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** Reads what is there; a pipe that is not filled yet is asked again. */
function readSome(descriptor: number, room: Uint8Array): number {
  for (;;) {
    const read = attempt(descriptor, room);
    if (read !== null) return read;
    Atomics.wait(PAUSE, 0, 0, 10);
  }
}

/** Null: not yet. Windows throws where a pipe was closed. */
function attempt(descriptor: number, room: Uint8Array): number | null {
  try {
    return readSync(descriptor, room);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // what node:fs throws
    if (code === 'EOF') return 0;
    if (code === 'EAGAIN') return null;
    throw error;
  }
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
