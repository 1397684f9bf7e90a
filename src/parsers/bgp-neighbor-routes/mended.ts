import type { Span } from '#text/span.js';

// +------------+---------    +----------+          -------------    -----
const BROKEN = /^[-+][-+=]*[-=][^\S\n]{2,8}\+?[-=][-+=]*[^\S\n]*$/gm;

// +--------------------
const OPEN = /^(\+-{9,})-(?=[^\S\n]*\n)/gm;

/** The text with borders and rules drawn through where a copy put blanks into lines that were too long, or cut them. */
export function mended(text: string, [start, end]: Span): string {
  const stretch = text.slice(start, end);
  const drawn = stretch
    .replace(OPEN, '$1+')
    .replace(BROKEN, (line) =>
      line.replace(/([-=])([^\S\n]+)(?=\S)/g, (_, sign: string, blanks: string) =>
        sign.repeat(1 + blanks.length),
      ),
    );
  return drawn === stretch ? text : text.slice(0, start) + drawn + text.slice(end);
}
