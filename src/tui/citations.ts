import type { Evidence, Finding } from '#findings/finding.js';
import type { Focus } from './focus.js';
import { type Line, piece, type Tone } from './line.js';

/** Words that prove something, and what they prove. */
export interface Citation {
  readonly finding: Finding;
  readonly evidence: Evidence;
}

/** A stretch of one line that is quoted. */
export interface Mark extends Citation {
  readonly start: number;
  readonly end: number;
  /** Whether the quoted words begin on this line. */
  readonly first: boolean;
}

/** What the finding in focus quotes; without one, what all findings of its prefix do. */
export function citationsOf({ one, finding }: Focus): readonly Citation[] {
  const found = finding === null ? (one?.findings ?? []) : [finding];
  return found.flatMap((each) => each.evidence.map((evidence) => ({ finding: each, evidence })));
}

/** Quoted stretches of a file by the number of their line, from 1. */
export function marksIn(
  file: string,
  citations: readonly Citation[],
): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const citation of citations)
    if (citation.evidence.file === file)
      for (const [line, mark] of marksOf(citation))
        found.set(line, [...(found.get(line) ?? []), mark]);
  return found;
}

/** One stretch for each line that the words run over. */
function marksOf(citation: Citation): readonly (readonly [number, Mark])[] {
  const { from, to } = citation.evidence;
  if (from === null) return [];
  const last = Math.min(to?.line ?? from.line, from.line + LONGEST);
  return Array.from({ length: last - from.line + 1 }, (_, at) => {
    const line = from.line + at;
    const start = at === 0 ? from.column - 1 : 0;
    const end = line === to?.line ? to.column : Number.POSITIVE_INFINITY;
    return [line, { ...citation, start, end, first: at === 0 }] as const;
  });
}

/** Lines of one quotation that are lit. */
const LONGEST = 200;

/** A stretch of a text that is to stand out. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly tone: Tone;
}

/** The text with its stretches lit; where they overlap, the one that was named first counts. */
export function lit(text: string, stretches: readonly Stretch[]): Line {
  const bounds = stretches.flatMap(({ start, end }) => [start, Math.min(end, text.length)]);
  const cuts = [...new Set([0, ...bounds, text.length])]
    .filter((cut) => cut <= text.length)
    .sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, at) => {
    const covers = stretches.find((each) => each.start <= start && start < each.end);
    return piece(text.slice(start, cuts[at + 1]), covers?.tone ?? 'plain');
  });
}

/** Where the words that are looked for stand in a text. */
export function hitsOf(text: string, sought: string): readonly Stretch[] {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('!'));
  const low = text.toLowerCase();
  return words.flatMap((word) => {
    const found: Stretch[] = [];
    for (let at = low.indexOf(word); at !== -1; at = low.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length, tone: 'focus' });
    return found;
  });
}
