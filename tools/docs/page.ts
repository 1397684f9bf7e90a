/** One generated file; the path counts from the root of the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Sections under their headings, one blank line apart; an empty section is left out. */
export function sections(...all: readonly (readonly [heading: string, body: string])[]): string {
  return all
    .filter(([, body]) => body !== '')
    .map(([heading, body]) => `## ${heading}\n\n${body}\n`)
    .join('\n');
}

/** A fenced block. Blanks at line ends are cut: in a page they are no data. */
export function fenced(language: string, text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}${language}\n${text.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '')}\n${fence}`;
}

/** One Markdown table; cells may not hold line ends. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** One sentence per line, so that a changed sentence is a changed line. */
export function sentences(text: string): string {
  return text.replace(/(?<=[\w`")\]][.?]) (?=[A-Z`])/g, '\n');
}

/** A list; the further sentences of a member stand on lines of their own. */
export function bullets(members: readonly string[]): string {
  return members.map((member) => `- ${sentences(member).replaceAll('\n', '\n  ')}`).join('\n');
}
