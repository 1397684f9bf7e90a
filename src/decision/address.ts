/**
 * An IP address or router ID as a number to compare by; IPv4 stands before IPv6. Undefined when the
 * text is no address. A zone (`%ethernet-1/1.0`) does not take part.
 */
export function addressRank(address: string | null | undefined): bigint | undefined {
  const [plain = ''] = (address ?? '').split('%');
  const groups = plain.includes(':') ? groupsOf(plain) : undefined;
  return groups === undefined ? ipv4Rank(plain) : IPV6_FROM + groups;
}

function ipv4Rank(address: string): bigint | undefined {
  const bytes = address.split('.');
  const right = bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) < 256);
  if (bytes.length !== 4 || !right) return undefined;
  return bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
}

const IPV6_FROM = 1n << 32n;

function groupsOf(address: string): bigint | undefined {
  const [head = '', tail, ...more] = address.split('::');
  if (more.length > 0) return undefined;
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(1, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right];
  if (groups.length !== 8 || !groups.every((group) => /^[\dA-Fa-f]{1,4}$/.test(group)))
    return undefined;
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}
