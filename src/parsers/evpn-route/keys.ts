import type P from 'parsimmon';
import { matching, type Word } from '#parsers/lexemes.js';
import { type Oddity, valueBehind } from '#parsers/path-fields.js';

/** A line of the block that names a route. */
interface KeyRow {
  /** As printed. */
  readonly title: string;
  /** Where releases or route types spell it differently. */
  readonly label?: string;
  readonly value: string;
}

/** A word; a rule may be glued to its end. */
const WORD = '(?!-{5})\\S(?:[^\\s-]|-(?!-{4}))*';
const NUMBER = '\\d+(?![\\w.:])';
const octets = (count: number): string =>
  `[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){${count - 1}}(?![\\w:])`;

/** In the order in which the router prints them, over all route types. */
const PRINTED = {
  // Route Distinguisher: 192.0.2.14:2
  routeDistinguisher: { title: 'Route Distinguisher', value: WORD },
  // Tag-ID             : 0
  tagId: { title: 'Tag-ID', value: NUMBER },
  // MAC address        : 00:00:5E:00:53:02
  macAddress: { title: 'MAC address', label: 'MAC [Aa]ddress', value: octets(6) },
  // IP Address         : 0.0.0.0
  ipAddress: { title: 'IP Address', label: 'IP [Aa]ddress', value: WORD },
  // ESI                : 00:80:80:80:80:80:00:00:00:00
  esi: { title: 'ESI', value: octets(10) },
  // Originating router : 192.0.2.14      (type 4: Originating Router)
  originatingRouter: { title: 'Originating router', label: 'Originating [Rr]outer', value: WORD },
  // ip-prefix-len      : 24
  prefixLength: { title: 'ip-prefix-len', value: NUMBER },
  // ip-prefix          : 203.0.113.0/24
  prefix: { title: 'ip-prefix', value: WORD },
  // neighbor           : fe80::1%ethernet-1/1.0
  neighbor: { title: 'neighbor', label: '[Nn]eighbor', value: WORD },
  // path-id            : 0
  pathId: { title: 'path-id', label: '[Pp]ath-[Ii][Dd]', value: NUMBER },
  // Gateway IP         : 0.0.0.0
  gatewayIp: { title: 'Gateway IP', value: WORD },
  // Received paths     : 1
  receivedPaths: { title: 'Received paths', label: 'Received [Pp]aths', value: NUMBER },
} as const satisfies Record<string, KeyRow>;

export type KeyName = keyof typeof PRINTED;

/** All names, in printed order. */
export const KEY_NAMES = Object.keys(PRINTED) as readonly KeyName[]; // its own keys

const rowOf = (name: KeyName): KeyRow => PRINTED[name];
const labelOf = (name: KeyName): string => rowOf(name).label ?? rowOf(name).title;

export const titleOf = (name: KeyName): string => rowOf(name).title;

/** The labels, as expressions in which a blank may be any blanks. */
export const KEY_LABELS: readonly string[] = KEY_NAMES.map(labelOf);

/** One line that names the route. */
export interface Key {
  readonly name: KeyName;
  readonly word: Word;
  readonly start: number;
}

const LABELS = KEY_LABELS.map((label) => label.replaceAll(' ', '\\s+'))
  .sort((one, other) => other.length - one.length)
  .join('|');
const NAMED = KEY_NAMES.map((name) => ({
  name,
  label: new RegExp(`^${labelOf(name).replaceAll(' ', '\\s+')}$`),
}));

/** The line that a label stands for; undefined for one that we do not know. */
export const keyNamed = (label: string): KeyName | undefined =>
  NAMED.find((row) => row.label.test(label))?.name;

const LABEL = matching('a label', new RegExp(`(\\s*)(${LABELS})(\\s*:[^\\S\\n]*)`));
const VALUES = new Map(
  KEY_NAMES.map((name) => [name, matching(titleOf(name), new RegExp(`(${rowOf(name).value})`))]),
);

/**
 * One of these lines, wherever it stands; its value may be one that we do not know.
 *
 * @param valueEnd where such a value ends
 */
export function keyReader(valueEnd: string): P.Parser<Key | Oddity> {
  const anyValue = matching('a value', new RegExp(`([^\\n]*?)${valueEnd}`));
  return LABEL.chain(({ at, groups: [, blank = '', label = ''] }): P.Parser<Key | Oddity> => {
    const start = at + blank.length;
    const name = keyNamed(label);
    const known = name === undefined ? undefined : VALUES.get(name);
    const odd = anyValue.map((value) => ({ label, known: true, value: valueBehind(value), start }));
    if (name === undefined || known === undefined) return odd;
    return known.map((value): Key | Oddity => ({ name, word: valueBehind(value), start })).or(odd);
  });
}

/** Whether a value is one that the router prints there. */
export const isValueOf = (name: KeyName, words: string): boolean =>
  new RegExp(`^(?:${rowOf(name).value})$`).test(words);
