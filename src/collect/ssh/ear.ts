/** Hears what a leaf says, up to a limit, and decodes it as it comes. */
export interface Ear {
  /** False: the limit was reached, and what lies beyond it is dropped. */
  readonly hear: (bytes: Buffer, from: 'stdout' | 'stderr') => boolean;
  readonly said: () => { readonly text: string; readonly stderr: string };
}

/** @param limit bytes of output and errors together */
export function ear(limit: number): Ear {
  const voices = { stdout: voice(), stderr: voice() };
  let left = limit;
  return {
    hear: (bytes, from) => {
      const taken = bytes.subarray(0, left);
      left -= taken.length;
      voices[from].add(taken);
      return taken.length === bytes.length;
    },
    said: () => ({ text: voices.stdout.end(), stderr: voices.stderr.end() }),
  };
}

/** A character that arrives in two pieces is decoded whole. */
function voice() {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  return {
    add: (bytes: Buffer): void => {
      pieces.push(decoder.decode(bytes, { stream: true }));
    },
    end: (): string => pieces.join('') + decoder.decode(),
  };
}
