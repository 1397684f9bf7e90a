/** Prints `show version` from its fields, as the router would. It knows nothing of the grammar. */

/** What differs from release to release, and from terminal to terminal. */
export interface VersionPrint {
  /** Characters of the terminal's rules. */
  readonly width: number;
  /** 22.11 leaves a line empty below the first rule. */
  readonly blank: boolean;
}

export function printVersion(
  fields: Readonly<Record<string, string>>,
  { width, blank }: VersionPrint,
): string {
  const rule = '-'.repeat(width);
  const labels = Object.keys(fields);
  const widest = Math.max(...labels.map(({ length }) => length));
  const lines = labels.map((label) => `${label.padEnd(widest)}: ${fields[label]}`);
  return [rule, ...(blank ? [''] : []), ...lines, rule, ''].join('\n');
}
