import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TIE_BREAK_REASONS } from '#decision/path.js';
import type { Severity } from '#findings/finding.js';
import { quoting } from '#rules/case/evidence.js';
import { judgeCase, viewOf } from '#rules/case/judge-case.js';
import { verdictOf } from '#rules/case/verdict.js';
import { rules } from '#rules/registry.js';
import { type LeafSpec, leaf } from '../../support/leaf.js';
import { type PathSpec, path } from '../../support/path.js';
import { bgpRoute, evpnRoute, type RouteSpec, staticRoute } from '../../support/route.js';
import { expectSound } from '../../support/rule-table.js';

/** Anything a leaf could tell, whole or not, sound or contradictory. */

const aPath: fc.Arbitrary<PathSpec> = fc
  .record(
    {
      flags: fc.subarray(['best', 'valid', 'used', 'stale']),
      neighbor: fc.constantFrom('0.0.0.0', '::', '192.0.2.21', '192.0.2.22', null),
      nextHop: fc.constantFrom('192.0.2.21', '192.0.2.22', 'fe80::1%ethernet-1/1.0', null),
      asPath: fc.array(fc.constantFrom<number | number[]>(65001, 65002, [65003, 65004]), {
        maxLength: 3,
      }),
      origin: fc.constantFrom('igp', 'incomplete', null),
      med: fc.constantFrom(null, 10, 50),
      localPreference: fc.constantFrom(null, 50, 100),
      invalidReasons: fc.subarray(['as-loop', 'next-hop-unresolved', 'a-new-reason']),
      tieBreakReason: fc.constantFrom(null, ...TIE_BREAK_REASONS),
      routeFlapDamping: fc.constantFrom(null, 'Suppressed'),
    },
    { requiredKeys: [] },
  )
  .map((differs) => path(differs));

const differs: fc.Arbitrary<RouteSpec> = fc.record(
  {
    active: fc.constantFrom(true, false, null),
    routeType: fc.constantFrom('bgp', 'bgp-evpn', 'static', 'arp-nd', null),
    routeOwner: fc.constantFrom('bgp_mgr', 'bgp_evpn_mgr', null),
    preference: fc.constantFrom(0, 5, 170, null),
    declaredNextHops: fc.constantFrom(0, 1, 2, null),
    resilientHash: fc.constantFrom(true, false, null),
    fibStatus: fc.constantFrom('success', 'failed', null),
    lastChange: fc.constantFrom('2024-03-05T09:14:02.118Z', null),
    programming: fc.record(
      {
        suppressed: fc.constantFrom(true, false, null),
        pendingOperation: fc.constantFrom('modify', 'none', null),
        lastFailedOperation: fc.constantFrom('add', 'none', null),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const hops = fc.array(
  fc.record({
    address: fc.constantFrom('192.0.2.21', '198.51.100.2', null),
    weight: fc.constantFrom(1, 2, null),
  }),
  { maxLength: 3 },
);
const aRoute: fc.Arbitrary<RouteSpec> = fc.oneof(
  fc.tuple(hops, differs).map(([nextHops, spec]) => bgpRoute(nextHops, spec)),
  differs.map(evpnRoute),
  differs.map(staticRoute),
);

const anyLeaf: fc.Arbitrary<LeafSpec> = fc.record(
  {
    paths: fc.array(aPath, { maxLength: 4 }),
    routes: fc.array(aRoute, { maxLength: 2 }),
    detail: fc.boolean(),
    receivedPaths: fc.integer({ min: 0, max: 4 }),
    networkInstance: fc.constantFrom('ip-vrf1', null),
    prefix: fc.constantFrom('203.0.113.10/32', '2001:db8::10/128'),
    bgpProblems: fc.constant([]),
    tableProblems: fc.constant([]),
  },
  { requiredKeys: [] },
);

/** Without detail neither reasons nor damping are printed. */
const aLeaf: fc.Arbitrary<LeafSpec> = anyLeaf.map((spec) =>
  spec.detail !== false || spec.paths === undefined
    ? spec
    : { ...spec, paths: spec.paths.map((one) => ({ ...one, ...NOT_PRINTED })) },
);
const NOT_PRINTED = { tieBreakReason: null, routeFlapDamping: null, invalidReasons: [] } as const;

const grave = ({ severity }: { readonly severity: Severity }): boolean => severity !== 'note';

test('a leaf that is not balanced, or that nothing reaches, has a finding that says why or what is open', () => {
  fc.assert(
    fc.property(aLeaf, (spec) => {
      const { facts, source } = leaf(spec);
      const view = viewOf(facts);
      const { verdict } = verdictOf(view);
      fc.pre(verdict === 'not-balanced' || verdict === 'unreachable');
      const about = { prefix: facts.prefix, networkInstance: null, leaves: [facts] };
      const { findings } = judgeCase(about, [view], quoting([source]));
      expect(findings.filter(grave).map(({ subject }) => subject.device)).toContain('leaf1');
    }),
    { numRuns: 1000 },
  );
});

test('whatever leaves tell, every rule answers, and every finding has its evidence', () => {
  fc.assert(
    fc.property(fc.array(aLeaf, { minLength: 1, maxLength: 3 }), (specs) => {
      const leaves = specs.map((spec, index) => leaf({ ...spec, name: `leaf${index + 1}` }));
      const views = leaves.map(({ facts }) => viewOf(facts));
      const about = {
        prefix: '203.0.113.10/32',
        networkInstance: null,
        leaves: views.map(({ facts }) => facts),
      };
      const judged = judgeCase(about, views, quoting(leaves.map(({ source }) => source)));
      const told = { ...judged, leaves: views.map(verdictOf) };

      expect(JSON.parse(JSON.stringify(told))).toEqual(told);
      for (const finding of judged.findings) {
        expectSound(finding, rules.find(({ id }) => id === finding.rule) ?? { remedies: [] });
        expect(finding.roots).not.toContain(finding.rule);
        const named = judged.findings.map(({ rule }) => rule);
        expect(named).toEqual(expect.arrayContaining([...finding.roots]));
      }
    }),
    { numRuns: 400 },
  );
});
