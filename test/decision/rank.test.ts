import { describe, expect, it } from 'vitest';
import type { DecisionPath } from '#decision/path.js';
import { rankPaths } from '#decision/rank.js';

/** Path `n` ties with every other one up to the router ID, which is its number. */
const node = (n: number, differs: Partial<DecisionPath> = {}): DecisionPath => ({
  id: `p${n}`,
  peerType: 'ebgp',
  asPath: [65001],
  origin: 'igp',
  med: 0,
  nextHop: `192.0.2.${n}`,
  nextHopCost: 0,
  routerId: `192.0.2.${n}`,
  peerAddress: `192.0.2.${n}`,
  ...differs,
});

const three = [node(3), node(1), node(2)];

describe('a ranking', () => {
  it('does not depend on the order of the input', () => {
    for (const paths of [
      three,
      three.toReversed(),
      three.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ])
      expect(rankPaths(paths)).toEqual({
        order: [
          { id: 'p1', reason: 'none' },
          { id: 'p2', reason: 'peer-router-id' },
          { id: 'p3', reason: 'peer-router-id' },
        ],
        best: 'p1',
        multipath: ['p1', 'p2', 'p3'],
        undetermined: [],
      });
  });

  it('does not depend on the order of the input where paths differ in nothing', () => {
    const [b, a, c] = ['b', 'a', 'c'].map((id) => node(1, { id }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('there are three');
    for (const paths of [
      [b, a, c],
      [c, b, a],
      [a, b, c],
    ])
      expect(rankPaths(paths).order.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('gives no reason where what is missing of a third path keeps two from being compared', () => {
    const { order, best } = rankPaths([
      node(1, { nextHopCost: 20 }),
      node(2, { nextHopCost: 10 }),
      node(3, { nextHopCost: null }),
    ]);
    expect(best).toBeNull();
    expect(order).toEqual([
      { id: 'p1', reason: 'none' },
      { id: 'p2', reason: 'unknown' },
      { id: 'p3', reason: 'unknown' },
    ]);
  });

  it('tells once what stays open in both readings of an absent MED', () => {
    const { undetermined } = rankPaths([
      node(1, { med: null, nextHop: '192.0.2.9' }),
      node(2, { asPath: [65002], nextHop: '192.0.2.9' }),
      node(3, { med: 5 }),
    ]);
    expect(undetermined.filter(({ step }) => step === 'multipath')).toHaveLength(1);
  });

  it('of no path, and of invalid paths alone, has no best', () => {
    const nothing = { order: [], best: null, multipath: [], undetermined: [] };
    expect(rankPaths([])).toEqual(nothing);
    expect(rankPaths([], { maximumPaths: { ebgp: 4, ibgp: 2 } })).toEqual(nothing);
    expect(rankPaths([node(1, { valid: false }), node(2, { valid: false })])).toEqual(nothing);
  });

  it('of one path needs to know nothing about it', () => {
    const only: DecisionPath = { id: 'x', peerType: null, asPath: [], origin: null };
    expect(rankPaths([only])).toMatchObject({ best: 'x', multipath: ['x'], undetermined: [] });
  });

  it('leaves invalid paths out, whatever they carry', () => {
    const { order } = rankPaths([node(1, { valid: false, localPreference: 900 }), node(2)]);
    expect(order).toEqual([{ id: 'p2', reason: 'none' }]);
  });

  it('takes the neighbor AS from the AS path when it is not given', () => {
    expect(rankPaths([node(1, { med: 5 }), node(2)]).best).toBe('p2');
    expect(rankPaths([node(1, { med: 5, neighborAs: null }), node(2)]).best).toBe('p2');
  });

  it('gives the reason against the path just ahead, not against the best', () => {
    const { order } = rankPaths([node(1, { asPath: [] }), node(2), node(3)]);
    expect(order.map(({ reason }) => reason)).toEqual(['none', 'as-path-length', 'peer-router-id']);
  });

  it('takes the preference of BGP for 170 where it is not given', () => {
    const reasonAgainst = (routeTablePreference: number) =>
      rankPaths([node(1, { routeTablePreference }), node(2)]).order.map(({ id, reason }) => [
        id,
        reason,
      ]);
    expect(reasonAgainst(170)).toEqual([
      ['p1', 'none'],
      ['p2', 'peer-router-id'],
    ]);
    expect(reasonAgainst(171)).toEqual([
      ['p2', 'none'],
      ['p1', 'rtm-pref'],
    ]);
  });

  it('compares the originator of a reflected path with the router ID of another', () => {
    const paths = [node(5, { originatorId: '192.0.2.1' }), node(2)];
    expect(rankPaths(paths).best).toBe('p5');
  });

  it('names the originator where a path was reflected', () => {
    const { order } = rankPaths([node(1), node(2, { originatorId: '192.0.2.9' })]);
    expect(order[1]).toEqual({ id: 'p2', reason: 'originator-id' });
  });
});

describe('the paths that share the load', () => {
  it.for([
    ['the limit', { maximumPaths: 2 }, ['p1', 'p2']],
    ['the limit of the session type', { maximumPaths: { ebgp: 1, ibgp: 9 } }, ['p1']],
    ['the wider limit of the session type', { maximumPaths: { ebgp: 2, ibgp: 1 } }, ['p1', 'p2']],
    ['no limit', {}, ['p1', 'p2', 'p3']],
  ] as const)('are as many as %s allows', ([, context, expected]) => {
    expect(rankPaths(three, context).multipath).toEqual(expected);
  });

  it('have the limit of iBGP when the best path is iBGP', () => {
    const paths = three.map((one): DecisionPath => ({ ...one, peerType: 'ibgp' }));
    expect(rankPaths(paths, { maximumPaths: { ebgp: 1, ibgp: 2 } }).multipath).toEqual([
      'p1',
      'p2',
    ]);
  });

  it('come from one neighbor AS when several are not allowed', () => {
    const paths = [node(1), node(2, { asPath: [65002] }), node(3)];
    expect(rankPaths(paths, { allowMultipleAs: false }).multipath).toEqual(['p1', 'p3']);
    expect(rankPaths(paths).multipath).toEqual(['p1', 'p2', 'p3']);
  });

  it('stay open where several AS are not allowed and the AS of one is not known', () => {
    const paths = [node(1), node(2, { asPath: [[65001, 65002]] })];
    const { multipath, undetermined } = rankPaths(paths, { allowMultipleAs: false });
    expect(multipath).toEqual(['p1', 'p2']);
    expect(undetermined).toEqual([expect.objectContaining({ step: 'multipath', ids: ['p2'] })]);
  });

  it('stay open where two of them have one next hop', () => {
    const { multipath, undetermined } = rankPaths([node(1), node(2, { nextHop: '192.0.2.1' })]);
    expect(multipath).toEqual(['p1', 'p2']);
    expect(undetermined).toEqual([
      expect.objectContaining({ step: 'multipath', ids: ['p1', 'p2'] }),
    ]);
  });

  it('stay open where a path lost on MED within an AS that is not that of the best path', () => {
    const paths = [
      node(1),
      node(2, { asPath: [65002], med: 5 }),
      node(3, { asPath: [65002], med: 9 }),
    ];
    const { best, undetermined } = rankPaths(paths);
    expect(best).toBe('p1');
    expect(undetermined).toEqual([expect.objectContaining({ step: 'med', ids: ['p3'] })]);
  });

  it('stay open where such a path ties with the best one on everything else', () => {
    const ofOther = { asPath: [65002], med: 9, nextHop: '192.0.2.9' };
    const paths = [
      node(1, { pathId: 1 }),
      { ...node(1, { ...ofOther, pathId: 1 }), id: 'p2' },
      node(3, { asPath: [65002], med: 5, pathId: 1 }),
    ];
    const { order, multipath, undetermined } = rankPaths(paths);
    expect(order.map(({ id }) => id)).toEqual(['p1', 'p3', 'p2']);
    expect(multipath).toEqual(['p1', 'p3', 'p2']);
    expect(undetermined).toEqual([expect.objectContaining({ step: 'med', ids: ['p2'] })]);
  });

  it('are the best path alone where its session type is not known, and others lost before that', () => {
    const paths = [node(1, { peerType: null }), node(2, { asPath: [65001, 65002] })];
    const { multipath, undetermined } = rankPaths(paths, { maximumPaths: { ebgp: 1, ibgp: 8 } });
    expect({ multipath, undetermined }).toEqual({ multipath: ['p1'], undetermined: [] });
  });

  it('are none when the best path is open', () => {
    expect(rankPaths([node(1, { nextHopCost: null }), node(2)]).multipath).toEqual([]);
  });
});
