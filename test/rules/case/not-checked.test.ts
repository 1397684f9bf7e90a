import { expect, test } from 'vitest';
import { rules } from '#rules/registry.js';
import { best, path, sharing } from '../../support/path.js';
import { bgpRoute } from '../../support/route.js';
import { judged } from '../../support/rule-table.js';

const PATHS = [best(), path({ asPath: [65001, 65001] })];

test('a rule that lacks different things on different leaves says which leaf lacks which', () => {
  const { notChecked } = judged([
    { name: 'leaf1', paths: PATHS },
    { name: 'leaf2', routes: [] },
  ]);
  const asked = notChecked.filter(({ rule }) => rule === 'other-owner-active');
  expect(asked.map(({ leaves }) => leaves)).toEqual([['leaf1'], ['leaf2']]);
  expect(asked.map(({ missing }) => missing.length)).toEqual([1, 1]);
});

test('leaves that lack the same stand together', () => {
  const { notChecked } = judged([
    { name: 'leaf1', paths: PATHS },
    { name: 'leaf2', paths: PATHS },
  ]);
  const asked = notChecked.filter(({ rule }) => rule === 'other-owner-active');
  expect(asked.map(({ leaves }) => leaves)).toEqual([['leaf1', 'leaf2']]);
});

const IDLE = { name: 'leaf1', paths: [best(), path()] };
const ALL_USED = {
  name: 'leaf2',
  paths: [best(), sharing()],
  routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])],
};

test('what was not checked may explain what is found on the same leaf, unless that is a mere note', () => {
  const { findings, notChecked } = judged([IDLE, ALL_USED]);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['multipath-left-at-one', 'error'],
    ['leaves-differ', 'note'],
  ]);
  expect(notChecked.filter(({ mayExplain }) => mayExplain.length > 0)).toEqual([
    {
      rule: 'multipath-set-elsewhere',
      missing: ['info from running network-instance ip-vrf1'],
      leaves: ['leaf1'],
      mayExplain: ['multipath-left-at-one'],
    },
  ]);
});

test('a rule that found something is not told as not checked on that leaf', () => {
  const { findings, notChecked } = judged({
    paths: [best(), path()],
    beside: { 'info from running network-instance ip-vrf1': EVPN_ALONE_IS_WIDE },
  });
  const [found, open] = [findings, notChecked].map((all) => all.map(({ rule }) => rule));
  expect(found).toContain('multipath-set-elsewhere');
  expect(open).not.toContain('multipath-set-elsewhere');
});

/** The width in `default`, which was not asked, may be another one that is wide enough. */
const EVPN_ALONE_IS_WIDE = `    protocols {
        bgp-evpn {
            bgp-instance 1 {
                ecmp 4
            }
        }
        bgp {
            autonomous-system 65010
        }
    }`;

test('one leaf alone is not asked what several would tell', () => {
  const comparing = rules.filter(({ scope }) => scope === 'fabric').map(({ id }) => id);
  const asked = (told: Parameters<typeof judged>[0]): readonly string[] =>
    judged(told).notChecked.flatMap(({ rule }) => (comparing.includes(rule) ? [rule] : []));
  expect(asked([IDLE, ALL_USED])).not.toEqual([]);
  expect(asked([IDLE])).toEqual([]);
});

test('a report without detail is asked for in detail, unless it is whole and holds no path', () => {
  const asksDetail = (told: Parameters<typeof judged>[0]): boolean =>
    judged(told).notChecked.some(({ rule }) => rule === 'kept-out-of-the-route-table');
  expect(asksDetail({ paths: [best()], detail: false })).toBe(true);
  expect(asksDetail({ paths: [], detail: false })).toBe(false);
  expect(asksDetail({ paths: [], detail: false, bgpProblems: [] })).toBe(true);
});

test('a finding that compares leaves is about none of them', () => {
  const { findings } = judged([
    { name: 'leaf1', paths: [best(), sharing()] },
    { name: 'leaf2', paths: [best()] },
  ]);
  expect(findings.map(({ rule, subject }) => [rule, subject])).toStrictEqual([
    [
      'leaves-differ',
      { device: null, networkInstance: 'ip-vrf1', prefix: '203.0.113.10/32', path: null },
    ],
  ]);
});
