import { prefixLimitNear } from '#rules/prefix-limit-near.js';
import { best, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';
import { detail } from '../support/sessions.js';

const heard = { paths: [best(), sharing()] };
const one = { paths: [best()] };
const family = (received: number, prefixLimit: number | null, warning: number | null = 90) => ({
  sessionState: 'established',
  uptime: '0d:1h:0m:0s',
  families: [
    {
      family: 'ipv4-unicast',
      endOfRib: ['sent', 'received'],
      received,
      rejected: 0,
      active: received,
      advertised: 2,
      prefixLimit,
      prefixLimitWarning: warning,
      preventTeardown: true,
      defaultOriginate: 'disabled',
      ipv6NextHops: false,
    },
  ],
});

describeRule(prefixLimitNear, {
  passes: [
    ['no neighbor announces the prefix', { paths: [] }],
    ['one route fewer than the leaf warns at', { ...one, beside: detail(1, family(899, 1000)) }],
    [
      'one route fewer than the limit, where no share is printed to warn at',
      { ...one, beside: detail(1, family(99, 100, null)) },
    ],
    ['no limit is printed', { ...one, beside: detail(1, family(80, null)) }],
    ['there is no limit', { ...one, beside: detail(1, family(4_294_967_295, 4_294_967_295)) }],
    [
      'another peer is near its limit, and no path is of it',
      { ...one, beside: { ...detail(1, family(80, 100)), ...detail(3, family(95, 100)) } },
    ],
  ],
  finds: [
    [
      'a neighbor that sends as many as the leaf warns at',
      { ...heard, beside: detail(1, family(90, 100)) },
      [
        {
          message: '192.0.2.21 sends 90 routes of `ipv4-unicast`, and its prefix-limit is 100',
          severity: 'note',
          quotes: ['90', '100'],
          labels: ['routes received from 192.0.2.21', 'the limit'],
        },
      ],
    ],
    [
      'one at its limit, where no share is printed to warn at',
      { ...heard, beside: detail(1, family(100, 100, null)) },
      [{ message: '192.0.2.21 sends 100 routes of `ipv4-unicast`, and its prefix-limit is 100' }],
    ],
    [
      'one that sends just as many as the limit lets it, which is not beyond',
      { ...heard, beside: detail(1, family(100, 100)) },
      [
        {
          message: '192.0.2.21 sends 100 routes of `ipv4-unicast`, and its prefix-limit is 100',
          severity: 'note',
        },
      ],
    ],
    [
      'one that sends more than the limit, and is kept',
      { ...heard, beside: detail(1, family(101, 100)) },
      [
        {
          message: '192.0.2.21 sends 101 routes of `ipv4-unicast`, and its prefix-limit is 100',
          severity: 'warning',
          quotes: ['101', '100'],
        },
      ],
    ],
  ],
  unknown: [
    [
      'details of another peer alone',
      { ...one, beside: detail(2, family(95, 100)) },
      ['sessionDetails'],
    ],
    [
      'details of one of two neighbors',
      { ...heard, beside: detail(1, family(80, 100)) },
      ['sessionDetails'],
    ],
    ['no details were given', heard, ['sessionDetails']],
    ['the BGP report was not given', { routes: [], beside: detail(1) }, ['bgpRoutes']],
  ],
});
