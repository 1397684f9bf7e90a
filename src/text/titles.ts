import { isBlank } from './blank.js';

/** The words by which a kind of report is found in a text. */
export interface Anchor {
  /**
   * A fixed stretch that every such report prints near its beginning. It is looked for in the whole
   * text, which is fastest for six characters or fewer of which the first one is rare.
   */
  readonly needle: string;
  /** Where the report begins, given where the needle stands; null when this is something else. */
  readonly begins: (text: string, at: number) => number | null;
  /** Whether a rule right above the title belongs to the report. */
  readonly ruled?: boolean;
  /**
   * Reports of one family. An anchor that is `weak` also stands inside the reports of its family,
   * and begins one only where none is open: for headers that an author left out.
   */
  readonly family: string;
  readonly weak?: boolean;
}

/** Where a report begins. */
export interface Title {
  readonly kind: 'report';
  readonly at: number;
  readonly anchor: Anchor;
  /** Where weak anchors stand inside it. */
  inner: number[];
}
/** Every title of a report, needle by needle. */
export function titles(text: string, anchors: readonly Anchor[]): readonly Title[] {
  const found: Title[] = [];
  for (const anchor of anchors) takeTitles(text, anchor, found);
  return found;
}

function takeTitles(text: string, anchor: Anchor, found: Title[]): void {
  const { needle, begins, ruled } = anchor;
  for (
    let hit = text.indexOf(needle);
    hit !== -1;
    hit = text.indexOf(needle, hit + needle.length)
  ) {
    const begin = begins(text, hit);
    if (begin === null) continue;
    const at = ruled === true ? withRule(text, begin) : begin;
    found.push({ kind: 'report', at, anchor, inner: [] });
  }
}

/** The beginning of the rule right above, if there is one; somebody may have written between them. */
function withRule(text: string, start: number): number {
  const above = ruleAbove(text, start);
  if (above !== null) return above;
  const note = NOTE.exec(text.slice(Math.max(0, start - 200), start));
  return (note && ruleAbove(text, start - note[0].length)) ?? start;
}

/** `# note that`, `// best path` and the like on the line right above, which no prompt looks like. */
const NOTE = /(?<=\n)[^\S\n]*(?:[#!]{1,3}(?=\s)|\/\/|<[-=<]|[-=]{2,}>)[^\n]*\n\s*$/;

function ruleAbove(text: string, start: number): number | null {
  let at = start;
  while (at > 0 && isBlank(text, at - 1)) at -= 1;
  const end = at;
  while (at > 0 && isOfRule(text.charCodeAt(at - 1))) at -= 1;
  return end - at >= 5 ? at : null;
}

/** `-` and `=`. */
const isOfRule = (code: number): boolean => code === 45 || code === 61;
