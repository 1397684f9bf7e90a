import { BlockList, isIP } from 'node:net';

/**
 * The routes by which a leaf sends to an address: those of the longest prefix that holds it. A prefix
 * stands for itself alone, and nothing for all routes.
 */
export function longestFor<T extends { readonly prefix: string }>(
  asked: string | null,
  routes: readonly T[],
): readonly T[] {
  if (asked === null) return routes;
  if (asked.includes('/')) return routes.filter(({ prefix }) => prefix === asked);
  const holding = routes.filter(({ prefix }) => holds(prefix, asked));
  const longest = Math.max(...holding.map(({ prefix }) => lengthOf(prefix)));
  return holding.filter(({ prefix }) => lengthOf(prefix) === longest);
}

const lengthOf = (prefix: string): number => Number(prefix.split('/')[1]);

function holds(prefix: string, address: string): boolean {
  const [net = ''] = prefix.split('/');
  const version = isIP(address);
  if (version === 0 || isIP(net) !== version) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(net, lengthOf(prefix), family);
  return block.check(address, family);
}
