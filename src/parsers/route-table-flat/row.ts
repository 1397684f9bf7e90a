import type { FlatNextHop, FlatRow, FlatRowValues } from '#facts/route-table.js';
import { numberOf } from '#parsers/lexemes.js';
import type { Spans } from '#text/span.js';
import type { PrintedRow } from './grammar.js';

/** What one route says. */
export function flatRow({ flags, nextHops, ...row }: PrintedRow): FlatRow {
  const spans: Spans<FlatRowValues> = {
    prefix: row.prefix.span,
    routeType: row.routeType.span,
    metric: row.metric.span,
    preference: row.preference.span,
    ...(flags !== null && { flags: flags.span }),
    nextHops: nextHops.span,
  };
  return {
    prefix: row.prefix.text,
    routeType: row.routeType.text,
    metric: numberOf(row.metric.text),
    preference: numberOf(row.preference.text),
    flags: [...(flags?.text ?? '')].map((flag) => FLAGS[flag] ?? flag),
    nextHops: [...nextHops.text.matchAll(NEXT_HOP)].map(nextHopOf),
    spans,
    span: [row.prefix.span[0], nextHops.span[1]],
  };
}

/** The legend of the report; a letter that it does not know is kept as printed. */
const FLAGS: Readonly<Record<string, string>> = {
  '>': 'best',
  '*': 'unviable',
  '!': 'failed',
  L: 'leaked',
  B: 'backup',
  S: 'statistics',
  D: 'dynamic',
  R: 'resilient',
};

// 10.1.10.10(route:local)
// 2.2.2.2(tunnel:vxlan, vni:10000)
// 192.168.10.1(irb0.1)
const NEXT_HOP = /([^\s()]+)\s?(?:\(([^()]*)\))?/g;

function nextHopOf([, address = '', words = '']: RegExpExecArray): FlatNextHop {
  const [told = '', ...more] = words.split(/\s*,\s*/);
  const vni = more.find((part) => part.startsWith('vni'))?.replace(/^vni\s*:\s*/, '');
  return {
    address: address === 'None' || address === '-' ? null : address,
    ...leadOf(told),
    vni: numberOf(vni),
  };
}

/** `route:local` or `tunnel:vxlan`; a word without a colon is the interface of a direct next hop. */
function leadOf(told: string): Pick<FlatNextHop, 'type' | 'via' | 'interface'> {
  const [type = '', via] = told.split(/\s*:\s*/, 2);
  if (via !== undefined) return { type, via, interface: null };
  return { type: null, via: null, interface: type === '' ? null : type };
}
