import type { Blank, Remedy } from '#findings/finding.js';
import { list } from '#text/words.js';
import { FRAME } from './change-text.js';
import { hanging } from './lines.js';
import type { Paint } from './paint.js';

/** What to do about a finding: each thing with its lines to type, and what these leave to be filled in. */
export function remediesText(
  remedies: readonly Remedy[],
  { width, framed }: { readonly width: number; readonly framed: Remedy | null },
  paint: Paint,
): readonly string[] {
  const blanks = remedies.flatMap(({ fill }) => fill);
  const each = [...new Map(blanks.map((blank) => [blank.name, blank])).values()];
  return [
    ...grouped(remedies).flatMap((group) => groupText(group, { width, framed }, paint)),
    ...each.flatMap((blank) => hanging('  = fill in: ', blankText(blank), width)),
  ];
}

const blankText = ({ name, what, shownBy }: Blank): string =>
  `{${name}}, ${what}${shownBy === null ? '' : `: ${shownBy}`}`;

/** Remedies that differ by release alone stand together. */
function grouped(remedies: readonly Remedy[]): readonly (readonly Remedy[])[] {
  const groups: Remedy[][] = [];
  for (const remedy of remedies) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const same = first?.title === remedy.title && first.caution === remedy.caution;
    if (group !== undefined && same) group.push(remedy);
    else groups.push([remedy]);
  }
  return groups;
}

/** What to do, the lines to type with the releases they are for, and the caution. */
function groupText(
  group: readonly Remedy[],
  { width, framed }: { readonly width: number; readonly framed: Remedy | null },
  paint: Paint,
): readonly string[] {
  const { title = '', caution = null, releases = '*' } = group[0] ?? {};
  const several = group.length > 1;
  const when = several || releases === '*' ? '' : ` (SR Linux ${releases})`;
  return [
    ...hanging('  = do: ', `${title}${when}`, width),
    ...group.flatMap((remedy) => [
      ...heading(remedy, several),
      ...typed(remedy, framed === remedy).map(
        (line) => `${several || isOpen(remedy) ? '          ' : '        '}${paint('good', line)}`,
      ),
    ]),
    ...(caution === null ? [] : hanging('        caution: ', caution, width)),
  ];
}

const isOpen = ({ fill }: Remedy): boolean => fill.length > 0;

/** Lines that are not ready to type say so ahead, so that nobody pastes them as they stand. */
function heading(remedy: Remedy, several: boolean): readonly string[] {
  const range = several ? [`SR Linux ${remedy.releases}`] : [];
  const open = isOpen(remedy) ? [`with ${names(remedy)} filled in`] : [];
  const words = [...range, ...open].join(', ');
  return words === '' ? [] : [`        ${words}:`];
}

const names = ({ fill }: Remedy): string => list(fill.map(({ name }) => `{${name}}`));

const typed = ({ lines }: Remedy, isFramed: boolean): readonly string[] =>
  isFramed ? [...FRAME.before, ...lines, ...FRAME.behind] : lines;
