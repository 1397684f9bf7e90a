import type { Blank, Remedy } from '#findings/finding.js';
import { FRAME } from '#render/change-text.js';
import { bullets, fenced } from './page.js';

/** What to do, each thing once, however many releases spell it differently. */
export function remediesText(remedies: readonly Remedy[]): string {
  const groups: Remedy[][] = [];
  for (const remedy of remedies) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && sameThing(last[0], remedy)) last.push(remedy);
    else groups.push([remedy]);
  }
  return [...groups.map(groupText), typing(remedies)].filter((part) => part !== '').join('\n\n');
}

/** What stands around the lines of a change, and what they leave to be filled in. */
function typing(remedies: readonly Remedy[]): string {
  const changes = remedies.filter(({ kind }) => kind === 'configure');
  if (changes.length === 0) return '';
  const blanks = changes.flatMap(({ fill }) => fill);
  const each = [...new Map(blanks.map((blank) => [blank.name, blank])).values()];
  const around = [...FRAME.before, '…', ...FRAME.behind].join('\n');
  return [
    'The lines of one change stand where the dots are; what is not confirmed is taken back by itself:',
    fenced('text', around),
    `\`bgpwhy diagnose\` fills in what the reports tell, and tells a leaf whose release it knows only the lines for that release.\nThe models that the lines are checked against are those of 21.3 to 25.3.\nNames in braces:`,
    bullets(each.map(blankText)),
  ].join('\n\n');
}

const blankText = ({ name, what, shownBy }: Blank): string =>
  `\`{${name}}\`: ${what}${shownBy === null ? '' : `, as \`${shownBy}\` shows`}`;

/** The commands that show whether a change helped, and how to keep it. */
export function verifying(remedies: readonly Remedy[]): string {
  const lines = [...new Set(remedies.flatMap(({ verify }) => verify))];
  if (lines.length === 0) return '';
  const evpn = lines.some((line) => line.includes(' evpn '));
  const why = evpn
    ? ', because a BGP route that becomes active also makes a leaf announce or withdraw it by EVPN'
    : '';
  const keep = remedies.some(({ kind }) => kind === 'configure')
    ? `\n\nWhat helped is kept by this, which is in the models of 25.3; whether older releases have it is not known here, and \`commit now\` stands in place of \`commit confirmed\` where they do not:\n\n${fenced('text', FRAME.keep)}`
    : '';
  return `On every leaf of the prefix${why}:\n\n${fenced('text', lines.join('\n'))}${keep}`;
}

const sameThing = (one: Remedy, other: Remedy): boolean =>
  one.title === other.title && one.caution === other.caution;

function groupText(group: readonly Remedy[]): string {
  const [{ title, caution } = { title: '', caution: null }] = group;
  const bodies = group.flatMap(({ lines, releases }) =>
    lines.length === 0
      ? []
      : [...(releases === '*' ? [] : [`SR Linux ${releases}:`]), fenced('text', lines.join('\n'))],
  );
  const careful = caution === null ? [] : [`Caution: ${caution}.`];
  return [`${sentence(title)}${bodies.length === 0 ? '.' : ':'}`, ...bodies, ...careful].join(
    '\n\n',
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
