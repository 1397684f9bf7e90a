import type { Claim } from '../../support/reading.js';

/** A sentence when the characters at a value's place do not say it, else nothing. */
export function misquoted({ trail, key, value, words }: Claim): readonly string[] {
  const printed = words.replace(/\\n/g, '\n').replace(/\s+/g, ' ').trim();
  const says = SAYS[key] ?? plainly;
  return says(value, printed)
    ? []
    : [`${trail} is ${JSON.stringify(value)} but its place holds ${JSON.stringify(words)}`];
}

type Says = (value: unknown, printed: string) => boolean;

/** Numbers, names and addresses stand there as they are; a list, member by member. */
const plainly: Says = (value, printed) => {
  if (value === null || (Array.isArray(value) && value.length === 0)) return ABSENT.test(printed);
  if (Array.isArray(value)) return value.every((one) => plainly(one, printed));
  if (typeof value === 'object') return Object.values(value).every((one) => within(one, printed));
  return printed.toLowerCase().includes(String(value).toLowerCase());
};

const ABSENT =
  /^(?:-|none|n\/a|not an aggregate route|no [\w-]+|\[ - \]|\[\]|<>|med|None \(\w+\))?$/i;

/** A member of a record is printed, or it is null because the print has no word for it. */
const within: Says = (value, printed) => value === null || plainly(value, printed);

const yang: Says = (value, printed) => plainly(value, printed.replaceAll('_', '-'));

const SAYS: Readonly<Record<string, Says>> = {
  origin: (value, printed) =>
    plainly(value, printed) || { i: 'igp', e: 'egp', '?': 'incomplete' }[printed] === value,
  rapidWithdrawals: (value, printed) =>
    plainly(value, printed) || { true: 'enabled', false: 'disabled' }[printed] === value,
  maximumPaths: (value, printed) =>
    Array.isArray(value) && value.length > 0
      ? value.every((one) => printed.includes(String(one ?? 'None')))
      : plainly(value, printed),
  invalidReasons: yang,
  tieBreakReason: yang,
  fib: (value, printed) => plainly(value, printed) || { Y: true, N: false }[printed] === value,
  nextHops: (value, printed) =>
    Array.isArray(value)
      ? value.every((one) => within(one, printed))
      : plainly(value, printed.replace(/\s/g, '')),
  interfaces: (value, printed) =>
    Array.isArray(value) && value.length === 0 ? printed === 'None' : plainly(value, printed),
  flags: (value, printed) => flags(value, printed),
};

/** The flat report prints one sign for each flag, the BGP report its word. */
const flags: Says = (value, printed) =>
  Array.isArray(value) &&
  (printed.startsWith('<') ? plainly(value, printed) : value.length === printed.length);
