import { CLASSES, CUT, UNREAD, type UnreadGroup } from '../../test/support/corpus-unread.js';
import { type Page, sections, table } from './page.js';

/** `docs/unread.md`: captures of public documents that are not read whole, and why. */
export function unreadPage(): Page {
  return {
    path: 'docs/unread.md',
    text: `# What is not read

The shows are tried with captures of public documents: what others saved of their leaves, in all states that copying leaves them in.
This page lists those that are not read to the last character, and those that hold a report which is not complete; a test holds it to the captures.

${sections(
  [
    'Captures',
    table(
      ['Class', 'Captures', 'Read to the last character'],
      Object.entries(CLASSES).map(counted),
    ),
  ],
  ['Not read', table(['Class', 'Captures', 'What they are', 'Why'], UNREAD.map(told))],
  ['Read, but not complete', `${NOTE}\n\n${table(['Report', 'Captures', 'Why'], cuts())}`],
)}`,
  };
}

const counted = ([name, all]: readonly [string, number]): readonly string[] => {
  const unread = UNREAD.filter(({ of }) => of === name).flatMap(({ numbers }) => numbers);
  return [name, `${all}`, `${all - unread.length}`];
};

function told({ of, numbers, what, why, unread = 0 }: UnreadGroup): readonly string[] {
  const some = unread === 0 ? '' : `; all but ${unread} characters are read`;
  return [of, `${numbers.length}`, what, `${why}${some}`];
}

const NOTE =
  'All of these are read to the last character.\nConfiguration has no last line: it is complete only where something stands behind it, and captures of it are not listed here.';

/** Captures of one kind with one reason in one row. */
function cuts(): readonly (readonly string[])[] {
  return Object.entries(CUT).flatMap(([kind, reasons]) => {
    const all = Object.values(reasons);
    return [...new Set(all)].map((why) => [
      `[${kind}](shows/${kind}.md)`,
      `${all.filter((one) => one === why).length}`,
      why,
    ]);
  });
}
