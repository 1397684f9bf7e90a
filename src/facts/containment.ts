import { canonicalPrefix, familyOf, isPrefix } from './prefix.js';

/** Whether a prefix, or an address, lies within a prefix; each lies within itself. */
export function isWithinPrefix(inner: string, outer: string): boolean {
  if (!isPrefix(inner) || !isPrefix(outer) || familyOf(inner) !== familyOf(outer)) return false;
  const [one, other] = [rangeOf(inner), rangeOf(outer)];
  return one.length >= other.length && one.bits.startsWith(other.bits.slice(0, other.length));
}

/** Whether a prefix lies within another one and is longer. */
export const isMoreSpecific = (inner: string, outer: string): boolean =>
  isWithinPrefix(inner, outer) && lengthOf(inner) > lengthOf(outer);

/** The row by which an address, or all of a prefix, is forwarded: the longest match. Null: none holds it. */
export function longestMatch<T extends { readonly prefix: string }>(
  rows: readonly T[],
  about: string,
): T | null {
  return rows
    .filter(({ prefix }) => isWithinPrefix(about, prefix))
    .reduce<T | null>(
      (best, row) => (best === null || lengthOf(row.prefix) > lengthOf(best.prefix) ? row : best),
      null,
    );
}

const lengthOf = (prefix: string): number => rangeOf(prefix).length;

interface Range {
  /** All of the address, one sign a bit. */
  readonly bits: string;
  readonly length: number;
}

function rangeOf(text: string): Range {
  const [address = '', length = ''] = canonicalPrefix(text).split('/');
  const bits = familyOf(address) === 'ipv4' ? ipv4Bits(address) : ipv6Bits(address);
  return { bits, length: Number(length) };
}

const ipv4Bits = (address: string): string =>
  address
    .split('.')
    .map((byte) => binary(byte, 10, 8))
    .join('');

function ipv6Bits(address: string): string {
  const [head = '', tail] = address.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter((one) => one));
  const gap = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  const groups = [...(left ?? []), ...Array<string>(gap).fill('0'), ...(right ?? [])];
  return groups.map((group) => binary(group, 16, 16)).join('');
}

const binary = (digits: string, base: number, width: number): string =>
  Number.parseInt(digits, base).toString(2).padStart(width, '0');
