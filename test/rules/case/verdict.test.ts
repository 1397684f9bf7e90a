import { describe, expect, test } from 'vitest';
import type { Verdict } from '#findings/diagnosis.js';
import { viewOf } from '#rules/case/judge-case.js';
import { verdictOf } from '#rules/case/verdict.js';
import { type LeafSpec, leaf } from '../../support/leaf.js';
import { best, invalid, local, path, sharing } from '../../support/path.js';
import { bgpRoute, evpnRoute, staticRoute } from '../../support/route.js';

const two = [best(), sharing()];
const hops = ['192.0.2.21', '192.0.2.22'];
const shutOut = [local(), path({ tieBreakReason: 'as-path-length' }), path()];
const chosen = { flags: ['best', 'valid'] };

/** What a leaf told, the verdict, and why. */
const ROWS: readonly (readonly [LeafSpec, Verdict, string])[] = [
  // All valid paths are in use.
  [
    { paths: two, routes: [bgpRoute(hops)] },
    'balanced',
    'both valid paths are in use, and the route has 2 next hops',
  ],
  [{ paths: two }, 'balanced', 'both valid paths are in use'],
  [
    { paths: [best()], routes: [bgpRoute(['192.0.2.21'])] },
    'single-path',
    'the only valid path is in use, and the route has 1 next hop',
  ],
  [
    { paths: [best(), invalid(['as-loop'])] },
    'single-path',
    'the only valid path is in use; 1 path is invalid',
  ],
  [
    { paths: [...two, invalid(['as-loop'])], routes: [bgpRoute(hops)] },
    'balanced',
    'both valid paths are in use, and the route has 2 next hops; 1 path is invalid',
  ],
  [
    { paths: [best(), sharing({ nextHop: '192.0.2.21' })], routes: [bgpRoute(['192.0.2.21'])] },
    'single-path',
    'both valid paths are in use, with one next hop between them, and the route has 1 next hop',
  ],
  [
    {
      paths: [...two, local({ flags: ['valid'], tieBreakReason: 'rtm-pref' })],
      routes: [bgpRoute(hops)],
    },
    'balanced',
    'both valid paths are in use, and the route has 2 next hops',
  ],
  [{ paths: [best({ nextHop: null })] }, 'single-path', 'the only valid path is in use'],
  [
    { paths: [best()], routes: [bgpRoute(['192.0.2.21'], { resilientHash: true })] },
    'single-path',
    'the only valid path is in use, and the route has 1 next hop',
  ],
  // All are in use as BGP sees it, and the route objects.
  [
    { paths: two, routes: [bgpRoute(['192.0.2.21'])] },
    'not-balanced',
    'both valid paths are in use, and the route has 1 next hop',
  ],
  [
    { paths: two, routes: [bgpRoute([...hops, '192.0.2.23'])] },
    'balanced',
    'both valid paths are in use, and the route has 3 next hops, 1 more than BGP uses',
  ],
  [
    { paths: two, routes: [bgpRoute(['192.0.2.21', '192.0.2.23', '192.0.2.24'])] },
    'undetermined',
    'both valid paths are in use, and the route has 3 next hops, and 192.0.2.22 is not among them',
  ],
  [
    { paths: two, routes: [bgpRoute([...hops, { text: '192.0.2.0/24' }])] },
    'undetermined',
    'both valid paths are in use, and the route has 3 next hops, whose addresses do not show which of them BGP uses',
  ],
  [
    { paths: [best()], routes: [bgpRoute(hops)] },
    'balanced',
    'the only valid path is in use, and the route has 2 next hops, 1 more than BGP uses',
  ],
  [
    { paths: [best(), sharing({ nextHop: null })], routes: [bgpRoute(hops)] },
    'undetermined',
    'both valid paths are in use, and the report does not print every next hop',
  ],
  [
    { paths: [best(), sharing({ localPreference: 50 })], routes: [bgpRoute(hops)] },
    'undetermined',
    'the report contradicts itself: path 2 carries the flag `best`, and the printed attributes say: not equal to path 1 at local-pref; 1 more contradiction',
  ],
  [
    { paths: [best(), path({ localPreference: 200, tieBreakReason: 'origin' })] },
    'undetermined',
    'the report contradicts itself: path 1 carries the flag `best`, and the printed attributes say: behind path 2 at local-pref; 1 more contradiction',
  ],
  [
    { paths: two, routes: [bgpRoute(hops, { resilientHash: true })] },
    'undetermined',
    'both valid paths are in use, and how many of the 2 next hops of the route its resilient hash uses is not printed',
  ],
  [
    {
      paths: two,
      routes: [bgpRoute(hops, { resilientHash: true })],
      beside: {
        'info from running network-instance ip-vrf1 ip-load-balancing':
          '    resilient-hash-prefix 203.0.113.0/24 {\n        max-paths 8\n    }\n',
      },
    },
    'balanced',
    'both valid paths are in use, and the route has 2 next hops',
  ],
  [
    {
      paths: two,
      routes: [bgpRoute(hops, { resilientHash: true })],
      beside: {
        'info from running network-instance ip-vrf1 ip-load-balancing':
          '    resilient-hash-prefix 203.0.113.0/24 {\n    }\n',
      },
    },
    'not-balanced',
    'both valid paths are in use, and the route has 2 next hops, of which its resilient hash uses 1',
  ],
  [
    {
      paths: two,
      routes: [bgpRoute(hops, { resilientHash: true })],
      beside: {
        'info from running network-instance ip-vrf1 ip-load-balancing':
          '    resilient-hash-prefix 203.0.113.0/24 {\n        max-paths 2\n    }\n',
      },
    },
    'balanced',
    'both valid paths are in use, and the route has 2 next hops',
  ],
  [
    { paths: two, routes: [bgpRoute(['192.0.2.21'], { resilientHash: true })] },
    'not-balanced',
    'both valid paths are in use, and the route has 1 next hop',
  ],
  [
    { paths: two, routes: [bgpRoute(hops, { programming: { pendingOperation: 'modify' } })] },
    'undetermined',
    'both valid paths are in use, and the FIB is not done with it',
  ],
  [
    { paths: two, routes: [bgpRoute(hops, { programming: { suppressed: true } })] },
    'undetermined',
    'both valid paths are in use, and the route is kept out of the FIB',
  ],
  [
    { paths: two, routes: [bgpRoute(hops, { fibStatus: 'failed' })] },
    'undetermined',
    'both valid paths are in use, and the FIB reports an operation that failed',
  ],
  [
    { paths: two, routes: [evpnRoute()] },
    'undetermined',
    'both valid paths are in use, and the active route is that of `bgp_evpn_mgr`',
  ],
  [
    { paths: two, routes: [] },
    'undetermined',
    'both valid paths are in use, and no route is active',
  ],
  [
    { paths: two, bgpProblems: [] },
    'undetermined',
    'both valid paths are in use, and the BGP report is not whole',
  ],
  [
    { paths: two, routes: [bgpRoute(hops, { declaredNextHops: null })], tableProblems: [] },
    'undetermined',
    'both valid paths are in use, and the route table does not say how many next hops the route has',
  ],
  // A valid path is not in use.
  [
    { paths: shutOut, routes: [evpnRoute()] },
    'not-balanced',
    'neither valid path of a neighbor is in use: paths 2 and 3 lose to path 1 at step `as-path-length` (1 against 0)',
  ],
  [
    { paths: [local(), path({ tieBreakReason: 'as-path-length' })], routes: [evpnRoute()] },
    'not-balanced',
    'the only valid path of a neighbor is not in use: path 2 loses to path 1 at step `as-path-length` (1 against 0)',
  ],
  [
    { paths: [best(), path(), path()] },
    'not-balanced',
    '1 of 3 valid paths of neighbors is in use: paths 2 and 3 tie with path 1 on every step that must tie',
  ],
  [
    { paths: [...two, path()] },
    'not-balanced',
    '2 of 3 valid paths of neighbors are in use: path 3 ties with those in use, and multipath stops before',
  ],
  [
    { paths: [...two, path({ asPath: [65002] })] },
    'not-balanced',
    '2 of 3 valid paths of neighbors are in use: the report does not show why path 3 is not',
  ],
  [
    { paths: [best(), path({ routeFlapDamping: 'Suppressed' })] },
    'not-balanced',
    '1 of 2 valid paths of neighbors is in use: path 2 is under route flap damping',
  ],
  [
    {
      paths: [
        best(),
        path({
          routeFlapDamping: 'Suppressed',
          localPreference: 50,
          tieBreakReason: 'local-pref',
        }),
      ],
    },
    'not-balanced',
    '1 of 2 valid paths of neighbors is in use: path 2 loses to path 1 at step `local-pref` (50 against 100), and is under route flap damping',
  ],
  [
    { paths: [best(chosen), path(chosen)], routes: [staticRoute()] },
    'not-balanced',
    'neither valid path of a neighbor is in use: paths 1 and 2 are best and not used',
  ],
  [
    { paths: [best(), path({ nextHop: '192.0.2.21' })], routes: [bgpRoute(['192.0.2.21'])] },
    'single-path',
    'both valid paths are in use, with one next hop between them, and the route has 1 next hop',
  ],
  [
    {
      paths: [
        best(),
        path({ asPath: [65001, 65001], tieBreakReason: 'as-path-length' }),
        path({ localPreference: 50, tieBreakReason: 'local-pref' }),
      ],
    },
    'not-balanced',
    '1 of 3 valid paths of neighbors is in use: path 2 loses to path 1 at step `as-path-length` (2 against 1); 1 more has other reasons',
  ],
  [
    {
      paths: [best(), path({ asPath: [65002] })],
      beside: {
        'info from running network-instance ip-vrf1 protocols bgp':
          '    autonomous-system 65010\n    afi-safi ipv4-unicast {\n        multipath {\n            allow-multiple-as false\n        }\n    }\n',
      },
    },
    'not-balanced',
    '1 of 2 valid paths of neighbors is in use: path 2 comes from another neighbor AS than path 1, which multipath does not allow',
  ],
  [
    {
      paths: [local(), path({ tieBreakReason: 'rtm-pref' })],
      routes: [staticRoute()],
    },
    'not-balanced',
    'the only valid path of a neighbor is not in use: path 2 loses to path 1 at step `rtm-pref`',
  ],
  [
    { paths: [local(), path({ tieBreakReason: 'as-path-length' })], routes: [] },
    'not-balanced',
    'the only valid path of a neighbor is not in use: path 2 loses to path 1 at step `as-path-length` (1 against 0)',
  ],
  [
    { paths: [best(chosen), sharing({ ...chosen, asPath: [65001, 65001] })], routes: [] },
    'unreachable',
    'neither valid path of a neighbor is in use, and no route is active',
  ],
  [
    { paths: [best(chosen)], routes: [] },
    'unreachable',
    'the only valid path of a neighbor is not in use, and no route is active',
  ],
  // No neighbor has a valid path.
  [
    { paths: [invalid(['as-loop']), invalid(['as-loop'])], routes: [] },
    'unreachable',
    'neither path of a neighbor is valid, and no route is active',
  ],
  [
    { paths: [invalid(['as-loop'])] },
    'undetermined',
    'the only path of a neighbor is invalid, and no route table was given',
  ],
  [
    { paths: [invalid(['as-loop'])], bgpProblems: [] },
    'undetermined',
    'the only path of a neighbor is invalid, and the BGP report is not whole',
  ],
  [
    { paths: [invalid(['as-loop'])], routes: [staticRoute()] },
    'single-path',
    'the only path of a neighbor is invalid, and the route of `static_route_mgr` has 1 next hop',
  ],
  [
    { paths: [invalid(['as-loop'])], routes: [bgpRoute(hops)] },
    'undetermined',
    'the only path of a neighbor is invalid, and yet the route of `bgp_mgr` has 2 next hops',
  ],
  [
    { paths: [local()] },
    'single-path',
    'BGP hears the prefix from no neighbor, and a route of another protocol is in use',
  ],
  [
    { paths: [local({ flags: ['valid'], tieBreakReason: null })] },
    'undetermined',
    'BGP hears the prefix from no neighbor, and no route table was given',
  ],
  [
    { paths: [local()], routes: [evpnRoute()] },
    'single-path',
    'BGP hears the prefix from no neighbor, and the route of `bgp_evpn_mgr` has 1 next hop',
  ],
  [
    { paths: [local()], routes: [evpnRoute({ declaredNextHops: 2 })] },
    'balanced',
    'BGP hears the prefix from no neighbor, and the route of `bgp_evpn_mgr` has 2 next hops',
  ],
  [
    { paths: [local()], routes: [evpnRoute({ declaredNextHops: 0 })] },
    'undetermined',
    'BGP hears the prefix from no neighbor, and the route of `bgp_evpn_mgr` has 0 next hops',
  ],
  // No BGP report.
  [
    { routes: [evpnRoute()] },
    'undetermined',
    'the route of `bgp_evpn_mgr` has 1 next hop, and no BGP report was given',
  ],
  [{ routes: [] }, 'unreachable', 'the route table holds no active route for 203.0.113.10/32'],
  [
    { routes: [evpnRoute({ active: null }), staticRoute({ active: null })] },
    'undetermined',
    'the route table does not say which route forwards, and no BGP report was given',
  ],
  [
    { routes: [], tableProblems: [] },
    'undetermined',
    'what there is of the route table shows no active route, and no BGP report was given',
  ],
  [
    { routes: [bgpRoute(hops, { declaredNextHops: null })], tableProblems: [] },
    'undetermined',
    'the active route is that of `bgp_mgr`, its next hops may have been cut, and no BGP report was given',
  ],
  [{}, 'undetermined', 'no route table was given, and no BGP report was given'],
  // BGP was asked, and has nothing.
  [{ paths: [] }, 'undetermined', 'BGP holds no path, and no route table was given'],
  [{ paths: [], routes: [] }, 'unreachable', 'BGP holds no path, and no route is active'],
  [
    { paths: [], routes: [evpnRoute()] },
    'single-path',
    'BGP holds no path, and the route of `bgp_evpn_mgr` has 1 next hop',
  ],
];

describe('the verdict of a leaf', () => {
  test.for(ROWS.map(([told, verdict, because]) => ({ told, verdict, because })))(
    '$verdict: $because',
    ({ told, verdict, because }) => {
      const found = verdictOf(viewOf(leaf(told).facts));
      expect({ verdict: found.verdict, because: found.because }).toEqual({ verdict, because });
    },
  );

  test('counts Used paths and installed next hops, and null where a report is missing', () => {
    const counted = (told: LeafSpec): unknown => {
      const { usedPaths, installedNextHops, routeOwner } = verdictOf(viewOf(leaf(told).facts));
      return [usedPaths, installedNextHops, routeOwner];
    };
    expect(counted({ paths: shutOut, routes: [evpnRoute()] })).toEqual([1, 1, 'bgp_evpn_mgr']);
    expect(counted({ paths: two })).toEqual([2, null, null]);
    expect(counted({ routes: [bgpRoute(hops)] })).toEqual([null, 2, 'bgp_mgr']);
    expect(counted({ routes: [] })).toEqual([null, 0, null]);
  });

  test('tells every path as the router prints it, beside what the decision makes of it', () => {
    const { paths } = verdictOf(
      viewOf(
        leaf({
          paths: [
            best({ asPath: [65001, [65002, 65003]], origin: 'incomplete' }),
            invalid([], { asPath: [], origin: null }),
          ],
        }).facts,
      ),
    );
    expect(paths.map(({ asPath, multipath }) => [asPath, multipath])).toEqual([
      ['? [65001, {65002, 65003}]', 'in-use'],
      ['', 'invalid'],
    ]);
  });
});

test('without a BGP report nothing was replayed, and nothing contradicts', () => {
  const { replay, paths, contests } = verdictOf(viewOf(leaf({ routes: [bgpRoute(hops)] }).facts));
  expect(replay).toEqual({ agrees: true, checked: 0, conflicts: [] });
  expect({ paths, contests }).toEqual({ paths: [], contests: [] });
});

test.for([
  ['by nothing', {}, null],
  [
    'by the configuration of BGP',
    {
      'info from running network-instance ip-vrf1 protocols bgp':
        '    autonomous-system 65010\n    afi-safi ipv4-unicast {\n        multipath {\n            maximum-paths 8\n        }\n    }\n',
    },
    { ebgp: 8, ibgp: 8, perNextHop: null, evpn: null, multipleAs: true },
  ],
  [
    'for EVPN alone',
    {
      'info from running network-instance ip-vrf1 protocols bgp-evpn':
        '    bgp-instance 1 {\n        ecmp 4\n    }\n',
    },
    { ebgp: null, ibgp: null, perNextHop: null, evpn: 4, multipleAs: null },
  ],
] as const)('how widely a leaf may spread is told where it is known: %s', ([, beside, widths]) => {
  expect(verdictOf(viewOf(leaf({ beside }).facts)).widths).toStrictEqual(widths);
});
