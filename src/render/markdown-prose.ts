/** Columns by which Markdown takes a line for code. */
export const CODE = '    ';

/**
 * The same text, of whose prose Markdown makes neither HTML nor links, whatever a device calls itself. Code
 * stays as it is: between backticks, and lines that are set in behind a blank one.
 */
export function markdownProse(lines: readonly string[]): readonly string[] {
  let isCode = true;
  return lines.map((line, at) => {
    const free = at === 0 || lines[at - 1] === '' || isCode;
    isCode = line.startsWith(CODE) && free;
    return isCode ? line : escaped(line);
  });
}

/** What stands between backticks has an odd number among the parts. */
const escaped = (line: string): string =>
  line
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/<(?=[A-Za-z/!?])|(?<=\])\(/g, '\\$&')))
    .join('');
