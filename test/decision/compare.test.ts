import { describe, expect, it } from 'vitest';
import { compare } from '#decision/compare.js';
import type { DecisionContext, DecisionPath } from '#decision/path.js';
import { rankPaths } from '#decision/rank.js';

/** Two plain paths tie on every step but the last ones. */
const plain: DecisionPath = {
  id: 'a',
  peerType: 'ebgp',
  asPath: [65001],
  origin: 'igp',
  med: 0,
  routeTablePreference: 170,
  nextHopCost: 10,
  routerId: '192.0.2.1',
  peerAddress: '198.51.100.1',
  pathId: 1,
};

type Differs = Partial<DecisionPath>;

/** step, winner, loser, context: the two differ in nothing else. */
const DECIDED: readonly (readonly [string, Differs, Differs, DecisionContext?])[] = [
  ['invalid-route', {}, { valid: false }],
  ['rtm-pref', { routeTablePreference: 169 }, {}],
  [
    'rtm-pref',
    { peerType: 'local', routeTablePreference: 5 },
    { peerType: 'local', routeTablePreference: 170 },
  ],
  ['local-pref', { localPreference: 200 }, {}],
  ['local-pref', {}, { localPreference: 99 }],
  ['local-pref', { localPreference: null }, { localPreference: 99 }],
  ['as-path-length', {}, { asPath: [65001, 65002] }],
  ['as-path-length', { asPath: [65001, [65002, 65003]] }, { asPath: [65001, 65002, 65003] }],
  ['as-path-length', { asPath: [] }, {}],
  ['origin', {}, { origin: 'egp' }],
  ['origin', { origin: 'egp' }, { origin: 'incomplete' }],
  ['med', { med: 0 }, { med: 1 }],
  ['med', { asPath: [], med: 0 }, { asPath: [], med: 1 }],
  ['med', { med: 0 }, { med: 1, asPath: [65002] }, { alwaysCompareMed: true }],
  ['med', { med: 0, neighborAs: 65009 }, { med: 1, neighborAs: 65009, asPath: [65002] }],
  ['ebgp-route', {}, { peerType: 'ibgp' }],
  ['next-hop-cost', { nextHopCost: 0 }, {}],
  ['peer-router-id', {}, { routerId: '192.0.2.10' }],
  ['peer-router-id', { originatorId: '192.0.2.1' }, { originatorId: '192.0.2.9' }],
  ['peer-router-id', { originatorId: '192.0.2.0' }, {}],
  ['cluster-list', {}, { clusterList: ['192.0.2.7'] }],
  ['peer-ip', {}, { peerAddress: '198.51.100.2' }],
  ['peer-ip', {}, { peerAddress: '2001:db8::1' }],
  ['path-identifier', {}, { pathId: 2 }],
  ['peer-router-id', { localPreference: 100 }, { routerId: '192.0.2.10' }],
  ['peer-ip', { asPath: [[65001]] }, { asPath: [[65002]], peerAddress: '198.51.100.2' }],
];

describe('each step', () => {
  it.for(DECIDED)('%s prefers %j over %j', ([step, winner, loser, context]) => {
    const [one, other] = [
      { ...plain, id: 'z', ...winner },
      { ...plain, ...loser },
    ];
    expect(compare(one, other, context)).toMatchObject({
      kind: 'decided',
      step: { id: step },
      winner: 'first',
    });
    expect(compare(other, one, context)).toMatchObject({
      kind: 'decided',
      step: { id: step },
      winner: 'second',
    });
    for (const paths of [
      [one, other],
      [other, one],
    ]) {
      const ranking = rankPaths(paths, context);
      expect(ranking.best).toBe('z');
      expect(ranking.undetermined).toEqual([]);
    }
  });
});

/** step, one, other: what would have to be known is not. */
const OPEN: readonly (readonly [string, Differs, Differs])[] = [
  ['rtm-pref', {}, { peerType: 'local' }],
  ['owner', { routeTablePreference: 170 }, { peerType: 'local', routeTablePreference: 170 }],
  ['med', { med: 1, asPath: [[65001]] }, { asPath: [[65001]] }],
  ['ebgp-route', {}, { peerType: null }],
  ['next-hop-cost', {}, { nextHopCost: null }],
  ['peer-router-id', {}, { routerId: null }],
  ['peer-ip', {}, { peerAddress: null }],
  ['origin', {}, { origin: null }],
];

describe('what is not known', () => {
  it.for(OPEN)('leaves %s open between %j and %j', ([step, first, second]) => {
    const { routeTablePreference: _, ...bare } = plain;
    const [one, other] = [
      { ...bare, ...first },
      { ...bare, id: 'b', ...second },
    ];
    expect(compare(one, other)).toMatchObject({ kind: 'open', step: { id: step } });
    const ranking = rankPaths([one, other]);
    expect(ranking.best).toBeNull();
    expect(ranking.multipath).toEqual([]);
    expect(ranking.undetermined).toContainEqual(expect.objectContaining({ step, ids: ['a', 'b'] }));
  });

  it('is the preference of a route of BGP unless it is told', () => {
    const { routeTablePreference: _, ...bare } = plain;
    const other = { ...plain, id: 'b', routerId: '192.0.2.2' };
    expect(rankPaths([bare, other]).order.map(({ reason }) => reason)).toEqual([
      'none',
      'peer-router-id',
    ]);
  });

  it('leaves MED open between a copy and a path of a neighbor without any AS', () => {
    const one: DecisionPath = { ...plain, asPath: [], peerType: 'local' };
    for (const peerType of ['ibgp', null] as const)
      for (const paths of [
        [one, { ...one, id: 'b', peerType, med: 5 }],
        [{ ...one, id: 'b', peerType, med: 5 }, one],
      ])
        expect(rankPaths(paths).undetermined).toContainEqual(
          expect.objectContaining({ step: 'med', ids: ['a', 'b'] }),
        );
    const copies = [one, { ...one, id: 'b', med: 5 }];
    expect(rankPaths(copies).order.at(-1)).toEqual({ id: 'b', reason: 'med' });
  });

  it('does not matter below the step that decides', () => {
    const unknown: Differs = { nextHopCost: null, peerType: null, routerId: null };
    const ranking = rankPaths([plain, { ...plain, ...unknown, id: 'b', localPreference: 50 }]);
    expect(ranking).toMatchObject({ best: 'a', multipath: ['a'], undetermined: [] });
  });

  it('an absent MED decides nothing where both are absent', () => {
    const paths = [plain, { ...plain, id: 'b', routerId: '192.0.2.2' }].map((one) => ({
      ...one,
      med: null,
    }));
    expect(rankPaths(paths)).toMatchObject({ best: 'a', undetermined: [] });
  });

  it('an absent MED beside another one of the same neighbor AS stays open', () => {
    const { best, undetermined } = rankPaths([
      { ...plain, med: 5 },
      { ...plain, id: 'b', med: null },
      { ...plain, id: 'c', med: 7 },
    ]);
    expect(best).toBeNull();
    expect(undetermined).toContainEqual(expect.objectContaining({ step: 'med', ids: ['b'] }));
  });

  it('an absent MED of an invalid path leaves nothing open', () => {
    const { best, undetermined } = rankPaths([
      { ...plain, valid: true, med: 5 },
      { ...plain, id: 'b', valid: true, med: null },
      { ...plain, id: 'c', valid: false, med: null },
    ]);
    expect(best).toBeNull();
    expect(undetermined).toContainEqual(expect.objectContaining({ step: 'med', ids: ['b'] }));
  });

  it('a MED that is left out is an absent one', () => {
    const { med: _, ...bare } = plain;
    const { best, undetermined } = rankPaths([
      { ...plain, med: 5 },
      { ...bare, id: 'b' },
    ]);
    expect(best).toBeNull();
    expect(undetermined).toContainEqual(expect.objectContaining({ step: 'med', ids: ['b'] }));
  });

  it('an absent MED beside 0 lets the other share at most', () => {
    const paths = [plain, { ...plain, id: 'b', med: null, routerId: '192.0.2.2' }];
    const { best, multipath, undetermined } = rankPaths(paths);
    expect({ best, multipath }).toEqual({ best: 'a', multipath: ['a'] });
    expect(undetermined).toContainEqual(expect.objectContaining({ step: 'med', ids: ['b'] }));
  });

  it('an absent MED that counts as the highest ties with the highest of four octets', () => {
    const highest = { ...plain, med: 4_294_967_295, routerId: '192.0.2.2' };
    const { best, multipath, undetermined } = rankPaths([
      highest,
      { ...plain, id: 'b', med: null },
    ]);
    expect({ best, multipath }).toEqual({ best: 'b', multipath: ['b'] });
    expect(undetermined).toContainEqual(expect.objectContaining({ step: 'med', ids: ['b'] }));
  });

  it('an unknown neighbor AS leaves MED open for those alone whose MEDs differ', () => {
    const one = { ...plain, asPath: [[65001]] };
    const { undetermined } = rankPaths([
      { ...one, id: 'a', med: 5 },
      { ...one, id: 'b', med: 6 },
      { ...plain, id: 'c', med: 5, asPath: [65002] },
    ]);
    expect(undetermined).toContainEqual(
      expect.objectContaining({ step: 'med', ids: ['a', 'b', 'c'] }),
    );
    const equal = rankPaths([
      { ...one, id: 'a' },
      { ...plain, id: 'b', asPath: [65002], routerId: '192.0.2.2' },
    ]);
    expect(equal).toMatchObject({ best: 'a', multipath: ['a', 'b'], undetermined: [] });
  });

  it('two paths that differ in nothing stay open', () => {
    const { best, undetermined } = rankPaths([plain, { ...plain, id: 'b' }]);
    expect(best).toBeNull();
    expect(undetermined).toContainEqual(expect.objectContaining({ ids: ['a', 'b'] }));
  });

  it('MEDs of different neighbor ASes do not compete', () => {
    const other: DecisionPath = {
      ...plain,
      id: 'b',
      asPath: [65002],
      med: 100,
      routerId: '192.0.2.0',
    };
    expect(rankPaths([{ ...plain, med: 50 }, other]).best).toBe('b');
  });
});
