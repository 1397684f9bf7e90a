import type { Session } from './sessions.js';

/** The ways in which the shape of a report is lost or changed on its way, and its words are not. */
export const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with blanks at the ends of lines': (text) => text.replaceAll('\n', '   \n'),
  'indented as in a mail': (text) => text.replace(/^/gm, '    '),
  'with empty lines between commands': (text) => text.replace(/^--\{/gm, '\n\n--{'),
  'without indentation': (text) => text.replace(/^[ \t]+/gm, ''),
};

/** The same without padding: columns are gone with it. */
export const collapsed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '))
    .join('\n');

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

export const inLayout = (
  sessions: readonly Session[],
  layout: (text: string) => string,
): readonly Session[] => sessions.map(({ file, text }) => ({ file, text: layout(text) }));
