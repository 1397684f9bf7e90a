import { describe, expect, it } from 'vitest';
import { multipathSettings, widthFor } from '#facts/multipath.js';
import { leaf } from '../support/leaf.js';
import { best, local } from '../support/path.js';

const RUNNING = 'info from running network-instance ip-vrf1';
const bgp = (lines: string): string =>
  `    protocols {\n        bgp {\n            autonomous-system 65010\n${lines}\n        }\n    }`;
const v4 = (lines: string): string =>
  bgp(
    `            afi-safi ipv4-unicast {\n                multipath {\n${lines}\n                }\n            }`,
  );

const settings = (beside: Readonly<Record<string, string>>) => {
  const told = multipathSettings(leaf({ beside }).facts);
  return Object.fromEntries(
    Object.entries(told).map(([name, one]) => [name, one === null ? null : [one.value, one.by]]),
  );
};
const VERSION = `---------------------------------------------------
Hostname             : leaf1
Chassis Type         : 7220 IXR-D3L
Software Version     : v23.10.1
Architecture         : x86_64
---------------------------------------------------`;
const UNKNOWN = { ebgp: null, ibgp: null, multipleAs: null, perNextHop: null, evpn: null };

describe('the settings of multipath', () => {
  it('are not known without a report', () => {
    expect(settings({})).toEqual(UNKNOWN);
  });

  it('are those that are configured, and by default what a whole configuration does not print', () => {
    const evpn = `    protocols {\n        bgp {\n            autonomous-system 65010\n        }\n        bgp-evpn {\n            bgp-instance 1 {\n                evi 4\n            }\n        }\n    }`;
    expect(settings({ [RUNNING]: v4('ebgp {\n maximum-paths 8\n }') })).toEqual({
      ...UNKNOWN,
      ebgp: [8, 'configured'],
      ibgp: [1, 'default'],
      multipleAs: [true, 'default'],
    });
    expect(settings({ [RUNNING]: evpn })).toMatchObject({
      ebgp: [1, 'default'],
      evpn: [1, 'default'],
    });
    expect(settings({ [RUNNING]: evpn.replace('evi 4', 'ecmp 4') })).toMatchObject({
      evpn: [4, 'configured'],
    });
  });

  it('of another family count nothing', () => {
    const v6 = v4('maximum-paths 8').replace('ipv4', 'ipv6');
    expect(settings({ [RUNNING]: v6 })).toMatchObject({ ebgp: [1, 'default'] });
  });

  it('are known in part where lines were saved without what they are a part of', () => {
    const line =
      'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath maximum-paths 4';
    expect(settings({ '': line })).toEqual({
      ...UNKNOWN,
      ebgp: [4, 'configured'],
      ibgp: [4, 'configured'],
    });
  });

  it('follow the last report that tells them', () => {
    const later = {
      [`${RUNNING} protocols`]: v4('maximum-paths 2').replace(/^ {4}protocols \{\n|\n {4}\}$/g, ''),
    };
    expect(settings({ [RUNNING]: v4('maximum-paths 8'), ...later })).toMatchObject({
      ebgp: [2, 'configured'],
    });
  });

  const counted = (maxima: string): Readonly<Record<string, string>> => ({
    'show network-instance ip-vrf1 protocols bgp summary': `------------------------------------------------------------
BGP is enabled and up in network-instance "ip-vrf1"
Global AS number  : 65010
BGP identifier    : 198.51.100.1
------------------------------------------------------------
Ipv4-unicast AFI/SAFI
    Received routes               : 2
    Received and active routes    : 1
    Max number of multipaths      : ${maxima}
    Multipath can transit multi AS: False
------------------------------------------------------------`,
  });

  it('are counted by the summary, whose second number has one meaning up to 24.3 alone', () => {
    expect(settings(counted('4, 2'))).toEqual({
      ...UNKNOWN,
      ebgp: [4, 'summary'],
      multipleAs: [false, 'summary'],
    });
    const version = {
      'show version': VERSION,
    };
    expect(settings({ ...version, ...counted('4, 2') })).toMatchObject({
      ebgp: [4, 'summary'],
      ibgp: [4, 'summary'],
      perNextHop: [2, 'summary'],
    });
  });

  it('that are counted have the labels of the summary as names', () => {
    const { facts } = leaf({ paths: [best()], beside: counted('4, 4') });
    const { ebgp, multipleAs } = multipathSettings(facts);
    const text = counted('4, 4')['show network-instance ip-vrf1 protocols bgp summary'];
    expect(text).toContain(`    ${ebgp?.name ?? '?'}      : 4, 4\n`);
    expect(text).toContain(`    ${multipleAs?.name ?? '?'}: False\n`);
  });

  it('that are configured come before those that are counted', () => {
    expect(settings({ [RUNNING]: v4('maximum-paths 8'), ...counted('4, 4') })).toMatchObject({
      ebgp: [8, 'configured'],
    });
  });
});

describe('the width that counts', () => {
  const width = (lines: string, path = best()): number | undefined => {
    const { facts } = leaf({ paths: [path], beside: { [RUNNING]: v4(lines) } });
    const [first] = facts.bgpRoutes?.report.paths ?? [];
    return first && widthFor(facts, first)?.value;
  };
  const BOTH = 'ebgp {\n maximum-paths 8\n }\n ibgp {\n maximum-paths 4\n }';

  it('is that of the session of the best path', () => {
    expect(width(BOTH, best({ asPath: [] }))).toBe(4);
    expect(width(BOTH), 'a path with an AS in it may be of either').toBeUndefined();
    expect(width('maximum-paths 6')).toBe(6);
  });

  it('is none where the best path is a route of another protocol', () => {
    expect(width('maximum-paths 6', local())).toBeUndefined();
  });
});
