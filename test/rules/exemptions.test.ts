import { describe, expect, it } from 'vitest';
import * as exemptions from '#rules/exemptions.js';
import { evpnConfigured } from '../support/evpn.js';
import { type LeafSpec, leaf } from '../support/leaf.js';
import { best, invalid, local, path } from '../support/path.js';
import { sessionsPrinted, versionPrinted } from '../support/printed.js';
import { bgpRoute, evpnRoute, staticRoute } from '../support/route.js';

const ROUTE = bgpRoute(['192.0.2.21']);
const OF_NOBODY = bgpRoute(['192.0.2.21'], { routeType: null, routeOwner: null });
const CUT: LeafSpec['bgpProblems'] = [];
const IDLE = path({ asPath: [65001, 65001], tieBreakReason: 'as-path-length' });
const told = { neighbors: ['192.0.2.99'], attributes: null };
const sessions = {
  'show network-instance ip-vrf1 protocols bgp neighbor': sessionsPrinted([
    { peer: '192.0.2.21' },
    { peer: '192.0.2.99' },
  ]),
};
const ON = evpnConfigured({ vpn: 'combined-ecmp {\n }' });

const { hasRoute: _, ...ALL } = exemptions;
type Name = keyof typeof ALL;

/** What leaves told of which the sentence is true, and of which it is not. */
const TABLE: Readonly<Record<Name, readonly [readonly LeafSpec[], readonly LeafSpec[]]>> = {
  NO_ROUTE: [
    [{ routes: [] }, { routes: [{ ...ROUTE, active: false, declaredNextHops: 0 }] }],
    [{ routes: [ROUTE] }, { routes: [], tableProblems: [] }, {}],
  ],
  ROUTE_NOT_FROM_BGP: [
    [{ routes: [staticRoute()] }, { routes: [evpnRoute()] }],
    [{ routes: [ROUTE] }, { routes: [OF_NOBODY] }, { routes: [] }, {}],
  ],
  ROUTE_NOT_FROM_EVPN: [
    [{ routes: [staticRoute()] }, { routes: [ROUTE] }],
    [{ routes: [evpnRoute()] }, { routes: [OF_NOBODY] }, { routes: [] }, {}],
  ],
  IN_DEFAULT: [[{ networkInstance: 'default' }], [{}, { networkInstance: null }]],
  WITHOUT_EVPN: [
    [
      {
        beside: {
          'info from running network-instance ip-vrf1':
            '    protocols {\n        bgp {\n            autonomous-system 65010\n        }\n    }',
        },
      },
    ],
    [{ beside: ON }, {}],
  ],
  NOT_COMBINED: [
    [{ beside: evpnConfigured({}) }, { beside: { 'show version': versionPrinted('24.3.1') } }],
    [{ beside: ON }, { beside: { 'show version': versionPrinted('24.7.1') } }, {}],
  ],
  ALL_IN_USE: [
    [
      { paths: [best(), invalid(['as-loop'])] },
      { paths: [best(), local({ flags: ['valid'], tieBreakReason: 'rtm-pref' })] },
      { paths: [] },
    ],
    [{ paths: [best(), IDLE] }, { paths: [best()], bgpProblems: CUT }, {}],
  ],
  NONE_IN_USE: [
    [{ paths: [invalid(['as-loop'])] }, { paths: [] }],
    [{ paths: [best(), IDLE] }, { paths: [], bgpProblems: CUT }, {}],
  ],
  NOBODY_HEARD: [
    [{ paths: [local()] }, { paths: [] }],
    [{ paths: [local(), IDLE] }, { paths: [], bgpProblems: CUT }, {}],
  ],
  SOMEBODY_TOLD: [[{ paths: [best()], advertised: [told] }], [{ paths: [best()] }, {}]],
  ALL_TOLD: [
    [{ paths: [best()], advertised: [told], beside: sessions }],
    [
      { paths: [best()], beside: sessions },
      { paths: [best()], advertised: [told] },
      { paths: [best()], advertised: [told], beside: sessions, detail: false },
      { paths: [best()], advertised: [told], beside: sessions, bgpProblems: CUT },
      { beside: sessions },
    ],
  ],
};

describe.for(Object.keys(ALL))('%s', (name) => {
  // Names of its own members.
  const { because, when } = ALL[name as Name];
  const [holds, others] = TABLE[name as Name];
  it.for([
    ...holds.map((spec) => ({ spec, right: true })),
    ...others.map((spec) => ({ spec, right: false })),
  ])(`is right that ${because}: $right`, ({ spec, right }) => {
    const { facts } = leaf(spec);
    expect(when(facts, [facts])).toBe(right);
  });
});
