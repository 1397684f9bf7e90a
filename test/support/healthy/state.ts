import { type Fabric, prefixIn } from './fabric.js';
import type { Said } from './said.js';

/** The route in use and its next-hop-group, as the state of the route table prints them. */
export function stateSaid(fabric: Fabric, name: string, members: number): readonly Said[] {
  const table = `info from state network-instance ${name} route-table`;
  const keys = `id 0 route-type bgp route-owner bgp_mgr origin-network-instance ${name}`;
  const hops = Array.from({ length: members }, (_, at) => memberText(at));
  return [
    [
      `${table} ${fabric.family}-unicast route ${prefixIn(fabric)}`,
      `    route ${prefixIn(fabric)} ${keys} {\n        active true\n        next-hop-group ${GROUP}\n    }`,
    ],
    [`${table} next-hop-group ${GROUP}`, hops.join('\n')],
  ];
}

const GROUP = 3706426;

const memberText = (at: number): string =>
  `    next-hop ${at} {\n        next-hop ${GROUP + 1 + at}\n        resolved true\n    }`;
