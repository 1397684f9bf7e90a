import type { Remedy } from '#findings/finding.js';
import { fenced } from './page.js';

/** What to do, each thing once, however many releases spell it differently. */
export function remediesText(remedies: readonly Remedy[]): string {
  const groups: Remedy[][] = [];
  for (const remedy of remedies) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && sameThing(last[0], remedy)) last.push(remedy);
    else groups.push([remedy]);
  }
  return groups.map(groupText).join('\n\n');
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
