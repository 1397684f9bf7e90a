import type { Setting } from '#facts/multipath.js';
import type { Quote } from './rule.js';

/** A setting as evidence: the words that set it, or where they would stand if it were not the default. */
export const quoteSetting = <T>({ told, span, by, value, name }: Setting<T>): Quote => ({
  file: told.file,
  span,
  label:
    by === 'default'
      ? `no \`${name}\` in this configuration, which prints all around it: ${value} by default`
      : `\`${name}\``,
});
