import type { Claim } from '../../support/reading.js';

/** How each value is printed: whether the words at its span say the value, judged without a grammar. */
const SAYS: Readonly<Record<string, (value: unknown, words: string) => boolean>> = {
  routeDistinguisher: same,
  prefix: same,
  receivedPaths: same,
  number: same,
  path: same,
  neighbor: same,
  nextHop: same,
  ...{ tagId: same, macAddress: same, ipAddress: same, esi: same, originatingRouter: same },
  ...{ gatewayIp: same, pathId: same, label: same, lastModified: same, atomicAggregate: same },
  flags: (value, words) =>
    /^<.*>$/.test(words) && equal(value, split(words.slice(1, -1), ',').map(lower)),
  med: (value, words) =>
    value === null ? ['-', 'MED', 'No MED'].includes(words) : same(value, words),
  localPreference: (value, words) =>
    value === null ? ['-', 'No LocalPref'].includes(words) : same(value, words),
  origin: (value, words) => ({ i: 'igp', e: 'egp', '?': 'incomplete' })[words] === value,
  asPath: (value, words) => equal(value, JSON.parse(words.replace(/\{/g, '[').replace(/\}/g, ']'))),
  communities: (value, words) => list(value, words.replace(/^\[|\]$/g, '')),
  neighbors: list,
  clusterList: (value, words) => list(value, words.replace(/^\[|\]$/g, '').trim()),
  originatorId: (value, words) =>
    value === null ? words === 'No Originator-ID' : same(value, words),
  aggregation: free,
  unknownAttributes: free,
  routeFlapDamping: free,
  domainPath: free,
  invalidReasons: (value, words) => list(value, yang(words)),
  tieBreakReason: (value, words) => same(value, yang(words)),
};

/** A sentence when a value's span holds other words than those that say it, else nothing. */
export function misquoted({ trail, key, value, words }: Claim): readonly string[] {
  const says = SAYS[key];
  return says?.(value, words.replace(/\s+/g, ' ')) === true
    ? []
    : [`${trail} is ${JSON.stringify(value)} but its span holds ${JSON.stringify(words)}`];
}

function same(value: unknown, words: string): boolean {
  return String(value) === words;
}

/** `None` in any language of the router is null; anything else is kept as printed. */
function free(value: unknown, words: string): boolean {
  return value === null ? ['None', '-', 'Not an aggregate route'].includes(words) : value === words;
}

function list(value: unknown, words: string): boolean {
  return equal(value, /^(?:None|none|-)$/.test(words) ? [] : split(words, ','));
}

const split = (words: string, by: string): readonly string[] =>
  words
    .split(by)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const lower = (word: string): string => word.toLowerCase();
const yang = (words: string): string => words.toLowerCase().replaceAll('_', '-');
const equal = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
