import { nodeAnnouncesShorterPrefix } from '#rules/node-announces-shorter-prefix.js';
import { best, invalid, sharing } from '../support/path.js';
import { type BgpRowSpec, bgpTablePrinted } from '../support/printed.js';
import { describeRule } from '../support/rule-table.js';

const HOST = '203.0.113.10/32';
const RANGE = '203.0.113.0/24';
const table = (...rows: readonly BgpRowSpec[]) => ({
  'show network-instance ip-vrf1 protocols bgp routes ipv4 summary': bgpTablePrinted(rows),
});
const row = (prefix: string, last: number, more: Partial<BgpRowSpec> = {}): BgpRowSpec => ({
  prefix,
  nextHop: `192.0.2.${last}`,
  ...more,
});

describeRule(nodeAnnouncesShorterPrefix, {
  passes: [
    ['all nodes announce both', { paths: [best()], beside: table(row(HOST, 21), row(RANGE, 21)) }],
    [
      'a range of another AS path, such as that of the fabric',
      {
        paths: [best()],
        beside: table(row(HOST, 21), row('203.0.112.0/20', 1, { asPath: [65000] })),
      },
    ],
    [
      'a range that is not valid',
      { paths: [best()], beside: table(row(HOST, 21), row(RANGE, 23, { flags: [] })) },
    ],
    [
      'nobody announces the address itself: the range forwards it',
      { paths: [invalid(['rejected-route'])], beside: table(row(RANGE, 23)) },
    ],
    ['no path is valid: no table is needed', { paths: [invalid(['as-loop'])] }],
    [
      'a node whose path for the address is not valid: it announces it all the same',
      {
        paths: [best(), invalid(['rejected-route'])],
        beside: table(row(HOST, 21), row(RANGE, 22)),
      },
    ],
    [
      'a range of the AS path of a node that is kept out alone',
      {
        paths: [best(), invalid(['rejected-route'], { asPath: [65009] })],
        beside: table(row(HOST, 21), row(RANGE, 23, { asPath: [65009] })),
      },
    ],
    [
      'a range without an AS path, which may be of any sender',
      {
        paths: [best(), sharing({ asPath: [] })],
        beside: table(row(HOST, 21), row(RANGE, 23, { asPath: [] })),
      },
    ],
    ['the default route', { paths: [best()], beside: table(row(HOST, 21), row('0.0.0.0/0', 23)) }],
  ],
  finds: [
    [
      'a third node that announces the range alone',
      {
        paths: [best(), sharing()],
        beside: table(row(HOST, 21), row(HOST, 22), row(RANGE, 23)),
      },
      [
        {
          message:
            '192.0.2.23 announces 203.0.113.0/24 and not 203.0.113.10/32, which others announce: no traffic to 203.0.113.10/32 goes there',
          severity: 'note',
          quotes: [RANGE, '192.0.2.23'],
          onlyLines: ['show network-instance ip-vrf1 protocols bgp neighbor'],
        },
      ],
    ],
    [
      'two such nodes, one of them beside another that announces both',
      {
        paths: [best()],
        beside: table(row(HOST, 21), row(RANGE, 21), row(RANGE, 22), row(RANGE, 23)),
      },
      [
        {
          message:
            '192.0.2.22 and 192.0.2.23 announce 203.0.113.0/24 and not 203.0.113.10/32, which others announce: no traffic to 203.0.113.10/32 goes there',
          quotes: [RANGE, '192.0.2.22', '192.0.2.23'],
        },
      ],
    ],
  ],
  unknown: [
    ['the BGP table was not given', { paths: [best(), invalid(['as-loop'])] }, ['bgpTable']],
    [
      'no path is valid in a report that is cut, and the BGP table was not given',
      {
        paths: [invalid(['as-loop'])],
        bgpProblems: [
          { severity: 'error', code: 'cut-off', message: 'the report is cut', expected: [] },
        ],
      },
      ['bgpTable'],
    ],
  ],
});
