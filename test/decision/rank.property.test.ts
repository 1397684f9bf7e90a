import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '#decision/compare.js';
import type { DecisionPath } from '#decision/path.js';
import { rankPaths } from '#decision/rank.js';
import { type Candidate, type Habits, loadSet, sorted } from '../support/decision/router.js';
import { anyHabits, anyPaths } from '../support/decision/worlds.js';

/** A candidate with all that a path can carry; what it cannot carry is the same for all. */
const known = (one: Candidate): DecisionPath => ({
  id: `p${one.number}`,
  valid: one.valid,
  peerType: one.internal ? 'ibgp' : 'ebgp',
  asPath: one.asPath,
  origin: one.origin,
  localPreference: one.localPreference,
  med: one.med,
  routeTablePreference: one.preference,
  nextHop: one.nextHop,
  nextHopCost: one.cost,
  routerId: `192.0.2.${one.routerId}`,
  originatorId: one.originator === null ? null : `192.0.2.${one.originator}`,
  clusterList: Array.from({ length: one.clusters }, () => '192.0.2.250'),
  peerAddress: one.neighbor,
  pathId: one.pathId,
});

const plain = (one: Candidate): Candidate => ({
  ...one,
  notInstallable: false,
  longLivedStale: false,
  accumulated: 0,
  owner: 0,
  byRoute: false,
  neighbor: `198.51.100.${10 + one.number}`,
  nextHop: `203.0.113.${one.number}`,
  med: one.med ?? 0,
});

const contextOf = ({ alwaysCompareMed, multipleAs, width }: Habits) => ({
  alwaysCompareMed,
  allowMultipleAs: multipleAs,
  maximumPaths: width,
});

describe('a ranking', () => {
  it('is that of a router which decides on its own', () => {
    fc.assert(
      fc.property(anyPaths, anyHabits, (drawn, drawnHabits) => {
        const habits: Habits = {
          ...drawnHabits,
          sorting: 'by group',
          defaultLocalPreference: 100,
          medLosersShare: true,
        };
        const paths = drawn.map(plain);
        const order = sorted(paths, habits);
        const ranking = rankPaths(paths.map(known), contextOf(habits));
        expect(ranking.order.map(({ id }) => id)).toEqual(order.map(({ number }) => `p${number}`));
        expect(ranking.best).toBe(order[0] === undefined ? null : `p${order[0].number}`);
        expect(ranking.multipath).toEqual(loadSet(order, habits).map(({ number }) => `p${number}`));
        expect(ranking.undetermined.every(({ step }) => step === 'med')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('of two paths names the same winner both ways round', () => {
    fc.assert(
      fc.property(anyPaths, anyHabits, ([first, second], habits) => {
        fc.pre(first !== undefined && second !== undefined);
        const [one, other] = [known(first), known(second)];
        const [there, back] = [
          compare(one, other, contextOf(habits)),
          compare(other, one, contextOf(habits)),
        ];
        expect(back.kind).toBe(there.kind);
        const winners = [there, back].map((result) =>
          result.kind === 'decided' ? result.winner : null,
        );
        expect(winners).not.toEqual(['first', 'first']);
        expect(winners).not.toEqual(['second', 'second']);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the order of the others when a path that is not the best is taken away, without MED', () => {
    fc.assert(
      fc.property(anyPaths, (drawn) => {
        const paths = drawn.map((one) => known({ ...plain(one), med: 0 }));
        const { order } = rankPaths(paths);
        const last = order.at(-1)?.id;
        const shorter = rankPaths(paths.filter(({ id }) => id !== last)).order;
        expect(shorter).toEqual(order.slice(0, -1));
      }),
      { numRuns: 500 },
    );
  });
});
