import { withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { readEvpn } from './evpn.js';
import { readIp } from './ip.js';
import { mended } from './mended.js';

const OF = 'show network-instance {network-instance} protocols bgp neighbor {peer}';

/** `show network-instance X protocols bgp neighbor PEER received-routes|advertised-routes ipv4|ipv6|evpn`. */
export const bgpNeighborRoutes: Show<'bgp-neighbor-routes'> = {
  kind: 'bgp-neighbor-routes',
  title: 'The routes that came from a BGP peer, or go to it',
  commands: ['received-routes', 'advertised-routes'].flatMap((direction) =>
    ['ipv4', 'ipv6', 'evpn'].map((family) => `${OF} ${direction} ${family}`),
  ),
  anchors: [
    {
      needle: 'l AS:',
      begins: (text, at) => {
        const from = Math.max(0, at - 300);
        const found = LEAD.exec(text.slice(from, at));
        const begin = found === null ? null : from + found.index;
        return begin !== null && BEGINS.test(text.slice(begin, begin + 600)) ? begin : null;
      },
      ruled: true,
      family: 'bgp-neighbor-routes',
    },
  ],
  recognises: ({ text, start, end }) => {
    const near = Math.min(end, start + 2_000);
    return BEGINS.test(withoutRemarks(text, [start, near], 'table').text.slice(start, near));
  },
  read,
};

const LEAD = /Peer\s*:\s*[^\s,]+\s*,\s*remote\s+AS\s*:\s*\w+\s*,\s*loca$/;

/** With the type of the peer behind its AS it is another report. */
const BEGINS =
  /^[\s-]*Peer\s*:\s*[^\s,]+\s*,\s*remote\s+AS\s*:\s*\w+\s*,\s*local\s+AS\s*:\s*\w+\s+(?:Type\s*:|-{5})/;

function read(given: Region): Reading<'bgp-neighbor-routes'> | null {
  const region = { ...given, text: mended(given.text, [given.start, given.end]) };
  return readEvpn(region) ?? readIp(region);
}
