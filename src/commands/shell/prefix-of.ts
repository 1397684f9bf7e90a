import { isThere } from '#collect/files.js';
import { type Prefix, prefixNamed } from '#facts/prefix.js';
import { UsageError } from './usage-error.js';

/** @throws UsageError for a word that is no prefix */
export function prefixOf(word: string): Prefix {
  const prefix = prefixNamed(word);
  if (prefix !== null) return prefix;
  throw new UsageError(
    `\`${word}\` is no IPv4 or IPv6 prefix`,
    isThere(word)
      ? `to read the file, write --from ${word}`
      : 'write a prefix such as 10.254.254.241/32, or an address for its host route',
  );
}
