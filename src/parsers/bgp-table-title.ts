import type { Anchor } from '#text/titles.js';
import { matching } from './lexemes.js';
import { codesIn, type StatusCodes } from './status-codes.js';

/** The title of the summaries of all families; what stands behind its legend tells them apart. */
const TITLE = 'Show report for the BGP route table of network-instance';

export const bgpTableAnchor: Anchor = {
  needle: 'BGP route t',
  begins: (text, at) => {
    const start = at - TITLE.indexOf('BGP');
    return text.startsWith(TITLE, start) ? start : null;
  },
  ruled: true,
  family: 'bgp-table',
};

/** What stands above the tables. */
export interface BgpTableTitle {
  /** Null for all of them. */
  readonly networkInstance: string | null;
  /** The words of the legend by their signs: `used` by `u`. */
  readonly codes: StatusCodes;
}

// Show report for the BGP route table of network-instance "default"
// ------------------
// Status codes: u=used, *=valid, >=best, x=stale, b=backup, w=unused-weight-only
// Origin codes: i=IGP, e=EGP, ?=incomplete
export const bgpTableTitle = matching(
  'the title of the report',
  new RegExp(
    `[\\s-]*${TITLE}\\s+"([^"\\n]*)"(?:[\\s-]*Status codes\\s*:\\s*(\\S=[\\w-]+(?:,\\s*\\S=[\\w-]+)*))?(?:[\\s-]*Origin codes\\s*:\\s*\\S=\\w+(?:,\\s*\\S=\\w+)*)?`,
  ),
).map(({ groups }): BgpTableTitle => {
  const [, name = '*', legend = ''] = groups;
  return { networkInstance: name === '*' ? null : name, codes: codesIn(legend) };
});

/** A rule or a legend tells the title from a sentence about it. */
export const BEGINS_BGP_TABLE = new RegExp(
  `^\\s*(?:-{5}[\\s-]*${TITLE} "|${TITLE}\\s+"[^"\\n]*"\\s*(?:-{5}|Status codes\\s*:|[+|]))`,
);
