export type AddressFamily = 'ipv4' | 'ipv6';

export const familyOf = (prefix: string): AddressFamily => (prefix.includes(':') ? 'ipv6' : 'ipv4');

declare const canonical: unique symbol;

/** A prefix in its one form, as it may stand in a command. */
export type Prefix = string & { readonly [canonical]: true };

/** The text as a prefix, an address as its own host route; null when it is none. */
export function prefixNamed(text: string): Prefix | null {
  if (!isPrefix(text)) return null;
  const [address = '', length] = canonicalPrefix(text).split('/');
  const bytes = address.split('.').map(Number).join('.');
  return `${familyOf(address) === 'ipv4' ? bytes : address}/${Number(length)}` as Prefix; // as tested
}

/**
 * A prefix in the one form to compare by: IPv4 as printed, IPv6 as RFC 5952 writes it. An address
 * without a length is its own host route. Text that is no prefix comes back in lower case.
 */
export function canonicalPrefix(text: string): string {
  const [address = '', length] = text.trim().toLowerCase().split('/');
  if (familyOf(address) === 'ipv4') {
    const host = length === undefined && /^\d+(?:\.\d+){3}$/.test(address);
    return host ? `${address}/32` : text.trim().toLowerCase();
  }
  const groups = groupsOf(address);
  return groups === null ? text.trim().toLowerCase() : `${compressed(groups)}/${length ?? 128}`;
}

/** Whether the text is an IPv4 or IPv6 address, with a length that its family has or without one. */
export function isPrefix(text: string): boolean {
  const [address = '', length, ...more] = text.trim().split('/');
  const longest = familyOf(address) === 'ipv4' ? 32 : 128;
  const sized = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= longest);
  return more.length === 0 && sized && isAddress(address);
}

function isAddress(address: string): boolean {
  if (familyOf(address) === 'ipv6') return groupsOf(address.toLowerCase()) !== null;
  const bytes = address.split('.');
  return bytes.length === 4 && bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256);
}

/** The eight groups of an IPv6 address, without leading zeros; null when it is none. */
function groupsOf(address: string): readonly string[] | null {
  const [head = '', tail, more] = withoutDots(address).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  const sound = groups.length === 8 && groups.every((group) => /^[\da-f]{1,4}$/.test(group));
  return sound && more === undefined ? groups.map(hexadecimal) : null;
}

const hexadecimal = (group: string): string => Number.parseInt(group, 16).toString(16);

/** `::ffff:192.0.2.1` ends with two groups written as IPv4. */
function withoutDots(address: string): string {
  const [dotted] = /\d+(?:\.\d+){3}$/.exec(address) ?? [];
  if (dotted === undefined) return address;
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split('.').map(Number);
  const groups = [a * 256 + b, c * 256 + d].map((group) => group.toString(16));
  return address.slice(0, -dotted.length) + groups.join(':');
}

/** The longest run of two or more zero groups, the first of equals, becomes `::`. */
function compressed(groups: readonly string[]): string {
  const { at, length } = longestRun(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, at).join(':')}::${groups.slice(at + length).join(':')}`;
}

function longestRun(groups: readonly string[]): { readonly at: number; readonly length: number } {
  let longest = { at: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === '0' ? length + 1 : 0;
    if (length > longest.length) longest = { at: index - length + 1, length };
  }
  return longest;
}
