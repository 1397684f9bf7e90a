import { expect, test } from 'vitest';
import { peerTypeOf } from '#facts/peer-type.js';
import { leaf } from '../support/leaf.js';
import { best } from '../support/path.js';

const SESSIONS = 'show network-instance ip-vrf1 protocols bgp neighbor';
const CONFIG = 'info from running network-instance ip-vrf1 protocols bgp';
const session = (peerAs: number): string => `${'-'.repeat(100)}
BGP neighbor summary for network-instance "ip-vrf1"
Flags: S static, D dynamic, L discovered by LLDP, B BFD enabled, - disabled, * slow
${'-'.repeat(100)}
${'-'.repeat(100)}
+------------+------------+-------+------+---------+-------------+---------------+-----------+---------------+
|  Net-Inst  |    Peer    | Group | Flag | Peer-AS |    State    |    Uptime     | AFI/SAFI  | [Rx/Active/Tx] |
|            |            |       |  s   |         |             |               |           |               |
+============+============+=======+======+=========+=============+===============+===========+===============+
| ip-vrf1    | 192.0.2.21 | nodes | D    | ${peerAs}   | established | 0d:1h:23m:45s | ipv4-     | [1/1/1]       |
|            |            |       |      |         |             |               | unicast   |               |
+------------+------------+-------+------+---------+-------------+---------------+-----------+---------------+
${'-'.repeat(100)}
Summary:
0 configured neighbors, 0 configured sessions are established, 0 disabled peers
1 dynamic peers`;
const group = (more: string): string =>
  `    autonomous-system 65010\n    group nodes {\n        admin-state enable\n${more}    }`;
const LOCAL_AS = '        local-as {\n            as-number 65001\n        }\n';

const kindIn = (beside: Readonly<Record<string, string>>, asPath: readonly number[] = [65001]) => {
  const { facts } = leaf({ paths: [best({ asPath })], beside });
  const [path] = facts.bgpRoutes?.report.paths ?? [];
  return path === undefined ? 'no path' : peerTypeOf(facts, path);
};

test('a path without any AS comes over iBGP', () => {
  expect(kindIn({}, [])).toBe('ibgp');
});

test('a path whose AS path is not printed may be of either', () => {
  const { facts } = leaf({ paths: [best({ asPath: [], origin: null })] });
  const [path] = facts.bgpRoutes?.report.paths ?? [];
  expect(path && peerTypeOf(facts, path)).toBe(null);
});

test('the AS of the peer and that of the leaf tell the kind of session', () => {
  expect(kindIn({ [SESSIONS]: session(65001), [CONFIG]: group('') })).toBe('ebgp');
  expect(kindIn({ [SESSIONS]: session(65010), [CONFIG]: group('') })).toBe('ibgp');
});

test('towards a group with `local-as` the leaf has that AS', () => {
  expect(kindIn({ [SESSIONS]: session(65001), [CONFIG]: group(LOCAL_AS) })).toBe('ibgp');
});

test('without the sessions, or without all that is configured, the kind is not known', () => {
  expect(kindIn({ [CONFIG]: group('') })).toBeNull();
  expect(kindIn({ [SESSIONS]: session(65001) })).toBeNull();
  expect(kindIn({ [SESSIONS]: session(65001), [`${CONFIG} depth 1`]: group('') })).toBeNull();
});
