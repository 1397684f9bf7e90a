import type { AsPathMember, BgpPath, Origin, SentAttributes } from '#facts/bgp-route.js';
import { isBlank } from '#text/blank.js';
import type { Span } from '#text/span.js';
import { numberOf } from './lexemes.js';
import type { RowName } from './path-rows.js';
import { remembering } from './remembering.js';

/** A record that is being filled from its rows, with the places of its values. */
export type Filling<T> = { -readonly [K in keyof T]: T[K] } & {
  spans: { [K in Exclude<keyof T, 'span' | 'spans'> & string]?: Span | undefined };
};
export type PathFilling = Filling<Omit<BgpPath, 'spans'>>;
export type SentFilling = Filling<SentAttributes>;

/** Puts the words of a row, which begin at the given offset, where they belong. */
export type Filler<T> = (to: T, words: string, at: number) => void;

const over = (at: number, words: string): Span => [at, at + words.length];
const shifted = ([start, end]: Span, by: number): Span => [start + by, end + by];

/** `neighbor fe80::1%ethernet-1/2.0`: the address, zone included; other words may stand around. */
const fillNeighbor: Filler<PathFilling> = (path, words, at) => {
  const plain = PLAIN_NEIGHBOR.test(words);
  const lead = plain ? 9 : (/^.*?neighbor\s+/s.exec(words)?.[0].length ?? 0);
  const address = plain ? words.slice(9) : (/\S*/y.exec(words.slice(lead))?.[0] ?? '');
  path.neighbor = address;
  path.spans.neighbor = over(at + lead, address);
};

const PLAIN_NEIGHBOR = /^neighbor \S+$/;

/** `MED is -, LocalPref is 100`. */
const fillPreference: Filler<PathFilling | SentFilling> = (to, words, at) => {
  const { med, localPreference, places } = preferenceIn(words);
  to.med = med;
  to.localPreference = localPreference;
  to.spans.med = shifted(places.med, at);
  to.spans.localPreference = shifted(places.localPreference, at);
};

const preferenceIn = remembering((words) => {
  const [, lead = '', med = '', between = '', preference = ''] =
    /^(MED\s+is\s+|)(-|\d+|No\s+MED)(,\s+(?:LocalPref\s+is\s+)?)(.*)$/s.exec(words) ?? [];
  const preferenceAt = lead.length + med.length + between.length;
  return {
    med: numberOf(med),
    localPreference: numberOf(preference),
    places: { med: over(lead.length, med), localPreference: over(preferenceAt, preference) },
  };
});

const NONE: readonly never[] = [];

const ORIGINS: Readonly<Record<string, Origin>> = { i: 'igp', e: 'egp', '?': 'incomplete' };

/** `? [65320, {65201, 65202}]`: the origin, and the AS path when it is not empty. */
const fillAsPath: Filler<PathFilling | SentFilling> = (to, words, at) => {
  to.origin = ORIGINS[words.charAt(0)] ?? null;
  to.spans.origin = [at, at + 1];
  const bracket = words.indexOf('[');
  if (bracket === -1) return;
  const inside = words.slice(bracket + 1, -1);
  to.asPath = /[[{(]/.test(inside) ? membersIn(inside) : numbersIn(inside);
  to.spans.asPath = [at + bracket, at + words.length];
};

/** Numbers, and sets in any brackets as nested lists. */
const membersIn = (inside: string): readonly AsPathMember[] =>
  (inside.match(/[[{(][^\]})]*[\]})]|\d+/g) ?? []).map((token) =>
    /^\d/.test(token) ? Number(token) : numbersIn(token),
  );

/** The numbers in a list, whatever stands between them. */
function numbersIn(list: string): readonly number[] {
  const numbers: number[] = [];
  let number = -1;
  for (let at = 0; at < list.length; at += 1) {
    const digit = list.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) number = Math.max(number, 0) * 10 + digit;
    else if (number !== -1) {
      numbers.push(number);
      number = -1;
    }
  }
  if (number !== -1) numbers.push(number);
  return numbers;
}

/** `None`, `65535:0, 64600:200` or, in EVPN, `[target:20:20, …]`. */
const fillCommunities: Filler<PathFilling | SentFilling> = (to, words, at) => {
  if (words === '') return;
  to.communities = words === 'None' ? NONE : communitiesIn(words);
  to.spans.communities = over(at, words);
};

function communitiesIn(words: string): readonly string[] {
  const inside = words.startsWith('[') ? words.slice(1, -1).trim() : words;
  return inside === 'None' || inside === '' ? [] : listed(inside);
}

/** The members of a list with commas between them, and blanks behind those. */
function listed(words: string): readonly string[] {
  const members: string[] = [];
  let from = 0;
  for (let comma = words.indexOf(','); comma !== -1; comma = words.indexOf(',', from)) {
    members.push(words.slice(from, comma));
    from = comma + 1;
    while (isBlank(words, from)) from += 1;
  }
  members.push(words.slice(from));
  return members;
}

/** `Originator-ID 100.0.0.3, Cluster-List is [5.5.5.5]`. */
const fillReflection: Filler<PathFilling> = (path, words, at) => {
  const { originatorId, clusterList, places } =
    words === UNREFLECTED ? NOT_REFLECTED : reflectionIn(words);
  path.originatorId = originatorId;
  path.clusterList = clusterList;
  path.spans.originatorId = shifted(places.originatorId, at);
  path.spans.clusterList = shifted(places.clusterList, at);
};

const reflectionIn = remembering((words) => {
  const [, lead = '', id = '', between = '', list = ''] =
    /^((?:No\s+)?Originator-ID\s*(?:is\s+)?)([^\s,]*)(,\s+(?:No\s+)?Cluster-List\s*(?:is\s+)?)(.*)$/s.exec(
      words,
    ) ?? [];
  const idEnd = lead.length + id.length;
  const listAt = idEnd + between.length;
  return {
    originatorId: id === '' ? null : id,
    clusterList: list.match(/[^\s,[\]]+/g)?.filter((cluster) => cluster !== '-') ?? [],
    places: {
      originatorId: [id === '' ? 0 : lead.length, idEnd] as Span,
      clusterList: (list === '' ? [idEnd + 2, listAt] : [listAt, listAt + list.length]) as Span,
    },
  };
});

/** Words for "there is none" become null. */
function filling(
  key: 'aggregation' | 'unknownAttributes' | 'routeFlapDamping' | 'domainPath',
): Filler<PathFilling> {
  return (path, words, at) => {
    path[key] =
      words === 'None' || words === 'Not an aggregate route' || NOTHING.test(words) ? null : words;
    path.spans[key] = over(at, words);
  };
}

const NOTHING = /^(?:Not\s+an\s+aggregate\s+route|-)$/;

/** `As_Loop` is YANG's `as-loop`; several reasons may hold at once. */
const reasonsIn = remembering((words): readonly string[] =>
  listed(words).map((reason) => reason.toLowerCase().replaceAll('_', '-')),
);

/** What nearly every path says. */
const UNREFLECTED = 'No Originator-ID, Cluster-List is [ - ]';
const NOT_REFLECTED = reflectionIn(UNREFLECTED);

export type Fillers<T> = { readonly [name in RowName]?: Filler<T> };

/** What each row of a `Path N:` block fills. */
export const PATH_FILLERS: Fillers<PathFilling> = {
  source: fillNeighbor,
  preference: fillPreference,
  nextHop: (path, words, at) => {
    path.nextHop = words;
    path.spans.nextHop = over(at, words);
  },
  asPath: fillAsPath,
  domainPath: filling('domainPath'),
  communities: fillCommunities,
  reflection: fillReflection,
  aggregation: filling('aggregation'),
  unknownAttributes: filling('unknownAttributes'),
  invalidReason: (path, words, at) => {
    path.invalidReasons = words === 'None' ? NONE : reasonsIn(words);
    path.spans.invalidReasons = over(at, words);
  },
  tieBreakReason: (path, words, at) => {
    path.tieBreakReason = words === 'none' ? words : (reasonsIn(words)[0] ?? null);
    path.spans.tieBreakReason = over(at, words);
  },
  damping: filling('routeFlapDamping'),
};

/** What the rows of a `Path N was advertised to:` block fill; the others say nothing we keep. */
export const SENT_FILLERS: Fillers<SentFilling> = {
  preference: fillPreference,
  asPath: fillAsPath,
  communities: fillCommunities,
};

/** `<Best,Valid,Used,>`; some copies lose the last comma. */
export const flagsIn = remembering((words): readonly string[] =>
  (words.match(/[^<,>\s]+/g) ?? []).map((flag) => flag.toLowerCase()),
);
