/** What copying does to the text of a terminal. Each keeps all words and their order. */
export type Damage = (text: string) => string;

const eachLine =
  (change: (line: string) => string): Damage =>
  (text) =>
    text.split('\n').map(change).join('\n');

/** Damage to blanks that even a table in boxes survives, if its cells are not touched. */
export const GENTLE: Readonly<Record<string, Damage>> = {
  'lines that end with CR LF': (text) => text.replaceAll('\n', '\r\n'),
  'lines that end with two CR and LF': (text) => text.replaceAll('\n', '\r\r\n'),
  'lines that end with CR alone': (text) => text.replaceAll('\n', '\r'),
  'trailing blanks lost': eachLine((line) => line.trimEnd()),
  'every line padded to the width of a terminal': eachLine((line) => line.padEnd(160)),
  'a byte order mark in front': (text) => `\ufeff${text}`,
  'colour around every line': eachLine((line) => `\u001b[1;32m${line}\u001b[0m\u001b[K`),
  'a window title before every line': eachLine((line) => `\u001b]0;leaf: ssh\u0007${line}`),
  'a NUL before every line': eachLine((line) => `\u0000${line}`),
  'blanks that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'indentation with blanks that do not break': eachLine((line) =>
    line.replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length)),
  ),
  'zero-width blanks at line ends': eachLine((line) => `${line}\u200b`),
};

/** Damage that only reports without columns survive. */
export const HARSH: Readonly<Record<string, Damage>> = {
  'lines trimmed': eachLine((line) => line.trim()),
  'runs of blanks collapsed to one': (text) => text.replace(/ +/g, ' '),
  'indentation lost': eachLine((line) => line.trimStart()),
  'lines trimmed and runs of blanks collapsed': eachLine((line) => line.trim().replace(/ +/g, ' ')),
  'two more blanks in front of every line': eachLine((line) => `  ${line}`),
  'a tab for every indentation': eachLine((line) => line.replace(/^ +/, '\t')),
  'a blank line behind every line': (text) => text.replaceAll('\n', '\n\n'),
  'blank lines lost': (text) => text.replace(/\n\s*\n/g, '\n'),
  'rules glued to the next text': (text) => text.replace(/(-{5,})\s*\n/g, '$1'),
  'rules glued to the text before them': (text) => text.replace(/\n(-{5,})/g, '$1'),
  'rules wrapped at eighty columns': (text) =>
    text.replace(/-{81,}/g, (rule) => rule.replace(/-{80}/g, (part) => `${part}\n`)),
  'the whole text on one physical line': (text) => text.replace(/\s+/g, ' '),
  'the whole text on one physical line with its runs of blanks': (text) =>
    text.replaceAll('\n', ' '),
};
