import { expect, test } from 'vitest';
import { equalRouteDistinguishers } from '#rules/equal-route-distinguishers.js';
import { evpnAnswer, evpnConfigured } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { best } from '../support/path.js';
import { describeRule, judged } from '../support/rule-table.js';

const having = (name: string, distinguisher: string | null): LeafSpec => ({
  name,
  paths: [best()],
  beside: evpnConfigured({
    instance: distinguisher === null ? '' : `route-distinguisher {\n rd ${distinguisher}\n }`,
  }),
});

describeRule(equalRouteDistinguishers, {
  passes: [
    ['each has its own', [having('leaf1', '198.51.100.1:4'), having('leaf2', '198.51.100.2:4')]],
    ['one makes it of its own', [having('leaf1', '65500:4'), having('leaf2', null)]],
  ],
  finds: [
    [
      'two of three leaves with one',
      [having('leaf1', '65500:4'), having('leaf2', '198.51.100.2:4'), having('leaf3', '65500:4')],
      [
        {
          message: 'leaf1 and leaf3 have one route distinguisher, `65500:4`, for ip-vrf1',
          severity: 'error',
          quotes: ['65500:4', '65500:4'],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp-vpn bgp-instance 1 route-distinguisher rd {route-distinguisher}',
          ],
        },
      ],
    ],
    [
      'two pairs, each by itself',
      [
        having('leaf1', '65500:4'),
        having('leaf2', '65500:4'),
        having('leaf3', '65500:5'),
        having('leaf4', '65500:5'),
      ],
      [
        { message: 'leaf1 and leaf2 have one route distinguisher, `65500:4`, for ip-vrf1' },
        { message: 'leaf3 and leaf4 have one route distinguisher, `65500:5`, for ip-vrf1' },
      ],
    ],
  ],
  unknown: [
    ['one leaf alone', having('leaf1', '65500:4'), []],
    [
      'a leaf without its configuration',
      [{ name: 'leaf1', paths: [best()], beside: evpnAnswer({}) }, having('leaf2', '65500:4')],
      ['evpnConfig'],
    ],
  ],
});

test('it explains what another leaf holds under one route distinguisher, not what one of these leaves does', () => {
  const rootsOn = (distinguisher: string): readonly (readonly string[])[] =>
    judged([seeing(distinguisher), having('leaf2', '65500:9'), having('leaf3', '65500:9')])
      .findings.filter(({ rule }) => rule === 'one-rd-several-leaves')
      .map(({ roots }) => roots);
  expect(rootsOn('65500:1')).toEqual([['equal-route-distinguishers']]);
  expect(rootsOn('65500:9')).toEqual([[]]);
});

/** A leaf that holds routes of two leaves under one route distinguisher. */
function seeing(distinguisher: string): LeafSpec {
  const own = having('leaf1', distinguisher);
  const routes = ['2', '3'].map((last) => ({
    nextHop: `198.51.100.${last}`,
    distinguisher: '65500:4',
    communities: `target:65500:4, mac-nh:00:00:5e:00:53:0${last}`,
  }));
  return { ...own, beside: { ...own.beside, ...evpnAnswer(...routes) } };
}
