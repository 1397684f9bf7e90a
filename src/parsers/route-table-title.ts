import type { Family } from '#facts/route-table.js';
import type { Anchor } from '#text/transcript.js';

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

/** An address tells its family by its colons. */
export const familyOf = (prefix: string): Family => (prefix.includes(':') ? 'ipv6' : 'ipv4');
