import type { AsPathMember, Origin } from '#facts/bgp-route.js';
import type { Word } from '#parsers/lexemes.js';
import { numberOf } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';

/** A value and the words that say it; no span: it was not printed. */
export interface Said<T> {
  readonly value: T;
  readonly span?: Span;
}

/** `<Best,Valid,Used,>`; some copies lose the last comma. */
export function flagsOf({ text, span }: Word): Said<readonly string[]> {
  const flags = text
    .slice(1, -1)
    .split(',')
    .map((flag) => flag.trim().toLowerCase());
  return { value: flags.filter((flag) => flag !== ''), span };
}

const PREFERENCE =
  /^(MED\s+is\s+|No\s+)(-|\d+|MED)(,\s+(?:LocalPref\s+is\s+)?)(-|\d+|No\s+LocalPref)$/;

/** `MED is -, LocalPref is 100`. */
export function preferenceOf(printed: Word | undefined): {
  med: Said<number | null>;
  localPreference: Said<number | null>;
} {
  const groups = printed === undefined ? null : PREFERENCE.exec(printed.text);
  if (printed === undefined || groups === null)
    return { med: { value: null }, localPreference: { value: null } };
  const [, lead = '', med = '', between = '', preference = ''] = groups;
  const at = printed.span[0] + lead.length;
  const preferenceAt = at + med.length + between.length;
  return {
    med: { value: numberOf(med), span: [at, at + med.length] },
    localPreference: {
      value: numberOf(preference),
      span: [preferenceAt, preferenceAt + preference.length],
    },
  };
}

const ORIGINS: Readonly<Record<string, Origin>> = { i: 'igp', e: 'egp', '?': 'incomplete' };

/** `? [65320, 65201]`: the origin, and the AS path when it is not empty. */
export function asPathOf(printed: Word | undefined): {
  origin: Said<Origin | null>;
  asPath: Said<readonly AsPathMember[]>;
} {
  if (printed === undefined) return { origin: { value: null }, asPath: { value: [] } };
  const [start, end] = printed.span;
  const bracket = printed.text.indexOf('[');
  const origin = {
    value: ORIGINS[printed.text.charAt(0)] ?? null,
    span: [start, start + 1] as const,
  };
  if (bracket === -1) return { origin, asPath: { value: [] } };
  return {
    origin,
    asPath: { value: membersOf(printed.text.slice(bracket + 1, -1)), span: [start + bracket, end] },
  };
}

/** `65001, {65002, 65003}`: numbers, and sets in any brackets as nested lists. */
function membersOf(inside: string): readonly AsPathMember[] {
  const members: AsPathMember[] = [];
  for (const [token, set] of inside.matchAll(/[[{(]([^\]})]*)[\]})]|\d+/g)) {
    members.push(set === undefined ? Number(token) : (set.match(/\d+/g) ?? []).map(Number));
  }
  return members;
}

/** `None`, `65535:0, 64600:200` or, in EVPN, `[target:20:20, …]`. */
export function communitiesOf(printed: Word | undefined): Said<readonly string[]> {
  if (printed === undefined || printed.text === '') return { value: [] };
  const inside = printed.text.startsWith('[') ? printed.text.slice(1, -1).trim() : printed.text;
  return {
    value: inside === 'None' || inside === '' ? [] : inside.split(/,\s*/),
    span: printed.span,
  };
}

const REFLECTION =
  /^((?:No\s+)?Originator-ID\s*(?:is\s+)?)([^\s,]*)(,\s+(?:No\s+)?Cluster-List\s*(?:is\s+)?)(.*)$/s;

/** `Originator-ID 100.0.0.3, Cluster-List is [5.5.5.5]`. */
export function reflectionOf(printed: Word | undefined): {
  originatorId: Said<string | null>;
  clusterList: Said<readonly string[]>;
} {
  const groups = printed === undefined ? null : REFLECTION.exec(printed.text);
  if (printed === undefined || groups === null)
    return { originatorId: { value: null }, clusterList: { value: [] } };
  const [, lead = '', id = '', between = '', list = ''] = groups;
  const start = printed.span[0];
  const idEnd = start + lead.length + id.length;
  const listAt = idEnd + between.length;
  const clusters = list.match(/[^\s,[\]]+/g) ?? [];
  return {
    originatorId:
      id === ''
        ? { value: null, span: [start, idEnd] }
        : { value: id, span: [start + lead.length, idEnd] },
    clusterList: {
      value: clusters.filter((cluster) => cluster !== '-'),
      span: list === '' ? [idEnd + 2, listAt] : [listAt, listAt + list.length],
    },
  };
}

/** Words for "there is none" become null. */
export function textOf(printed: Word | undefined): Said<string | null> {
  if (printed === undefined) return { value: null };
  const absent = /^(?:None|Not\s+an\s+aggregate\s+route|-)$/.test(printed.text);
  return { value: absent ? null : printed.text, span: printed.span };
}

/** `As_Loop` is YANG's `as-loop`. */
export function reasonsOf(printed: Word | undefined): Said<readonly string[]> {
  if (printed === undefined) return { value: [] };
  const reasons = printed.text.split(/,\s*/).map(yangSpelling);
  return { value: reasons.filter((reason) => reason !== 'none'), span: printed.span };
}

export function reasonOf(printed: Word | undefined): Said<string | null> {
  return printed === undefined
    ? { value: null }
    : { value: yangSpelling(printed.text), span: printed.span };
}

const yangSpelling = (printed: string): string => printed.toLowerCase().replaceAll('_', '-');

/** `neighbor fe80::1%ethernet-1/2.0`: the address, zone included. */
export function neighborOf(printed: Word | undefined): Said<string | null> {
  if (printed === undefined) return { value: null };
  const found = /^(.*?neighbor\s+)(\S+)/s.exec(printed.text);
  const [, lead = '', address = ''] = found ?? [];
  const at = printed.span[0] + lead.length;
  return { value: address, span: [at, at + address.length] };
}
