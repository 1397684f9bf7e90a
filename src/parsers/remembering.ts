const ENOUGH = 4_096;

/**
 * The same pure function with a memory for the words it met lately: a report says `MED is -,
 * LocalPref is 100` over and over, and what it means is shared and must not be changed. The memory is bounded.
 */
export function remembering<T>(read: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size >= ENOUGH) known.clear();
    const own = copyOf(words);
    const now = read(own);
    known.set(own, now);
    return now;
  };
}

/** The same words, but no part of a longer text: a memory of parts would keep whole files alive. */
const copyOf = (words: string): string => Buffer.from(words, 'utf16le').toString('utf16le');
