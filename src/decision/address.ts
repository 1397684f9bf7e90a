/**
 * An IP address or router ID as a number to compare by; IPv4 stands before IPv6. Undefined when the
 * text is no address. A zone (`%ethernet-1/1.0`) does not take part.
 */
export function addressRank(address: string | null | undefined): bigint | undefined {
  const [plain = ''] = (address ?? '').split('%');
  const bytes = plain.split('.');
  if (bytes.length === 4 && bytes.every((byte) => /^\d{1,3}$/.test(byte))) {
    return bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
  }
  return plain.includes(':') ? IPV6_FROM + (groupsOf(plain) ?? 0n) : undefined;
}

const IPV6_FROM = 1n << 32n;

function groupsOf(address: string): bigint | undefined {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  if (groups.length !== 8 || !groups.every((group) => /^[\dA-Fa-f]{1,4}$/.test(group)))
    return undefined;
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
