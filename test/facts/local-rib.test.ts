import { expect, test } from 'vitest';
import { localRibOf } from '#facts/local-rib.js';
import { leaf } from '../support/leaf.js';

const ROUTE = `                            used-route true
                            tie-break-reason none
                        }`;

/** As leaves print it that were asked with wildcards: from the root on. */
const rib = (opening: string, entry: string): string => `    network-instance ip-vrf1 {
        bgp-rib {
            ${opening} {
                    local-rib {
                        ${entry} {
${ROUTE}
                    }
                }
            }
        }
    }`;

const told = (command: string, answer: string) => leaf({ beside: { [command]: answer } });

test.for([
  [
    '23.7',
    'afi-safi ipv4-unicast {\n                ipv4-unicast',
    'route 203.0.113.10/32 neighbor 0.0.0.0 origin-protocol bgp-evpn path-id 0',
    'info from state network-instance ip-vrf1 bgp-rib afi-safi ipv4-unicast ipv4-unicast local-rib route 203.0.113.10/32 neighbor * origin-protocol * path-id *',
  ],
  [
    '21.6',
    'ipv4-unicast',
    'routes 203.0.113.10/32 neighbor 0.0.0.0 origin-protocol bgp-evpn',
    'info from state network-instance ip-vrf1 bgp-rib ipv4-unicast local-rib routes 203.0.113.10/32 neighbor * origin-protocol *',
  ],
] as const)('a route is known by its keys in the print of %s', ([, opening, entry, command]) => {
  const answer = opening.includes('{')
    ? rib(opening, entry).replace(/\n {4}\}$/, '\n        }\n    }')
    : rib(opening, entry);
  const { facts, beside } = told(command, answer);
  const [route, ...more] = localRibOf(facts) ?? [];
  expect(more).toEqual([]);
  expect(route).toMatchObject({ neighbor: '0.0.0.0', originProtocol: 'bgp-evpn' });
  expect(beside.text.slice(...(route?.span ?? [0, 0]))).toContain('origin-protocol bgp-evpn');
});

test('another prefix is another route', () => {
  const { facts } = told(
    'info from state network-instance ip-vrf1 bgp-rib ipv4-unicast local-rib',
    rib('ipv4-unicast', 'routes 203.0.113.99/32 neighbor 0.0.0.0 origin-protocol bgp-evpn'),
  );
  expect(localRibOf(facts)).toEqual([]);
});

test('without such state nothing is known', () => {
  expect(localRibOf(leaf({}).facts)).toBeNull();
});
