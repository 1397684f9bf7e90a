/** What is wrong with a value, in words, or nothing. `at` is the way to it, empty for the whole. */
export type Check = (value: unknown, at: string) => string | null;

export const text: Check = (value, at) =>
  typeof value === 'string' ? null : `${named(at)} is no text`;

export const wholeNumber: Check = (value, at) =>
  Number.isSafeInteger(value) ? null : `${named(at)} is no whole number`;

export const oneOf =
  (...words: readonly string[]): Check =>
  (value, at) =>
    words.some((word) => word === value) ? null : `${named(at)} is not ${words.join(' or ')}`;

export const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

export const list =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value)
      ? first(value.map((one, index) => check(one, `${at}[${index}]`)))
      : `${named(at)} is no list`;

/** A list with something in it. */
export const filled =
  (check: Check): Check =>
  (value, at) =>
    Array.isArray(value) && value.length === 0 ? `${named(at)} is empty` : check(value, at);

/** A record with these members; it may have others. */
export const record =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `${named(at)} is no record`;
    const given = new Map<string, unknown>(Object.entries(value));
    return first(
      Object.entries(members).map(([name, check]) =>
        check(given.get(name), at === '' ? name : `${at}.${name}`),
      ),
    );
  };

const named = (at: string): string => (at === '' ? 'it' : `\`${at}\``);

const first = (complaints: readonly (string | null)[]): string | null =>
  complaints.find((one) => one !== null) ?? null;
