import type { Case } from '#findings/diagnosis.js';
import { printable } from '#text/printable.js';

/** The command of a leaf's CLI that shows the paths of a prefix; null where its network-instance is not known. */
export function pathsCommand({ prefix, networkInstance }: Case): string | null {
  const family = prefix.includes(':') ? 'ipv6' : 'ipv4';
  return networkInstance === null
    ? null
    : printable(
        `show network-instance ${networkInstance} protocols bgp routes ${family} prefix ${prefix} detail`,
      );
}
