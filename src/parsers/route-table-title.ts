import type { Family } from '#facts/route-table.js';
import type { Anchor } from '#text/titles.js';

/** The family in which a transcript keeps the reports titled `… route table of network instance …`. */
export const ROUTE_TABLE_FAMILY = 'route-table';

// IPv4 unicast route table of network instance default        (capital U until 21.11)
const TITLE = /(?:I?Pv([46]) )?[Uu]nicast route table of network instance (\S+?)(?=-{5,}|\s|$)/y;

/** The title shared by the box table and the detail report; a copy may have lost its first letter. */
export const titleAnchor: Anchor = {
  needle: 'nicast route table of network instance ',
  begins: (text, at) => {
    const lead = /(?:I?Pv[46] )?[Uu]$/.exec(text.slice(Math.max(0, at - 6), at));
    return lead === null ? null : at - lead[0].length;
  },
  ruled: true,
  family: ROUTE_TABLE_FAMILY,
};

export interface RouteTableTitle {
  /** Null when the copy lost the word. */
  readonly family: Family | null;
  readonly networkInstance: string;
  readonly end: number;
}

/** The title at the region's beginning, behind blanks and a rule; null when there is none. */
export function titleAt(text: string, start: number): RouteTableTitle | null {
  const lead = /\s*(?:[-=]{5,}\s*)?/y;
  lead.lastIndex = start;
  TITLE.lastIndex = start + (lead.exec(text)?.[0].length ?? 0);
  const found = TITLE.exec(text);
  if (found === null) return null;
  const [, version, networkInstance = ''] = found;
  const family = version === undefined ? null : version === '4' ? 'ipv4' : 'ipv6';
  return { family, networkInstance, end: TITLE.lastIndex };
}

// +-------+----+      | Prefix | ID | …      |      |    |
const HEAD_ALONE = /^[\s-]*(?:\+[-+]*\s*)?((?:\|[^\n+]*(?:\n\s*|$|(?=\+)))*)(?:\+[=+]*)?$/;

/**
 * Whether the text ends in the head of a report: behind its title stands nothing but rules and, of
 * a table, the titles of some columns. A rule or a command must tell that it is no sentence.
 *
 * @param command what was asked, when that is known
 */
export function endsInHead(
  text: string,
  start: number,
  end: number,
  command: string | null,
): boolean {
  const title = titleAt(text, start);
  if (title === null) return false;
  const behind = text.slice(title.end, Math.min(end, title.end + LONGEST_HEAD)).trimEnd();
  const told = /-{5,}/.test(text.slice(start, title.end)) || /^\s*-{5}/.test(behind);
  if (!told && !/\broute-table\b/.test(command ?? '')) return false;
  const [, lines] = HEAD_ALONE.exec(behind) ?? [];
  return lines !== undefined && beginsWithPrefix(lines);
}

/** The title of the first column, as far as it is there; in narrow cells its letters are wrapped. */
function beginsWithPrefix(lines: string): boolean {
  const [, cell = ''] = /^\|([^|\n]*)/.exec(lines) ?? [];
  return 'Prefix'.startsWith(cell.trim());
}

/** A title, its rules and the titles of the columns fit in here. */
const LONGEST_HEAD = 12_000;

/** An address tells its family by its colons. */
export const familyOf = (prefix: string): Family => (prefix.includes(':') ? 'ipv6' : 'ipv4');
